import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, expect, it } from 'vitest';
import { errorSentence } from '../../../../shared/german/errors.ts';
import { chairKey, decision, finishedSample, presented } from '../../../support/release.ts';

let office: Awaited<ReturnType<typeof finishedSample>>;
let parts: Record<string, Uint8Array>;
beforeAll(async () => {
  office = await finishedSample();
  const { keyId } = await chairKey(office);
  const { id: documentId } = await presented(office);
  await office.call('release.sign', decision({ documentId, keyId }));
  const { bytes } = await office.call('documents.stored', { id: documentId });
  parts = unzipSync(bytes);
});

const bodyOf = () => strFromU8(parts['word/document.xml'] ?? new Uint8Array());

/** What is said of the released file with these parts in place of its own. */
async function verdictOn(changed: Record<string, string>, level: 0 | 9 = 9): Promise<string> {
  const own = Object.fromEntries(Object.entries(changed).map(([name, xml]) => [name, strToU8(xml)]));
  const bytes = zipSync({ ...parts, ...own }, { level });
  const { isReleased, sentences } = await office.call('release.verify', { fileName: 'x.docx', bytes });
  expect(isReleased).toBe(false);
  return sentences.join('\n');
}

const paragraphs = /<w:p[ >].*?<\/w:p>/gs;
const said = (paragraph: string): string => paragraph.replaceAll(/<[^>]+>/g, '').trim();

it('two results that changed places are a different text', async () => {
  const results = (bodyOf().match(paragraphs) ?? []).filter((one) => /^- .* -$/.test(said(one)));
  const [first = '', second = ''] = [...new Map(results.map((one) => [said(one), one])).values()];
  const swapped = bodyOf().replace(first, '@').replace(second, first).replace('@', second);
  const verdict = await verdictOn({ 'word/document.xml': swapped });
  expect(verdict).toContain(`anderer Reihenfolge, zuerst bei: „${said(first)}“`);
  expect(verdict).not.toContain('Der Text ist gleich');
});

it('a line that stands there once less is missing, though the same words stand elsewhere', async () => {
  const all: string[] = bodyOf().match(paragraphs) ?? [];
  const twice = all.find((one, index) => said(one) !== '' && all.lastIndexOf(one) > index) ?? '';
  expect(said(twice)).not.toBe('');
  expect(await verdictOn({ 'word/document.xml': bodyOf().replace(twice, '') })).toContain(
    `Es fehlt: „${said(twice)}“`,
  );
});

it('the same content in another wrapping, and another style alone, are told apart', async () => {
  expect(await verdictOn({}, 0)).toContain(
    'Ihr Inhalt ist derselbe; die Datei wurde nur anders gespeichert.',
  );
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array()).replace(
    '<w:styles',
    '<!-- --><w:styles',
  );
  expect(await verdictOn({ 'word/styles.xml': styles })).toContain(
    'Der Text ist gleich; verändert ist word/styles.xml.',
  );
});

it('a file that is too large is refused in German', async () => {
  const bytes = new Uint8Array(45 * 1024 * 1024 + 1);
  const error = await office.failure('release.verify', { fileName: 'x.docx', bytes });
  expect(errorSentence(error)).toBe('Diese Datei ist zu groß: höchstens 45 MB.');
});

it('parts in another order, or one too large to be looked at, are not taken for another text', async () => {
  const told = async (zip: Record<string, Uint8Array>) => {
    const bytes = zipSync(zip);
    return (await office.call('release.verify', { fileName: 'x.docx', bytes })).sentences.at(-1);
  };
  expect(await told(Object.fromEntries(Object.entries(parts).toReversed()))).toBe(
    'Ihr Inhalt ist derselbe; die Datei wurde nur anders gespeichert.',
  );
  expect(await told({ ...parts, 'word/media/bild.png': new Uint8Array(51 * 1024 * 1024) })).toBe(
    'Der Text ist gleich; ob auch der Rest gleich ist, ließ sich nicht prüfen.',
  );
});
