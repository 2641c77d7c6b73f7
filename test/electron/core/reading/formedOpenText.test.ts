import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { sourceOf } from '../../../../electron/core/reading/readPaperFile.ts';
import { proposePaper } from '../../../../shared/import/paper/propose.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';

const p = (words: string) => `<text:p>${words}</text:p>`;
const openPaper = (reasoning: string) =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content><office:automatic-styles>
        <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
        <style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="end"/></style:style>
        <text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/></text:list-style>
      </office:automatic-styles><office:body><office:text>${p('Beschlussvorlage Nr. 1/2019')}${p('Betreff: Bänke am Markt')}${p('Begründung:')}${reasoning}</office:text></office:body></office:document-content>`,
    ),
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
