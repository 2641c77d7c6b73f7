import { describe, expect, test } from 'vitest';
import { Document, Packer, Paragraph } from 'docx';
import { isMissing } from '../../../support/docx.ts';
import { aPagedMeeting } from '../../../pages/meetings.ts';
import { pageFaults } from '../../../pages/pageFaults.ts';
import { bodiesOf, documentsOf, pdfOf, withFolder, wordOf, written } from '../../../pages/printed.ts';

/** A Word file of these paragraphs; "## Titel" is a heading that holds on to nothing. */
async function wordOfLines(...lines: string[]): Promise<Uint8Array> {
  const children = lines.map((text) =>
    text.startsWith('## ')
      ? new Paragraph({ text: text.slice(3), style: 'Titel' })
      : new Paragraph({ text, style: 'Text' }),
  );
  const paragraphStyles = [
    { id: 'Titel', name: 'Titel', paragraph: { outlineLevel: 1 } },
    { id: 'Text', name: 'Text' },
  ];
  return Packer.toBuffer(new Document({ styles: { paragraphStyles }, sections: [{ children }] }));
}

describe('where a page ends', () => {
  test('a heading alone at its foot is found, one with text below it is not', async () => {
    const docx = await wordOfLines('Eins.', '## Anfragen', 'Zwei.');
    expect(pageFaults(docx, ['Eins.\nAnfragen\n', 'Zwei.\n'], true)).toEqual([
      { kind: 'heading', page: 1, words: 'Titel: Anfragen' },
    ]);
    expect(pageFaults(docx, ['Eins.\nAnfragen\nZwei.\n'], true)).toEqual([]);
    expect(pageFaults(docx, ['Eins.\n', 'Anfragen\nZwei.\n'], true)).toEqual([]);
  });

  test('a pair that is torn is found, and words of a page that the file does not say', async () => {
    const docx = await wordOfLines('Nach § 31 der Ordnung.');
    expect(pageFaults(docx, ['Nach § 31 der Ordnung.\n'], true)).toEqual([]);
    expect(pageFaults(docx, ['Nach §\n31 der Ordnung.\n'], true)).toMatchObject([{ kind: 'pair', page: 1 }]);
    expect(pageFaults(docx, ['Nach § 31 der Ordnung.\nFremdes\n'], true)).toMatchObject([{ kind: 'unread' }]);
  });

  // Meetings whose groups of attendees come to stand where a page ends.
  test.each([7, 10])('nothing stands alone on the pages of our own PDFs (meeting %i)', async (seed) => {
    if (isMissing('pdftotext')) return;
    await withFolder(async (folder) => {
      for (const document of documentsOf(aPagedMeeting(seed), 'sitzung')) {
        const file = written(folder, `${document.name}.pdf`, await pdfOf(document));
        const pages = bodiesOf(file);
        expect(pages.length).toBeGreaterThan(0);
        expect(pageFaults(await wordOf(document), pages, true)).toEqual([]);
      }
    });
  });
});
