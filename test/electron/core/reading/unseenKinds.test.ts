import { describe, expect, test } from 'vitest';
import { allText } from '../../../../electron/core/reading/allText.ts';
import { pdfSaying } from '../../../support/attachments.ts';
import { openFile, wordFile } from '../../../support/foreignFile.ts';
import { plainPdf } from '../../../support/plainPdf.ts';

const run = (inside: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${inside}</w:r>`;
const word = (...inside: string[]) => wordFile(`<w:p>${run('<w:t>Konzept</w:t>')}${inside.join('')}</w:p>`);
const deleted = `<w:del w:id="1" w:author="x">${run('<w:delText>Herr Schulz</w:delText>')}</w:del>`;
const comment = run('<w:commentReference w:id="0"/>');
const hidden = run('<w:t>Geheimer Absatz</w:t>', '<w:vanish/>');
const white = run('<w:t>Geheimer Absatz</w:t>', '<w:color w:val="FFFFFF"/>');

const p = (text: string) => `<text:p>${text}</text:p>`;
const note = `<office:annotation>${p('Nicht veröffentlichen')}</office:annotation>`;
const change = `<text:tracked-changes><text:changed-region xml:id="c1"><text:deletion>${p('Herr Schulz')}</text:deletion></text:changed-region></text:tracked-changes>`;

const onPage = [{ x: 60, y: 700, text: 'Konzept' }];
const pdf = (more: Parameters<typeof plainPdf>[2], lines = onPage) => plainPdf([lines], '', more);
const annotation = (kind: string, entries: string) =>
  pdf({
    page: '/Annots [6 0 R]',
    objects: [`<< /Type /Annot /Subtype /${kind} /Rect [10 10 20 20] ${entries} >>`],
  });
const packed = pdf({
  catalog: '/Names << /EmbeddedFiles << /Names [(a.txt) 6 0 R] >> >>',
  objects: [
    '<< /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >>',
    '<< /Type /EmbeddedFile /Length 4 >>\nstream\nText\nendstream',
  ],
});
const cropped = pdf({ page: '/CropBox [0 0 600 300]' }, [...onPage, { x: 60, y: 100, text: 'Unten' }]);

/** The page says something else in a revision that was added to the file. */
function changedLater(before: Uint8Array, now: string): Uint8Array {
  const file = Buffer.from(before).toString('latin1');
  const [, table = ''] = /startxref\n(\d+)/.exec(file) ?? [];
  const content = `BT /F1 11 Tf 60 700 Td (${now}) Tj ET`;
  const object = `5 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  const end = `xref\n5 1\n${String(file.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${table} >>\nstartxref\n${file.length + object.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file + object + end, 'latin1'));
}

describe('of what kinds the unseen is that a file says', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['a Word file without any', word(), []],
    ['a Word file with a comment', word(comment), ['comments']],
    ['a Word file with deleted text', word(deleted), ['changes']],
    ['a Word file with hidden text', word(hidden), ['hidden']],
    ['a Word file with text in the white of the page', word(white), ['hidden']],
    [
      'a Word file with all of it, each once',
      word(comment, deleted, hidden, white),
      ['comments', 'changes', 'hidden'],
    ],
    ['an OpenDocument without any', openFile(p('Konzept')), []],
    ['an OpenDocument with a comment', openFile(p(`Konzept${note}`)), ['comments']],
    ['an OpenDocument with deleted text', openFile(change + p('Konzept')), ['changes']],
    ['an OpenDocument with hidden text', openFile(p('<text:hidden-paragraph/>Konzept')), ['hidden']],
    ['a PDF without any', pdfSaying('Konzept'), []],
    ['a PDF with a comment', annotation('Text', '/Contents (Nicht veröffentlichen)'), ['comments']],
    ['a PDF with a link and its description', annotation('Link', '/Contents (Zur Seite)'), []],
    ['a PDF with an empty comment', annotation('Text', '/Contents ()'), []],
    ['a PDF with a packed file', packed, ['files']],
    ['a PDF with words beyond the edge of its page', cropped, ['hidden']],
    ['a PDF that said something else before', changedLater(pdfSaying('Herr Schulz'), 'Konzept'), ['earlier']],
    ['a PDF that was saved again as it was', changedLater(pdf({}), 'Konzept'), []],
  ])('%s', async (_, bytes, kinds) => {
    expect((await allText(bytes)).unseenKinds).toEqual(kinds);
  });
});
