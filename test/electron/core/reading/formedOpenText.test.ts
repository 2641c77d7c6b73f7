import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../../electron/core/reading/readPaperFile.ts';
import { proposePaper } from '../../../../shared/import/paper/propose.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
import { shownPictures } from '../../../../shared/documents/picturesIn.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import { oddPng } from '../../../support/oddPng.ts';

const p = (words: string) => `<text:p>${words}</text:p>`;
const openPaper = (reasoning: string, pictures: Record<string, Uint8Array> = {}) =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>
        <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/></style:style>
        <text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/></text:list-style>
      </office:automatic-styles><office:body><office:text>${p('Beschlussvorlage Nr. 1/2019')}${p('Betreff: Bänke am Markt')}${p('Begründung:')}${reasoning}</office:text></office:body></office:document-content>`,
    ),
    ...pictures,
  });

const saying = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

test('the reasoning of an OpenDocument text stays what it is: tables, points, bold words, links and footnotes', async () => {
  const cell = (words: string, said = '') => `<table:table-cell${said}>${words}</table:table-cell>`;
  const bytes = openPaper(
    p('Es sind <text:span text:style-name="T1">drei</text:span> Bänke.') +
      `<table:table><table:table-header-rows><table:table-row>${cell(p('Kosten der Bänke'), ' table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>${cell(p('Eiche'))}${cell('<text:p text:style-name="P1">80 €</text:p>')}</table:table-row><table:table-row>${cell(p('Buche'))}${cell(p(''))}</table:table-row></table:table>` +
      `<text:list text:style-name="L1"><text:list-item>${p('Räume')}</text:list-item><text:list-item>${p('Geld')}</text:list-item></text:list>` +
      p(
        'Siehe <text:a xlink:href="https://stadt.example/">hier</text:a><text:note><text:note-citation>1</text:note-citation><text:note-body>' +
          p('Stand: Mai') +
          '</text:note-body></text:note>.',
      ),
  );
  const read = recognisePaper(await sourceOf(bytes));
  expect(proposePaper(read, '2019-03-12').texts.reasoning.content).toEqual([
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Es sind ' },
        { type: 'text', text: 'drei', marks: [{ type: 'bold' }] },
        { type: 'text', text: ' Bänke.' },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [saying('Kosten der Bänke')] },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [saying('Eiche')] },
            {
              type: 'tableCell',
              attrs: { colspan: 1, rowspan: 1, align: 'right' },
              content: [saying('80 €')],
            },
          ],
        },
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [saying('Buche')] },
            { type: 'tableCell', content: [{ type: 'paragraph' }] },
          ],
        },
      ],
    },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [saying('Räume')] },
        { type: 'listItem', content: [saying('Geld')] },
      ],
    },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Siehe ' },
        { type: 'text', text: 'hier', marks: [{ type: 'link', attrs: { href: 'https://stadt.example/' } }] },
        { type: 'footnote', attrs: { text: 'Stand: Mai' } },
        { type: 'text', text: '.' },
      ],
    },
  ]);
  expect(read.rest.map(({ text }) => text)).not.toContain('Stand: Mai');
});

const frame = (name: string, said: string) =>
  `<draw:frame><draw:image xlink:href="${name}"/>${said}</draw:frame>`;
const seen = '<svg:title>Markt</svg:title><svg:desc>Der Markt von oben</svg:desc>';

describe('a picture of an OpenDocument text', () => {
  const reading = async (reasoning: string) => {
    const source = await sourceOf(
      openPaper(reasoning, {
        'Pictures/a.png': oddPng({ width: 4, height: 3 }),
        'Pictures/b.wmf': new Uint8Array(9),
      }),
    );
    const { reasoning: text } = proposePaper(recognisePaper(source), '2019-03-12').texts;
    return { text, words: plainText(text), pictures: shownPictures(text), source };
  };

  test('comes with what it shows, of which nothing gets into the words around it', async () => {
    const { pictures, words, source } = await reading(
      p(`Vorn ${frame('Pictures/a.png', seen)}steht eine Bank.`),
    );
    expect(pictures.map(({ alt }) => alt)).toEqual(['Der Markt von oben']);
    expect([...(source.pictures ?? [])].map(([digest]) => digest)).toEqual(
      pictures.map(({ sha256 }) => sha256),
    );
    expect(words).toBe('Vorn [Bild: Der Markt von oben]steht eine Bank.');
  });

  test('comes where it stands alone, in a paragraph or bound to the page', async () => {
    const alone = frame('Pictures/a.png', '<svg:title>Markt</svg:title>');
    const { pictures } = await reading(p('Der Markt ist leer.') + p(alone) + p('Bänke fehlen.') + alone);
    expect(pictures.map(({ alt }) => alt)).toEqual(['Markt', 'Markt']);
  });

  test('that a text cannot show, or that the file lacks, is said in words', async () => {
    const { pictures, words } = await reading(
      p(`Vorn ${frame('Pictures/b.wmf', seen)} und ${frame('Pictures/c.png', '')} hinten.`),
    );
    expect(pictures).toEqual([]);
    expect(words).toBe('Vorn [Bild: Der Markt von oben] und [Bild] hinten.');
  });

  test('drawn in several forms comes in the one that a text can show, once', async () => {
    const forms = '<draw:image xlink:href="Pictures/b.wmf"/><draw:image xlink:href="Pictures/a.png"/>';
    const { pictures } = await reading(p(`Der Markt: <draw:frame>${forms}${seen}</draw:frame>`));
    expect(pictures).toHaveLength(1);
  });

  test('that is a drawing or a box for text leaves its words, without its description', async () => {
    const { words } = await reading(
      p(
        `Vorn <draw:frame><draw:text-box>${p('im Kasten')}</draw:text-box>${seen}</draw:frame> steht eine Bank.`,
      ),
    );
    expect(words).toBe('Vorn im Kasten steht eine Bank.');
  });

  test('is as large as in the file; where that does not say it, as large as its dots are', async () => {
    const sized = frame('Pictures/a.png', seen).replace(
      '<draw:frame>',
      '<draw:frame svg:width="2.54cm" svg:height="0.5in">',
    );
    const { text } = await reading(p(`Vorn ${sized} und ${frame('Pictures/a.png', seen)}`));
    const shown = text.content.flatMap((block) => (block.type === 'paragraph' ? (block.content ?? []) : []));
    const sizes = shown.flatMap((part) =>
      part.type === 'picture' ? [[part.attrs.width, part.attrs.height]] : [],
    );
    expect(sizes).toEqual([
      [96, 48],
      [4, 3],
    ]);
  });
});
