import { beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { partRoot, relationTo, wordFile } from '../../../support/templates.ts';

/** What the non-public part of the meeting says, and nothing else in it. */
const secrets = {
  title: 'Kita Süd',
  reference: 'V/17/2026',
  presenter: 'Herr Grünspan vom Jugendamt',
  text: 'Der Träger ist zahlungsunfähig.',
  resolution: 'Die Stadt übernimmt den Betrieb.',
  result: '- mit 11 gegen 7 Stimmen angenommen -',
  mover: 'Fraktion Bunte Liste',
  remark: 'Frau Silberdistel war nicht im Raum.',
};
const { title } = secrets;

let office: Awaited<ReturnType<typeof aPlannedMeeting>>;
let meetingId: string;
beforeAll(async () => {
  office = await aPlannedMeeting();
  const { call } = office;
  ({ meetingId } = office);
  await anItem(call, { meetingId, title: 'Fest der Kulturen' });
  const { text, resolution, result, mover, remark, reference, ...item } = secrets;
  const hidden = { ...item, isPublic: false, hasBasis: true, paperReference: reference };
  const itemId = await anItem(call, { meetingId, ...hidden });
  for (const state of ['invited', 'running'] as const) await setState(call, meetingId, state);
  await call('minutes.saveText', { itemId, text: fromPlain(text), baseVersion: 0 });
  const vote = {
    form: 'counts',
    yes: 11,
    no: 7,
    abstain: 0,
    invalid: null,
    takenAt: null,
    remainderNote: remark,
  } as const;
  const words = { text: fromPlain(resolution), mover, printedResult: result, printedResultIsOwn: true };
  await call('resolutions.add', { itemId, ...words, outcome: 'adopted', vote });
});

const takenBack = async (bytes: Uint8Array, kind: 'publicMinutes' | 'publicNotice' = 'publicMinutes') => {
  const target = { meetingId, kind, subjectId: '', fileName: 'x.docx' };
  const answer = office.call('documents.takeBack', { ...target, bytes, acceptsUnmarked: true });
  return answer.then(
    () => 'taken',
    (error: Error) => error.message,
  );
};

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const p = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const saying = (text: string): Uint8Array => wordFile({ body: p(run(text)) });
const drawing = (attributes: string): string =>
  `<w:r><w:drawing><wp:docPr xmlns:wp="urn:wp" id="1" ${attributes}/></w:drawing></w:r>`;
const withPart = (name: string, bytes: Uint8Array): Uint8Array => {
  const ending = name.split('.').at(-1) ?? '';
  const types =
    ending === 'xml'
      ? ''
      : `<Default Extension="${ending}" ContentType="${ending === 'png' ? 'image/png' : 'application/octet-stream'}"/>`;
  return zipSync({ ...unzipSync(wordFile({ types })), [name]: bytes });
};
const custom = (inside: string): Uint8Array =>
  withPart('docProps/custom.xml', strToU8(`<Properties>${inside}</Properties>`));

const spellings: [string, string][] = [
  ['as it is', title],
  ['in capitals', 'KITA SÜD'],
  ['in decomposed letters', title.normalize('NFD')],
  ['with soft hyphens', 'Ki\u{AD}ta Sü\u{AD}d'],
  ['with signs without width', 'Kita\u{200B} Sü\u{2060}d'],
  ['with a protected blank', 'Kita\u{A0}Süd'],
];

/** `refused`: how, where more than the words speaks against the file. */
const spots: [where: string, bytes: Uint8Array, refused?: string][] = [
  ['in its text, cut into runs', wordFile({ body: p(run('Zur Ki'), run('ta Süd:')) })],
  ['in a header', wordFile({ header: p(run(title)) })],
  ['as what a picture shows', wordFile({ body: p(drawing(`name="Bild 1" descr="Die ${title}"`)) })],
  ['as the title of a picture', wordFile({ body: p(drawing(`name="Bild 1" title="${title}"`)) })],
  [
    'as the name of a bookmark',
    wordFile({ body: `<w:p><w:bookmarkStart w:id="1" w:name="${title}"/></w:p>` }),
  ],
  [
    'as the name of a content control',
    wordFile({
      body: `<w:sdt><w:sdtPr><w:alias w:val="${title}"/></w:sdtPr><w:sdtContent>${p(run('a'))}</w:sdtContent></w:sdt>`,
    }),
  ],
  ['as a property', custom(`<property name="Betreff"><v>${title}</v></property>`)],
  ['as the name of a property', custom(`<property name="${title}"/>`)],
  [
    'as the name of a style',
    wordFile({ styles: `<w:style w:styleId="a"><w:name w:val="${title}"/></w:style>` }),
  ],
  ['as the name of a part', withPart(`word/media/${title}.png`, Buffer.from('\u{89}PNG', 'latin1'))],
  ['in the notes of a picture', withPart('word/media/a.png', Buffer.from(`\u{89}PNG ${title} `, 'latin1'))],
  [
    'in a Word file that is packed in',
    withPart('word/embeddings/a.docx', saying(title)),
    'WORD_FILE_REFUSED',
  ],
  [
    'in a table that is packed in',
    withPart(
      'word/embeddings/a.xlsx',
      zipSync({ 'xl/sharedStrings.xml': strToU8(`<si><t>${title}</t></si>`) }),
    ),
    'WORD_FILE_REFUSED',
  ],
  [
    'in a footnote',
    withPart(
      'word/footnotes.xml',
      strToU8(partRoot('footnotes', `<w:footnote w:id="1">${p(run(title))}</w:footnote>`)),
    ),
  ],
  [
    'as the target of a link',
    wordFile({
      relations: relationTo('hyperlink', `https://x.example/${encodeURIComponent(title)}`, 'External'),
    }),
  ],
];

describe('a file edited by hand that is for the public', () => {
  it('is taken in while it says nothing of the other part', async () => {
    expect(await takenBack(saying('Die Sitzung ist öffentlich. Kitas und der Süden sind kein Thema.'))).toBe(
      'taken',
    );
  });

  it.each(Object.entries(secrets))('is refused with what the non-public part has as %s', async (_, words) => {
    expect(await takenBack(saying(`Nebenbei: ${words}`))).toBe('LEAK');
  });

  it.each(spellings)('is refused with a short title %s', async (_, words) => {
    expect(await takenBack(saying(`Es geht um die ${words}.`), 'publicNotice')).toBe('LEAK');
  });

  it.each(spots)('is refused with a short title %s', async (_, bytes, refused = 'LEAK') => {
    expect(await takenBack(bytes)).toBe(refused);
  });

  it('is refused with each of them in what the program itself made', async () => {
    const { bytes } = await office.call('documents.export', { meetingId, kind: 'publicMinutes' });
    const parts = unzipSync(bytes);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    for (const words of Object.values(secrets)) {
      const changed = xml.replace('<w:p>', `${p(run(words))}<w:p>`);
      expect(await takenBack(zipSync({ ...parts, 'word/document.xml': strToU8(changed) })), words).toBe(
        'LEAK',
      );
    }
  });
});

describe('a file for the public that is like the other part without saying it', () => {
  const target = () => ({ meetingId: office.meetingId, kind: 'publicMinutes' as const });
  const likenesses = async () =>
    (await office.call('checks.list', target())).filter(({ sentence }) =>
      sentence.includes('erinnert an Punkt'),
    );

  it('is taken in, found by the checks with its paragraph, and stands once somebody says why', async () => {
    expect(await takenBack(saying('Im Süd steht eine Kita.'))).toBe('taken');
    const [row] = await likenesses();
    expect(row).toMatchObject({ severity: 'error', rule: 'R12', overrideReason: null });
    expect(row?.sentence).toContain('„Im Süd steht eine Kita.“');
    const reason = 'Es geht um eine andere Kita.';
    await office.call('checks.override', { meetingId: office.meetingId, key: row?.key ?? '', reason });
    expect(await likenesses()).toMatchObject([{ overrideReason: reason }]);
  });

  it('asks for a new reason once the file says it otherwise, and for none where it says nothing of the kind', async () => {
    expect(await takenBack(saying('Eine Kita steht im Süd.'))).toBe('taken');
    expect(await likenesses()).toMatchObject([{ overrideReason: null }]);
    expect(await takenBack(saying('Es geht um das Fest.'))).toBe('taken');
    expect(await likenesses()).toEqual([]);
  });
});
