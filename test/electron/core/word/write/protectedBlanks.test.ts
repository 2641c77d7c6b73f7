import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { pageWordsOfDocx } from '../../../../../electron/core/word/read/words.ts';
import { fillTemplate } from '../../../../../electron/core/word/template/fillTemplate.ts';
import { plainLook } from '../../../../../electron/core/word/write/look.ts';
import { minutesDocx, minutesLaidOut } from '../../../../../electron/core/word/write/minutes.ts';
import { noPictures } from '../../../../../electron/core/word/write/pictures.ts';
import { pdfDocument } from '../../../../../electron/core/pdf/write/document.ts';
import { modelLines } from '../../../../../shared/documents/modelLines.ts';
import { type Block, fromPlain, plainText } from '../../../../../shared/domain/richText.ts';
import { blanksToProtect, withPlainBlanks } from '../../../../../shared/german/protectedBlanks.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { readingOfText } from '../../../../../shared/public/reading.ts';
import { anItem, someFacts } from '../../../../shared/minutes/sampleFacts.ts';
import { asContent } from '../../../../support/templates.ts';
import { documentXml, isMissing, pagesOfAll } from '../../../../support/docx.ts';

const modelOf = (...content: Block[]) =>
  buildMinutes(
    someFacts({
      items: [anItem('1', 'Bericht nach § 31 GO')],
      texts: { 'item-1': { type: 'doc', content } },
    }),
  );
const said = 'Am 11. September nimmt Frau Dr. Weiß nach § 31 Abs. 2 mit 2 Enthaltungen 12.000 € an.';
const held = said
  .replaceAll(/(?<=11\.|Frau|Dr\.|§|Abs\.|mit 2|12\.000) /g, '\u{A0}')
  .replaceAll('2 Enthaltungen', '2\u{A0}Enthaltungen');
const model = modelOf(...fromPlain(said).content);

test('a Word file and a PDF hold together what belongs together, also in titles', async () => {
  const xml = documentXml(await minutesDocx(model));
  expect(xml).toContain(held);
  expect(xml).toContain('Bericht nach §\u{A0}31 GO');
  const { document } = pdfDocument(minutesLaidOut(model, plainLook, noPictures), {
    madeAt: '2026-11-27T12:00:00',
    stamp: '',
    families: [],
    enclosed: [],
  });
  expect(JSON.stringify(document)).toContain(held);
});

test('also where one of the two words stands out', async () => {
  const marked = modelOf({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Es sprach Dr. ' },
      { type: 'text', text: 'Weiß', marks: [{ type: 'bold' }] },
    ],
  });
  expect(documentXml(await minutesDocx(marked))).toContain('Es sprach Dr.\u{A0}');
});

test('the words of an office’s own file are as it typed them, what comes in is held together', async () => {
  const own = await minutesDocx(modelOf(...fromPlain('Nach § 5: {{vorlage}}').content));
  const plain = documentXml(await fillTemplate(own, asContent(own), { vorlage: 'S. 3 von TOP 4' }));
  expect(plain).toContain('S.\u{A0}3 von TOP\u{A0}4');
});

test('whoever compares, searches or looks for secrets reads a blank', async () => {
  expect(pageWordsOfDocx(await minutesDocx(model))).toContain(said);
  expect(plainText(fromPlain(held))).toBe(said);
  expect(modelLines(modelOf(...fromPlain(held).content))).toEqual(modelLines(model));
  for (const blank of ['\u{A0}', '\u{202F}'])
    expect(readingOfText(said.replaceAll(' ', blank))).toEqual(readingOfText(said));
});

/** Lines of pages that end between two words which belong together. */
function tornIn(pages: readonly string[]): string[] {
  const lines = withPlainBlanks(pages.join('\n'))
    .split('\n')
    .map((line) => line.trim());
  return lines.filter((line, n) => blanksToProtect(`${line} ${lines[n + 1] ?? ''}`).includes(line.length));
}

const withoutProtection = (docx: Uint8Array): Uint8Array => {
  const parts = unzipSync(docx);
  const name = 'word/document.xml';
  return zipSync({ ...parts, [name]: strToU8(withPlainBlanks(strFromU8(parts[name] ?? new Uint8Array()))) });
};

test.skipIf(isMissing('soffice', 'pdftotext'))(
  'wherever a line ends, it never ends within a pair',
  async () => {
    const pairs = [
      '§ 31 Abs. 2 GO',
      'Frau Dr. Weiß',
      'den 11. September',
      'die 9. Sitzung',
      'mit 12 Stimmen',
      'um 17:00 Uhr',
      '12.000 € und',
      'z. B. der',
    ];
    const sentences = pairs.flatMap((pair) =>
      Array.from(
        { length: 100 },
        (_, n) => `${'wo '.repeat(15)}${'e'.repeat(n % 50)} ${'wo '.repeat(n / 10)}${pair} steht es.`,
      ),
    );
    const docx = await minutesDocx(modelOf(...fromPlain(sentences.join('\n')).content));
    const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-pairs-'));
    const files = Object.entries({ held: docx, plain: withoutProtection(docx) }).map(([name, bytes]) => {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, bytes);
      return file;
    });
    const [firm = [], loose = []] = pagesOfAll(files);
    rmSync(folder, { recursive: true });
    expect(tornIn(firm)).toEqual([]);
    expect(tornIn(loose).length).toBeGreaterThan(50);
  },
);
