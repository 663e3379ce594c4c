// What can be done with a citation: posted, noticed, contested, decided.
import type { LineDuties } from '../../desk/line-duties.ts';
import { replayCitation } from './rules.ts';
import { citationSight } from './sight.ts';
import { postCitation } from './verbs/post-citation.ts';

export const DUTIES: LineDuties = {
  openings: [postCitation],
  acts: [],
  sight: citationSight,
  replay: replayCitation,
};
