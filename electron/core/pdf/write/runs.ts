import { directed } from '../../../../shared/domain/direction.ts';
import { marksOf } from '../../word/write/characters.ts';
import { boxSign, type Run } from '../../word/write/run.ts';
import type { PdfRun } from './block.ts';
import type { Setting } from './setting.ts';

/** Picture points at 96 dpi in points of the page. */
const pointsPerPixel = 0.75;

export const pdfRuns = (runs: readonly Run[], setting: Setting): PdfRun[] =>
  runs.flatMap((run) => (run.type === 'text' ? textRuns(run) : [pdfRun(run, setting)]));

/** Words written from the right say in which language, as a voice that reads them needs to know. */
function textRuns({ text, style }: Extract<Run, { type: 'text' }>): PdfRun[] {
  const marks = marksOf(style);
  const [bold, italic, underline] = [
    marks.includes('bold'),
    marks.includes('italic'),
    marks.includes('underline'),
  ];
  return directed(text).map((piece) => ({
    kind: 'text',
    text: breakable(piece.text),
    bold,
    italic,
    underline,
    ...(piece.isRightToLeft && { language: piece.language.split('-')[0] ?? '' }),
  }));
}

function pdfRun(run: Exclude<Run, { type: 'text' }>, setting: Setting): PdfRun {
  switch (run.type) {
    case 'box':
      return { kind: 'text', text: boxSign(run), bold: false, italic: false, underline: false };
    case 'tab':
      return { kind: 'gap' };
    case 'break':
      return { kind: 'break' };
    case 'link':
      return { kind: 'link', address: run.address, runs: pdfRuns(run.runs, setting) };
    case 'reference':
    case 'pageOf':
      // They make a block of their own.
      throw new Error(`${run.type} within a line`);
    case 'footnote':
      return { kind: 'footnote', runs: pdfRuns(run.runs, setting) };
    case 'picture':
      return {
        kind: 'picture',
        file: setting.keepPicture(run),
        format: run.mediaType === 'image/png' ? 'png' : 'jpg',
        width: run.width * pointsPerPixel,
        height: run.height * pointsPerPixel,
        description: run.description,
      };
  }
}

/**
 * Longer than any German word: a checksum, or a line to fill in. It may break where Word would break it, anywhere. To begin
 * anew at each letter of a word would take as long as all else here.
 */
const endless = /(?<!\S)\S{60,}/gu;
const breakable = (text: string): string =>
  text.replaceAll(endless, (word) => Array.from(word).join('\u{200B}'));

/** All its words on one line, without what stands at the foot of the page. */
export const plainOf = (runs: readonly Run[]): string =>
  runs.map(plainRun).join('').replaceAll(/\s+/g, ' ').trim();

function plainRun(run: Run): string {
  switch (run.type) {
    case 'text':
      return run.text;
    case 'box':
      return boxSign(run);
    case 'link':
    case 'reference':
      return run.runs.map(plainRun).join('');
    case 'footnote':
      return '';
    case 'tab':
    case 'break':
    case 'pageOf':
    case 'picture':
      return ' ';
  }
}
