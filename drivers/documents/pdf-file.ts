// One PDF file: letter size, its dates from outside, so that the same content is the same bytes.
import PDFDocument from 'pdfkit';
import type { Ink } from './ink.ts';

export type PdfAbout = {
  readonly title: string;
  readonly author: string;
  /** An ISO instant. */
  readonly at: string;
  readonly language: string;
};

/** The bytes of the file that `draw` fills; it adds the pages itself. */
export function pdfFile(about: PdfAbout, draw: (ink: Ink) => void): Promise<Uint8Array> {
  const ink = new PDFDocument({
    size: 'LETTER',
    margin: 0,
    bufferPages: true,
    autoFirstPage: false,
    lang: about.language,
    displayTitle: true,
    info: {
      Title: about.title,
      Author: about.author,
      Creator: 'Tenkey',
      // Time comes from the desk's clock, so that the same content is the same file.
      CreationDate: new Date(about.at),
    },
  });
  const written = new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    ink.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    ink.on('end', () => resolve(Buffer.concat(chunks)));
    ink.on('error', reject);
  });
  draw(ink);
  ink.end();
  return written;
}
