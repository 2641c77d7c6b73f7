import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../../../electron/core/reading/readApart.ts';
import { sourceOf } from '../../../../electron/core/reading/readPaperFile.ts';
import { openFile, rowWithoutEnd, wordFile } from '../../../support/foreignFile.ts';

/** What programs, and people with bad intentions, write where a number belongs. */
const oddNumber = fc.oneof(
  fc.integer({ min: -100, max: 100 }).map(String),
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  fc.double().map(String),
  fc.constantFrom('', ' ', 'x', '-0', '1e9', 'FFFFFFFF', '-5', '0x10', 'D800', '0', 'FFFF'),
);

const saidIn = async (bytes: Uint8Array): Promise<string[]> =>
  (await sourceOf(bytes)).lines.map(({ text }) => text);
const paragraph = (text: string, properties = '') => `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
const inList = (level: string) =>
  `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
const wordList = (start: string, form: string) =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${form}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const openList = (start: string, form: string) =>
  `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="${form}" text:start-value="${start}"/></text:list-style>`;

describe('a number of a foreign file never keeps its text from being read', () => {
  test('wherever a Word file has one', async () => {
    const forms = fc.constantFrom('lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman', 'decimal');
    await fc.assert(
      fc.asyncProperty(oddNumber, oddNumber, oddNumber, forms, async (start, sign, span, form) => {
        const cell = `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${paragraph('Zelle')}</w:tc>`;
        const symbol = `<w:p><w:r><w:sym w:font="Wingdings" w:char="${sign}"/><w:t>Bänke</w:t></w:r></w:p>`;
        const body = `${paragraph('Markt', inList('0'))}${paragraph('Platz', inList(start))}${symbol}<w:tbl><w:tr>${cell}${cell}</w:tr></w:tbl>`;
        const said = (await saidIn(wordFile(body, wordList(start, form)))).join('\n');
        for (const word of ['Markt', 'Platz', 'Bänke', 'Zelle']) expect(said).toContain(word);
        expect(said.isWellFormed()).toBe(true);
      }),
    );
  });

  test('wherever an OpenDocument has one', async () => {
    await fc.assert(
      fc.asyncProperty(
        oddNumber,
        oddNumber,
        fc.constantFrom('a', 'A', 'i', 'I', '1'),
        async (start, count, form) => {
          const text = `<text:list text:style-name="L1"><text:list-item><text:p>Markt<text:s text:c="${count}"/>Platz</text:p></text:list-item></text:list>`;
          const said = (await saidIn(openFile(text, { styles: openList(start, form) }))).join('\n');
          expect(said).toMatch(/Markt {0,200}Platz/);
        },
      ),
    );
  });

  test.each([
    [
      'a list that begins at C',
      wordFile(paragraph('Markt', inList('0')), wordList('3', 'upperLetter')),
      'C. Markt',
    ],
    [
      'a list before its first letter',
      wordFile(paragraph('Markt', inList('0')), wordList('0', 'lowerLetter')),
      '. Markt',
    ],
    ['a sign of a font', wordFile('<w:p><w:r><w:sym w:font="Arial" w:char="00E4"/></w:r></w:p>'), 'ä'],
    ['three blanks', openFile('<text:p>a<text:s text:c="3"/>b</text:p>'), 'a   b'],
    ['a blank without number', openFile('<text:p>a<text:s/>b</text:p>'), 'a b'],
  ])('%s reads as it is printed', async (_, bytes, line) => {
    expect(await saidIn(bytes)).toEqual([line]);
  });
});

test('what the reader fails at, for whatever reason, is told as unreadable', async () => {
  expect(await readText(rowWithoutEnd())).toEqual({ fault: 'unreadable' });
});
