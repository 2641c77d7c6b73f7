import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { paragraphsOfDocx, wordsOfDocx } from '../../../../../electron/core/word/read/words.ts';
import { partRoot, relationTo, wordFile } from '../../../../support/templates.ts';
import { finishedSample } from '../../../../support/release.ts';

const secret = 'Ankauf des Grundstücks Mühlweg';
const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const p = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const inBody = (...blocks: string[]) => wordFile({ body: blocks.join('') });
const withPart = (name: string, text: string) => wordFile({ more: { [name]: text } });
const bytesIn = (name: string, bytes: Uint8Array) =>
  zipSync({ 'word/document.xml': strToU8('<w:document/>'), [name]: bytes });

const utf16 = (text: string, isBigEndian = false): Uint8Array => {
  const bytes = Buffer.from(`\u{FEFF}${text}`, 'utf16le');
  return new Uint8Array(isBigEndian ? bytes.swap16() : bytes);
};
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const xml = (encoding: string, inside: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?>${partRoot('hdr', inside)}`;
const noise = Uint8Array.from({ length: 3000 }, (_, n) => (n * n * 31 + n * 7) % 256);
const amidNoise = (bytes: Uint8Array): Uint8Array => new Uint8Array([...noise, ...bytes, ...noise]);

const ways: [string, Uint8Array][] = [
  ['as text, cut into runs', inBody(p(run('Ankauf des Grund'), run('stücks Mühlweg')))],
  ['as references to its signs', inBody(p(run('Ankauf des Grundst&#252;cks M&#xFC;hlweg')))],
  [
    'with a letter by its number',
    inBody(
      p(
        '<w:r><w:sym w:font="Arial" w:char="F041"/></w:r>',
        run('nkauf des Grundst'),
        '<w:r><w:sym w:font="Arial" w:char="00FC"/></w:r>',
        run('cks Mühlweg'),
      ),
    ),
  ],
  ['in a marked section', inBody(p(run(`<![CDATA[${secret}]]>`)))],
  ['hidden', inBody(p(run(secret, '<w:rPr><w:vanish/></w:rPr>')))],
  ['deleted', inBody(`<w:p><w:del><w:r><w:delText>${secret}</w:delText></w:r></w:del></w:p>`)],
  [
    'around a deletion',
    inBody(
      p(
        run('Ankauf '),
        '<w:del><w:r><w:delText>nicht </w:delText></w:r></w:del>',
        run('des Grundstücks Mühlweg'),
      ),
    ),
  ],
  [
    'around an insertion',
    inBody(p(run('Ankauf '), `<w:ins>${run('nicht ')}</w:ins>`, run('des Grundstücks Mühlweg'))),
  ],
  [
    'around hidden words',
    inBody(p(run('Ankauf '), run('nicht ', '<w:rPr><w:vanish/></w:rPr>'), run('des Grundstücks Mühlweg'))),
  ],
  [
    'around a text box',
    inBody(
      p(
        run('Ankauf des '),
        `<w:r><w:pict><w:txbxContent>${p(run('Rand'))}</w:txbxContent></w:pict></w:r>`,
        run('Grundstücks Mühlweg'),
      ),
    ),
  ],
  [
    'in a text box',
    inBody(p(`<w:r><w:pict><w:txbxContent>${p(run(secret))}</w:txbxContent></w:pict></w:r>`)),
  ],
  ['as the instruction of a field', inBody(p(`<w:r><w:instrText>QUOTE "${secret}"</w:instrText></w:r>`))],
  ['as the title of a picture', inBody(p(`<w:r><w:drawing><wp:docPr descr='${secret}'/></w:drawing></w:r>`))],
  ['as the name of a bookmark', inBody(p(`<w:bookmarkStart w:name="${secret}"/>`))],
  ['in a comment of the XML', inBody(p(`<!-- ${secret} -->`))],
  ['in an instruction of the XML', inBody(p(`<?note ${secret}?>`))],
  ['behind a tag that never ends', withPart('word/a.xml', `<a b="${secret}`)],
  [
    'in a comment',
    withPart('word/comments.xml', partRoot('comments', `<w:comment>${p(run(secret))}</w:comment>`)),
  ],
  [
    'as a property',
    withPart(
      'docProps/custom.xml',
      `<Properties><property name="x"><v>${secret}</v></property></Properties>`,
    ),
  ],
  [
    'as the name of a property',
    withPart('docProps/custom.xml', `<Properties><property name="${secret}"/></Properties>`),
  ],
  [
    'as the name of a style',
    wordFile({ styles: `<w:style w:styleId="a"><w:name w:val="${secret}"/></w:style>` }),
  ],
  [
    'as the target of a link',
    wordFile({
      relations: relationTo('hyperlink', `https://x.example/${encodeURIComponent(secret)}`, 'External'),
    }),
  ],
  ['as the name of a part', withPart(`word/media/${secret}.png`, 'x')],
  ['as UTF-16', bytesIn('word/header1.xml', utf16(xml('UTF-16', p(run(secret)))))],
  ['as UTF-16, high byte first', bytesIn('word/header1.xml', utf16(xml('UTF-16', p(run(secret))), true))],
  ['as ISO 8859-1', bytesIn('word/header1.xml', latin1(xml('ISO-8859-1', p(run(secret)))))],
  ['in what claims another encoding', bytesIn('word/header1.xml', strToU8(xml('UTF-7', p(run(secret)))))],
  ['as a text that is packed in', withPart('word/embeddings/a.txt', secret)],
  [
    'as a page that is packed in',
    withPart('word/a.htm', `<p>Ankauf des Grund<b>st&#252;cks</b> Mühlweg</p>`),
  ],
  ['in the notes of a picture', bytesIn('word/media/a.jpg', amidNoise(strToU8(secret)))],
  ['in those of an older one', bytesIn('word/media/a.jpg', amidNoise(latin1(secret)))],
  ['in an old Office file', bytesIn('word/embeddings/a.bin', amidNoise(utf16(secret)))],
  [
    'there at an odd place',
    bytesIn('word/embeddings/a.bin', amidNoise(new Uint8Array([1, ...utf16(secret)]))),
  ],
  ['in a Word file that is packed in', bytesIn('word/embeddings/a.docx', inBody(p(run(secret))))],
  [
    'in a workbook in a Word file in it',
    bytesIn(
      'word/embeddings/a.bin',
      bytesIn(
        'word/b.bin',
        zipSync({
          'xl/sharedStrings.xml': strToU8(
            `<si><r><t>Ankauf des </t></r><r><t>Grundstücks Mühlweg</t></r></si>`,
          ),
        }),
      ),
    ),
  ],
];

describe('what a Word file says is read', () => {
  it.each(ways)('%s', (_, bytes) => {
    expect(wordsOfDocx(bytes)?.replaceAll(/\s+/g, ' ')).toContain(secret);
  });

  it('each field and each paragraph apart from the next', () => {
    const words = wordsOfDocx(
      wordFile({
        body: p(run('Kita')) + p(run('Süd')),
        more: {
          'docProps/core.xml':
            '<a xmlns:dc="d"><dc:title>Titel</dc:title><dc:subject>Betreff</dc:subject></a>',
        },
      }),
    );
    expect(words).toContain('Kita\nSüd\n');
    expect(words).toContain('Titel\nBetreff\n');
  });

  it('and more than anybody reads is no Word file', () => {
    const packed = zipSync({ 'a.txt': new Uint8Array(26_000_000) });
    const twice = { 'word/a.bin': packed, 'word/b.bin': packed };
    expect(wordsOfDocx(zipSync({ 'word/document.xml': strToU8('<w:document/>'), ...twice }))).toBeNull();
  });
});

describe('our own documents', () => {
  let minutes: Uint8Array;
  beforeAll(async () => {
    const { call, meetingId } = await finishedSample();
    ({ bytes: minutes } = await call('documents.export', { meetingId, kind: 'minutes' }));
  });

  it('do not say what their styles are called', () => {
    const lines = new Set(wordsOfDocx(minutes)?.split('\n'));
    expect(['Sitzungstag', 'Beratungsgrundlage', 'Trennzeichen'].filter((name) => lines.has(name))).toEqual(
      [],
    );
  });

  it('are compared by what their paragraphs say alone', () => {
    const lines = paragraphsOfDocx(minutes)?.split('\n') ?? [];
    expect(lines).toContain('Niederschrift');
    expect(lines.filter((line) => /^http:|^word\//.test(line))).toEqual([]);
  });
});
