import { Footer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import { words } from './characters.ts';
import { arialWidth } from './arialWidth.ts';
import { textWidth } from './layout.ts';
import { wordRuns } from './toWord.ts';

/** The footer's size in a text of 11 points, and how much wider than Arial what stands in for it may be; the third digit of a page, too. */
const size = 9;
const leeway = 1.02;

/** Before the number of the page and before that of all pages. */
export const pageWords = ['Seite ', ' von '] as const;

/** The number of a long document, and what keeps it apart from the words. */
const longest = `  ${pageWords[0]}88${pageWords[1]}99`;

/** Whether the page number finds room beside the words of the footer; measured as in `footerOf`. */
export const fitsBeside = (text: string, stretch: number, width: number): boolean =>
  arialWidth(text + longest, size) * stretch * leeway <= width;

/** Those that it is set in. */
export const footerStyles = (text: string, stretch: number, width: number): string[] =>
  fitsBeside(text, stretch, width) ? ['Fusszeile'] : ['Fusszeile', 'FusszeileSeitenzahl'];

/**
 * "Stadt Beispiel · Integrationsrat …        Seite 3 von 12"; beside long names the page number has a line of its own,
 * or it would be torn in two. `width`: of the text, in twips. `stretch`: how much wider than Arial in 9 points.
 */
export function footerOf(text: string, stretch = 1, width: number = textWidth): Footer {
  const number = (...before: (string | Tab)[]): TextRun =>
    new TextRun({
      children: [...before, pageWords[0], PageNumber.CURRENT, pageWords[1], PageNumber.TOTAL_PAGES],
    });
  return new Footer({
    children: fitsBeside(text, stretch, width)
      ? [new Paragraph({ style: 'Fusszeile', children: [...wordRuns(words(text)), number(new Tab())] })]
      : [
          new Paragraph({ style: 'Fusszeile', children: wordRuns(words(text)) }),
          new Paragraph({ style: 'FusszeileSeitenzahl', children: [number()] }),
        ],
  });
}
