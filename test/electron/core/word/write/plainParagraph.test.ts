import { Document, type FileChild, Packer } from 'docx';
import { array, assert, asyncProperty, boolean, constantFrom, record, string } from 'fast-check';
import { expect, it } from 'vitest';
import { words } from '../../../../../electron/core/word/write/characters.ts';
import type { Line } from '../../../../../electron/core/word/write/line.ts';
import { plainParagraph } from '../../../../../electron/core/word/write/plainParagraph.ts';
import { toParagraph } from '../../../../../electron/core/word/write/toWord.ts';
import { documentXml } from '../../../../support/docx.ts';

const anyWords = record({
  text: string({ unit: constantFrom('a', ' ', '\t', '\n', '{', '}', '&', '<', '"', 'ß') }),
  style: constantFrom('', 'Fett'),
});
const anyLine = record({
  style: constantFrom('Title', 'Tabellentext'),
  runs: array(anyWords).map((pieces) => pieces.flatMap(({ text, style }) => words(text, style))),
  align: constantFrom(undefined, 'center' as const, 'right' as const),
  endsHere: boolean(),
  size: constantFrom(0),
});

const xmlOf = async (children: FileChild[]): Promise<string> =>
  documentXml(await Packer.toBuffer(new Document({ sections: [{ children }] })));

it('words alone stand in the file as docx would write them', async () => {
  const same = async (lines: readonly Line[]): Promise<void> => {
    const plain = lines.flatMap((line) => plainParagraph(line) ?? []);
    expect(await xmlOf(plain)).toBe(await xmlOf(lines.map(toParagraph)));
  };
  await assert(asyncProperty(array(anyLine), same), { numRuns: 40 });
});

it('what has a number, leads somewhere or shows something is docx’s own', () => {
  const line = { style: 'Liste', runs: words('Punkt'), size: 5 };
  expect(plainParagraph({ ...line, numbering: { reference: 'punkte', instance: 0, level: 0 } })).toBeNull();
  for (const run of [
    { type: 'link', address: 'https://example.org', runs: words('Punkt') },
    { type: 'footnote', runs: words('Punkt') },
    { type: 'box', isTicked: false, name: 'Punkt' },
  ] as const)
    expect(plainParagraph({ ...line, runs: [run] }), run.type).toBeNull();
});
