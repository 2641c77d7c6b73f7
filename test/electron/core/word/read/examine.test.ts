import { describe, expect, it } from 'vitest';
import { examine } from '../../../../../electron/core/word/read/examine.ts';
import { checkTemplate } from '../../../../../electron/core/word/template/checkTemplate.ts';
import { wordFaultSentence } from '../../../../../shared/german/wordFaults.ts';
import { hostile, unfitForAll } from '../../../../support/hostileWord.ts';
import { oddParts, unreached, usualParts } from '../../../../support/oddParts.ts';
import { otherFields, usualFields } from '../../../../support/otherFields.ts';
import { oddPackages, rarePackages } from '../../../../support/oddPackages.ts';
import { aStarter, contentPlace, pageSetup, relationTo, wordFile } from '../../../../support/templates.ts';
import { unseen, usualLooks } from '../../../../support/unseenWord.ts';

const shapes = [
  ...hostile,
  ...oddPackages,
  ...otherFields,
  ...oddParts,
  ...unfitForAll,
  ...unseen,
  ...unreached,
];

describe('a Word file from outside is refused, and its place named,', () => {
  it.each(shapes)('%s', (_, bytes, code, foundAt) => {
    expect(examine(bytes).faults).toContainEqual({ code, foundAt });
    expect(checkTemplate(bytes).faults).toContainEqual({ code, foundAt });
    expect(wordFaultSentence({ code, foundAt })).not.toContain('{');
  });

  it('in every way there is to be refused', () => {
    const ways =
      'buildingBlocks comment damaged dataBinding differingWords embeddedFile encrypted externalContent hiddenText macros notAWordFile otherFormat tooLarge trackedChanges unseenText unsoundPicture';
    expect([...new Set(shapes.map(([, , code]) => code))].toSorted().join(' ')).toBe(ways);
    expect(new Set(shapes.map(([name]) => name)).size).toBe(shapes.length);
    expect(shapes.length).toBeGreaterThan(240);
  });
});

const p = (inside: string): string => `<w:p>${inside}</w:p>`;
const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const box = (text: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="w"><w:txbxContent>${p(run(text))}</w:txbxContent></mc:Choice>
<mc:Fallback><w:pict><w:txbxContent>${p(run(text))}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
const field = (...instructions: string[]): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${instructions.map((one) => `<w:r><w:instrText>${one}</w:instrText></w:r>`).join('')}
<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('what Word writes every day is taken:', () => {
  it.each([
    ['a text box, twice the same', p(box('Anlage'))],
    ['page numbers, and reckoning with them', p(field('PAGE') + field(' = ', '{NUMPAGES} - 1'))],
    [
      'a field in a field',
      p(field('IF ').replace('IF </w:instrText></w:r>', `IF </w:instrText></w:r>${field('PAGE')}`)),
    ],
    [
      'a link to a page and within the document',
      p(field('HYPERLINK "https://lindenau.example"') + field('HYPERLINK \\l "_Toc1"')),
    ],
    [
      'an index of contents whose page numbers the web does not show',
      p(run('1', '<w:rPr><w:webHidden/></w:rPr>')),
    ],
    [
      'hiding that is switched off, and the end of a paragraph that is hidden',
      `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${run('a', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}</w:p>`,
    ],
    [
      'an emoji',
      p(
        '<w:r><mc:AlternateContent><mc:Choice Requires="w"><w:symEx w:char="1F600"/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>',
      ),
    ],
    [
      'a control to be filled in',
      `<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>${p(run('a'))}</w:sdtContent></w:sdt>`,
    ],
  ])('%s', (_, blocks) => {
    expect(examine(wordFile({ body: contentPlace + blocks + pageSetup })).faults).toEqual([]);
  });

  it.each([
    ['a link', relationTo('hyperlink', 'https://lindenau.example', 'External')],
    ['an address', relationTo('hyperlink', 'mailto:rat@lindenau.example', 'External')],
    [
      'the template it came from',
      relationTo('attachedTemplate', 'file:///C:\\Vorlagen\\Brief.dotx', 'External'),
    ],
  ])('%s', (_, relations) => {
    expect(examine(wordFile({ relations })).faults).toEqual([]);
  });

  it.each([...rarePackages, ...usualFields, ...usualLooks, ...usualParts])('%s', (_, bytes) => {
    expect(examine(bytes).faults).toEqual([]);
  });

  it('our own starter', async () => {
    expect(examine(await aStarter()).faults).toEqual([]);
  });
});

it('of many places of one kind the first ten are named, each once', () => {
  const changes = p(`<w:ins>${run('a')}</w:ins><w:ins>${run('b')}</w:ins>`).repeat(30);
  const { faults } = examine(wordFile({ body: changes + pageSetup }));
  expect(faults.map(({ foundAt }) => foundAt)).toEqual(
    Array.from({ length: 10 }, (_, n) => `Absatz ${n + 1}`),
  );
});
