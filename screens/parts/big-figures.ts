// An amount in large figures, so that change due can be read from a step away.
import { cleanText } from './cells.ts';

export const BIG_FIGURE_ROWS = 5;

const FIGURES: Readonly<Record<string, readonly string[]>> = {
  '0': [' #### ', '##  ##', '##  ##', '##  ##', ' #### '],
  '1': ['  ##  ', ' ###  ', '  ##  ', '  ##  ', '######'],
  '2': [' #### ', '##  ##', '   ## ', ' ##   ', '######'],
  '3': ['##### ', '    ##', ' #### ', '    ##', '##### '],
  '4': ['##  ##', '##  ##', '######', '    ##', '    ##'],
  '5': ['######', '##    ', '##### ', '    ##', '##### '],
  '6': [' #### ', '##    ', '##### ', '##  ##', ' #### '],
  '7': ['######', '    ##', '   ## ', '  ##  ', '  ##  '],
  '8': [' #### ', '##  ##', ' #### ', '##  ##', ' #### '],
  '9': [' #### ', '##  ##', ' #####', '    ##', ' #### '],
  '.': ['  ', '  ', '  ', '##', '##'],
  ',': ['   ', '   ', '   ', ' ##', '## '],
  '-': ['    ', '    ', '####', '    ', '    '],
};

/** Five lines for a text of figures such as `1,014.00`; any other character is left out. */
export function bigFigures(figures: string): string[] {
  const shapes = Array.from(cleanText(figures)).flatMap((figure) => {
    const shape = FIGURES[figure];
    return shape ? [shape] : [];
  });
  return Array.from({ length: BIG_FIGURE_ROWS }, (_, row) =>
    shapes.map((shape) => shape[row] ?? '').join(' '),
  );
}
