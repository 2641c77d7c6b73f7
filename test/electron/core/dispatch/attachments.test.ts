import { strToU8 } from 'fflate';
import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordsOfDocx } from '../../../../electron/core/word/read/words.ts';
import type { Input } from '../../../../shared/contract/index.ts';
import { orientationOf } from '../../../../shared/pictures/orientation.ts';
import { frameOf } from '../../../../shared/pictures/pictureSize.ts';
import { setState } from '../../../support/app.ts';
import { anAttachment, pdfSaying } from '../../../support/attachments.ts';
import { openFile, wordFile } from '../../../support/foreignFile.ts';
import {
  aDispatchable,
  invitation,
  type MailOffice,
  mailOffice,
  mailSettings,
} from '../../../support/mailOffice.ts';
import { aDuePaper } from '../../../support/papers.ts';
import { photo } from '../../../support/photo.ts';
import { plainPdf } from '../../../support/plainPdf.ts';

let office: MailOffice;
beforeEach(async () => {
  office = await mailOffice();
});
afterEach(() => office.close());

/** A public and a non-public item, a paper on the agenda, and a list for members and one for the press. */
async function anOffice() {
  const { call } = office;
  const { bodyId, meetingId, listId } = await aDispatchable(call);
  const { paper, step } = await aDuePaper(call, { bodyId });
  await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
  const items = await call('agenda.list', { meetingId });
  const at = (title: string) => items.find((item) => item.title.startsWith(title))?.id ?? '';
  const entries = [{ name: 'Zeitung', email: 'zeitung@example.org' }];
  const press = { id: null, name: 'Presse', source: 'press' as const, clearance: 'public' as const, entries };
  const { id: pressId } = await call('lists.save', press);
  const owners = {
    meeting: { kind: 'meeting' as const, id: meetingId },
    open: { kind: 'item' as const, id: at('Fest') },
    closed: { kind: 'item' as const, id: at('Grundstück') },
    paper: { kind: 'paper' as const, id: paper.id },
  };
  const notice: Input<'dispatch.send'> = {
    ...invitation(meetingId, pressId, 'draft'),
    documents: [{ kind: 'publicNotice', subjectId: '', documentId: null }],
    withCalendar: false,
    subject: 'Bekanntmachung',
  };
  return { call, meetingId, listId, owners, members: invitation(meetingId, listId, 'draft'), notice };
}
type Office = Awaited<ReturnType<typeof anOffice>>;

/** Four that everybody may have, and two others. */
async function sixAttachments({ call, owners }: Office): Promise<string[]> {
  const isPublic = true;
  const all = [
    await anAttachment(call, owners.meeting, {
      fileName: 'Anfahrt.pdf',
      bytes: pdfSaying('Anfahrt'),
      isPublic,
    }),
    await anAttachment(call, owners.open, { fileName: 'Programm.txt', isPublic }),
    await anAttachment(call, owners.open, { fileName: 'Lohnliste der Küche.txt' }),
    await anAttachment(call, owners.paper, {
      fileName: 'Konzept.pdf',
      bytes: pdfSaying('Konzept'),
      isPublic,
    }),
    await anAttachment(call, owners.paper, { fileName: 'Plan.png', bytes: picture, isPublic }),
    await anAttachment(call, owners.closed, { fileName: 'Kaufvertrag.pdf', bytes: pdfSaying('Kauf') }),
  ];
  return all.map(({ id }) => id);
}
const picture = Buffer.from('89504e470d0a1a0a00', 'hex');

const failed = (send: Promise<unknown>): Promise<string[]> =>
  send.then(
    () => ['sent'],
    (error: { data: { code: string; sentences?: string[] } }) => error.data.sentences ?? [error.data.code],
  );

const mailsIn = async (files: readonly { fileName: string; bytes: Uint8Array }[]) => {
  const mails = [];
  for (const file of files)
    if (file.fileName.endsWith('.eml')) mails.push(await PostalMime.parse(Buffer.from(file.bytes)));
  return mails;
};
const namesIn = (mail: Awaited<ReturnType<typeof mailsIn>>[number] | undefined) =>
  (mail?.attachments ?? []).map(({ filename }) => filename);

describe('what a camera or a program wrote into a file', () => {
  const note = 'Aufnahme bei Familie Yilmaz, Hofweg 3';
  const aPhoto = {
    fileName: 'Foto.jpg',
    bytes: photo(80, 40, { orientation: 6, description: note }),
    isPublic: true,
  };
  const says = (bytes: unknown) => Buffer.from(bytes as ArrayBuffer).includes('Yilmaz');

  it('is taken out of a picture that goes to a public list, also when it is handed over again; it stays upright', async () => {
    const { call, owners, notice } = await anOffice();
    const { id } = await anAttachment(call, owners.meeting, aPhoto);
    const { files, dispatch } = await call('dispatch.send', { ...notice, attachmentIds: [id] });
    const again = await call('dispatch.filesAgain', { dispatchId: dispatch.id });
    for (const mail of await mailsIn([...files, ...again])) {
      const sent = new Uint8Array(mail.attachments.at(-1)?.content as ArrayBuffer);
      expect(says(sent)).toBe(false);
      expect(frameOf(sent)).toMatchObject({ width: 80, height: 40 });
      expect(orientationOf(sent)).toBe(6);
    }
    expect(says((await call('attachments.file', { id })).bytes)).toBe(true);
  });

  it('stays in what members get', async () => {
    const { call, owners, members } = await anOffice();
    const { id } = await anAttachment(call, owners.meeting, aPhoto);
    const { files } = await call('dispatch.send', { ...members, attachmentIds: [id] });
    const [mail] = await mailsIn(files);
    const sent = mail?.attachments.find(({ filename }) => filename === 'Foto.jpg');
    expect(says(sent?.content)).toBe(true);
  });

  it('is told of files out of which nothing is taken, once for all of them, before they go to a public list', async () => {
    const { call, owners, members, notice } = await anOffice();
    const add = (fileName: string, bytes: Uint8Array) =>
      anAttachment(call, owners.meeting, { fileName, bytes, isPublic: true });
    const all = [
      await add('Plan.pdf', pdfSaying('Plan')),
      await add('Kaputt.jpg', aPhoto.bytes.subarray(0, 60)),
      await add('Gut.jpg', aPhoto.bytes),
      await add('Programm.txt', strToU8('Programm')),
    ];
    const attachmentIds = all.map(({ id }) => id);
    const toldTo = async (message: typeof notice) =>
      (await call('dispatch.prepare', { ...message, attachmentIds })).cautions.filter(({ sentence }) =>
        sentence.includes('ihr Programm darin vermerkt'),
      );
    expect(await toldTo(notice)).toEqual([
      {
        severity: 'info',
        kind: null,
        sentence: expect.stringMatching(/^„Plan\.pdf“ und „Kaputt\.jpg“ gehen so hinaus, wie Sie/) as string,
      },
    ]);
    expect(await toldTo(members)).toEqual([]);
  });
});

describe('Anlagen of a meeting go along', () => {
  it('those of the meeting, of its items and of the papers on its agenda are offered', async () => {
    const own = await anOffice();
    await sixAttachments(own);
    const offered = await own.call('dispatch.attachments', { meetingId: own.meetingId });
    expect(offered.map(({ title, clearance, itemNumber }) => [itemNumber, title, clearance])).toEqual([
      ['', 'Anfahrt', 'public'],
      ['1', 'Programm', 'public'],
      ['1', 'Lohnliste der Küche', 'nonPublic'],
      ['2', 'Konzept', 'public'],
      ['2', 'Plan', 'public'],
      ['3', 'Kaufvertrag', 'nonPublic'],
    ]);
  });

  it('members get all six, byte for byte', async () => {
    const own = await anOffice();
    const attachmentIds = await sixAttachments(own);
    const { files, further } = await own.call('dispatch.send', { ...own.members, attachmentIds });
    const [mail] = await mailsIn(files);
    expect(further).toEqual([]);
    expect(namesIn(mail).slice(1, 7)).toEqual([
      'Anfahrt.pdf',
      'Programm.txt',
      'Lohnliste der Küche.txt',
      'Konzept.pdf',
      'Plan.png',
      'Kaufvertrag.pdf',
    ]);
    const plan = mail?.attachments.find(({ filename }) => filename === 'Plan.png');
    expect(Buffer.from(plan?.content as ArrayBuffer)).toEqual(picture);
  });

  it('the press gets the four that are public, and never the other two', async () => {
    const own = await anOffice();
    const attachmentIds = await sixAttachments(own);
    const refused = await failed(own.call('dispatch.send', { ...own.notice, attachmentIds }));
    expect(refused).toHaveLength(2);
    expect(refused.join('\n')).toMatch(
      /Lohnliste der Küche\.txt“ ist eine nichtöffentliche Anlage\.\n.*Kaufvertrag\.pdf/,
    );
    const open = attachmentIds.filter((_, at) => at !== 2 && at !== 5);
    const { files } = await own.call('dispatch.send', { ...own.notice, attachmentIds: open });
    expect(namesIn((await mailsIn(files))[0]).slice(1)).toEqual([
      'Anfahrt.pdf',
      'Programm.txt',
      'Konzept.pdf',
      'Plan.png',
    ]);
  });

  it('what lies elsewhere is not sent along', async () => {
    const own = await anOffice();
    expect(await failed(own.call('dispatch.send', { ...own.members, attachmentIds: ['elsewhere'] }))).toEqual(
      ['NOT_FOUND'],
    );
  });
});

describe('a file has one name in whatever mailing it goes along', () => {
  it('the press and members get the public one of two of a name as it is called', async () => {
    const own = await anOffice();
    const { call, owners } = own;
    const closed = await anAttachment(call, owners.meeting, { fileName: 'Lageplan.txt' });
    const file = { fileName: 'Lageplan.txt', bytes: strToU8('Der Platz.'), isPublic: true };
    const open = await anAttachment(call, owners.open, file);
    const toPress = await call('dispatch.send', { ...own.notice, attachmentIds: [open.id] });
    expect(namesIn((await mailsIn(toPress.files))[0])).toContain('Lageplan.txt');
    const both = { ...own.members, attachmentIds: [closed.id, open.id] };
    const [mail] = await mailsIn((await call('dispatch.send', both)).files);
    const bytesOf = (name: string) =>
      mail?.attachments.find(({ filename }) => filename === name)?.content as ArrayBuffer;
    expect(Buffer.from(bytesOf('Lageplan.txt')).toString()).toBe('Der Platz.');
    expect(namesIn(mail)).toContain('Lageplan (2).txt');
  });
});

describe('a file that leaves the house is called as it is listed', () => {
  const own = 'Bewertung Bewerberin Yilmaz intern.docx';

  it('whatever name the office gave it, for the press and for members alike', async () => {
    const { call, meetingId, owners, notice, members } = await anOffice();
    const file = { title: 'Konzept', fileName: own, isPublic: true };
    const { id } = await anAttachment(call, owners.open, file);
    for (const mail of [notice, members]) {
      const { files, dispatch } = await call('dispatch.send', { ...mail, attachmentIds: [id] });
      expect(namesIn((await mailsIn(files))[0])).toContain('Konzept.docx');
      expect(dispatch.files.map(({ fileName }) => fileName)).toContain('Konzept.docx');
      expect(Buffer.from(files[0]?.bytes ?? []).toString()).not.toMatch(/Yilmaz/);
    }
    const folder = await call('dispatch.send', { ...notice, way: 'folder', attachmentIds: [id] });
    expect(folder.files.map(({ fileName }) => fileName)).toContain('Konzept.docx');
    const [offered] = await call('dispatch.attachments', { meetingId });
    expect(offered).toMatchObject({ title: 'Konzept', fileName: 'Konzept.docx' });
  });

  it('two of one title are told apart', async () => {
    const { call, owners, notice } = await anOffice();
    const file = { title: 'Konzept', isPublic: true };
    const one = await anAttachment(call, owners.open, { ...file, fileName: 'a.txt' });
    const other = await anAttachment(call, owners.open, { ...file, fileName: 'b.txt', bytes: strToU8('B') });
    const { files } = await call('dispatch.send', { ...notice, attachmentIds: [one.id, other.id] });
    expect(namesIn((await mailsIn(files))[0]).slice(1)).toEqual(['Konzept.txt', 'Konzept (2).txt']);
  });

  it('so are two that differ in how their umlaut is stored', async () => {
    const { call, owners, notice } = await anOffice();
    const attachmentIds: string[] = [];
    for (const [form, text] of [
      ['NFC', 'A'],
      ['NFD', 'B'],
    ] as const) {
      const file = {
        title: 'Pläne'.normalize(form),
        isPublic: true,
        fileName: 'a.txt',
        bytes: strToU8(text),
      };
      attachmentIds.push((await anAttachment(call, owners.open, file)).id);
    }
    const { files } = await call('dispatch.send', { ...notice, way: 'folder', attachmentIds });
    const names = files.map(({ fileName }) => fileName.normalize('NFC'));
    expect(names.slice(1)).toEqual(['Pläne.txt', 'Pläne (2).txt']);
  });
});

describe('the leak guard looks into what a public attachment says', () => {
  it.each([
    ['in a PDF', { fileName: 'Plan.pdf', bytes: pdfSaying('Zum', 'Grundstück Hafenstraße gibt es Fragen.') }],
    [
      'in a text',
      { fileName: 'Plan.txt', bytes: strToU8('Das Grundstück Hafen\u{AD}straße wird verkauft.') },
    ],
    ['in its name', { fileName: 'Grundstück_Hafenstraße.txt' }],
  ])('a title of the non-public part %s', async (_, file) => {
    const own = await anOffice();
    const { id } = await anAttachment(own.call, own.owners.open, { ...file, isPublic: true });
    const refused = await failed(own.call('dispatch.send', { ...own.notice, attachmentIds: [id] }));
    const name = file.fileName.replace('_', ' ');
    expect(refused.join('\n')).toContain(`„${name}“ enthält nichtöffentliche Angaben`);
    const { files } = await own.call('dispatch.send', { ...own.members, attachmentIds: [id] });
    expect(files).toHaveLength(1);
  });

  it('the same file under another name, which is not public elsewhere', async () => {
    const own = await anOffice();
    const bytes = pdfSaying('Eine Liste mit Zahlen');
    await anAttachment(own.call, own.owners.closed, { fileName: 'Lohnliste.pdf', bytes });
    const copy = { fileName: 'Programm des Festes.pdf', bytes, isPublic: true };
    const { id } = await anAttachment(own.call, own.owners.open, copy);
    const refused = await failed(own.call('dispatch.send', { ...own.notice, attachmentIds: [id] }));
    expect(refused.join('\n')).toContain('„Programm des Festes.pdf“');
  });

  /** What is said before the press gets it. */
  async function toldOf(own: Office, fileName: string, bytes: Uint8Array) {
    const { id } = await anAttachment(own.call, own.owners.open, { fileName, bytes, isPublic: true });
    const {
      way: _way,
      subject: _subject,
      text: _text,
      ...selection
    } = { ...own.notice, attachmentIds: [id] };
    return own.call('dispatch.prepare', selection);
  }
  const onPage = [{ x: 60, y: 700, text: 'Programm' }];

  it.each([
    ['Plan.png', picture, /kann Ratsfeder nicht lesen/],
    ['Plan.pdf', plainPdf([onPage, []]), /^Einen Teil von „Plan.pdf“ kann Ratsfeder nicht lesen/],
  ])('of what nobody can read in %s the clerk is told', async (fileName, bytes, sentence) => {
    const { cautions, refusals } = await toldOf(await anOffice(), fileName, bytes);
    expect(refusals).toEqual([]);
    expect(cautions.map(({ severity }) => severity)).toEqual(['warning', 'info']);
    expect(cautions[0]?.sentence).toMatch(sentence);
    expect(cautions[0]?.sentence).toContain(`„${fileName}“`);
  });

  it('of what a Word file says and does not show the clerk is told, with its kinds; members get it without a word', async () => {
    const own = await anOffice();
    const bytes = wordFile(
      '<w:p><w:r><w:t>Konzept</w:t></w:r><w:del w:id="1"><w:r><w:delText>Herr Schulz bezieht Bürgergeld</w:delText></w:r></w:del><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    );
    const { cautions, refusals } = await toldOf(own, 'Konzept.docx', bytes);
    expect(refusals).toEqual([]);
    expect(cautions).toContainEqual({
      severity: 'warning',
      kind: null,
      sentence:
        '„Konzept.docx“ enthält mehr, als zu sehen ist: nachverfolgte Änderungen mit gelöschtem Text und Kommentare. Der Verteiler „Presse“ ist öffentlich; bitte sehen Sie nach, ob das hinausgehen darf, oder legen Sie eine bereinigte Datei ab.',
    });
    const [{ id } = { id: '' }] = await own.call('dispatch.attachments', { meetingId: own.meetingId });
    const { way: _way, subject: _subject, text: _text, ...members } = own.members;
    const toMembers = await own.call('dispatch.prepare', { ...members, attachmentIds: [id] });
    expect(toMembers.cautions.map(({ sentence }) => sentence).join(' ')).not.toContain('mehr, als zu sehen');
  });

  it.each<[string, string, (secret: string) => Uint8Array]>([
    [
      'a comment of a PDF',
      'Plan.pdf',
      (secret) =>
        plainPdf([onPage], '', {
          page: '/Annots [6 0 R]',
          objects: [`<< /Type /Annot /Subtype /Text /Rect [10 10 20 20] /Contents (${secret}) >>`],
        }),
    ],
    [
      'a comment of an OpenDocument',
      'Plan.odt',
      (secret) =>
        openFile(
          `<text:p>Programm<office:annotation><text:p>${secret}</text:p></office:annotation></text:p>`,
        ),
    ],
  ])('what %s says is searched like its pages', async (_, fileName, saying) => {
    const own = await anOffice();
    const items = await own.call('agenda.list', { meetingId: own.meetingId });
    const secret = items.find(({ id }) => id === own.owners.closed.id)?.title ?? '';
    const { refusals } = await toldOf(own, fileName, saying(secret));
    expect(refusals).toHaveLength(1);
  });
});

describe('a large mailing', () => {
  const large = (kb: number) => ({ bytes: new Uint8Array(kb * 1024).fill(7) });

  async function aLargeOne(way: 'draft' | 'smtp' | 'folder') {
    const own = await anOffice();
    await own.call('mail.save', { ...mailSettings(9), limitMb: 1 });
    const attachmentIds: string[] = [];
    for (const [name, kb] of [
      ['A', 500],
      ['B', 500],
      ['C', 200],
      ['Zu groß', 900],
    ] as const) {
      const file = { fileName: `${name}.bin`, ...large(kb) };
      attachmentIds.push((await anAttachment(own.call, own.owners.open, file)).id);
    }
    return { ...own, mail: { ...own.members, withCalendar: false, way, attachmentIds } };
  }

  it('goes in several messages, and what none can hold is handed over as a file and named', async () => {
    const { call, mail } = await aLargeOne('draft');
    const { dispatch, further, files } = await call('dispatch.send', mail);
    expect([dispatch, ...further].map(({ subject }) => subject)).toEqual([
      'Einladung (Teil 1 von 2)',
      'Einladung (Teil 2 von 2)',
    ]);
    expect(files.map(({ fileName }) => fileName)).toEqual([
      'E-Mail an Alle 2026-09-01 09-00-00 (1).eml',
      'E-Mail an Alle 2026-09-01 09-00-00 (2).eml',
      'Zu groß.bin',
    ]);
    const again = await Promise.all(
      [dispatch, ...further].map(({ id }) => call('dispatch.filesAgain', { dispatchId: id })),
    );
    expect(again.flat().map(({ fileName }) => fileName)).toEqual([
      'E-Mail an Alle 2026-09-01 09-00-00 (1).eml',
      'E-Mail an Alle 2026-09-01 09-00-00 (2).eml',
    ]);
    const mails = await mailsIn(files);
    expect(mails.map(namesIn)).toEqual([
      [expect.stringMatching(/^Einladung.*docx$/), 'A.bin'],
      ['B.bin', 'C.bin'],
    ]);
    expect(mails[0]?.text).toMatch(/^Guten Tag[^]*2 E-Mails[^]*– Zu groß\.bin/);
    for (const { fileName, bytes } of files)
      if (fileName.endsWith('.eml')) expect(bytes.length).toBeLessThan(1024 * 1024);
  });

  it('each message waits in the outbox for each recipient', async () => {
    const { call, mail, meetingId } = await aLargeOne('smtp');
    await call('dispatch.send', mail);
    const all = await call('dispatch.list', { meetingId });
    expect(all.map(({ recipients }) => recipients.map(({ state }) => state))).toEqual([
      ['waiting'],
      ['waiting'],
    ]);
  });

  it('in a folder all of it lies beside each other', async () => {
    const { call, mail } = await aLargeOne('folder');
    const { files, further } = await call('dispatch.send', mail);
    expect(further).toEqual([]);
    expect(files.map(({ fileName }) => fileName).slice(1)).toEqual([
      'A.bin',
      'B.bin',
      'C.bin',
      'Zu groß.bin',
    ]);
  });
});

describe('files of a mailing itself', () => {
  async function withOwnFiles() {
    const own = await anOffice();
    const owner = { kind: 'mailing' as const, id: own.meetingId };
    const open = await anAttachment(own.call, owner, { fileName: 'Grußwort.txt', isPublic: true });
    const closed = await anAttachment(own.call, owner, { fileName: 'Notiz.pdf', bytes: pdfSaying('Notiz') });
    const listed = async () => (await own.call('attachments.list', { owner })).attachments;
    return { ...own, owner, open, closed, listed };
  }

  it('are offered beside those of the meeting, in their order', async () => {
    const { call, meetingId, owners } = await withOwnFiles();
    await anAttachment(call, owners.meeting, { fileName: 'Anfahrt.txt' });
    const offered = await call('dispatch.attachments', { meetingId });
    expect(offered.map(({ title, isOwn, clearance }) => [title, isOwn, clearance])).toEqual([
      ['Anfahrt', false, 'nonPublic'],
      ['Grußwort', true, 'public'],
      ['Notiz', true, 'nonPublic'],
    ]);
  });

  it('go along, byte for byte, and do not lie there for the next one', async () => {
    const { call, members, open, closed, listed } = await withOwnFiles();
    const attachmentIds = [open.id, closed.id];
    const { files, dispatch } = await call('dispatch.send', { ...members, attachmentIds });
    const [mail] = await mailsIn(files);
    expect(namesIn(mail).slice(1, 3)).toEqual(['Grußwort.txt', 'Notiz.pdf']);
    expect(await listed()).toEqual([]);
    const again = await mailsIn(await call('dispatch.filesAgain', { dispatchId: dispatch.id }));
    expect(again.map(namesIn)).toEqual([namesIn(mail)]);
  });

  it('stay where the mailing is refused, and a non-public one never goes to the press', async () => {
    const { call, notice, open, closed, listed } = await withOwnFiles();
    const refused = await failed(call('dispatch.send', { ...notice, attachmentIds: [open.id, closed.id] }));
    expect(refused.join('\n')).toContain('„Notiz.pdf“ ist eine nichtöffentliche Anlage');
    expect(await listed()).toHaveLength(2);
    await call('dispatch.send', { ...notice, attachmentIds: [open.id] });
    expect((await listed()).map(({ fileName }) => fileName)).toEqual(['Notiz.pdf']);
  });

  it('stay where no message can hold them', async () => {
    const { call, members, owner, listed } = await withOwnFiles();
    await call('mail.save', { ...mailSettings(9), limitMb: 1 });
    const bytes = new Uint8Array(900 * 1024).fill(7);
    const large = await anAttachment(call, owner, { fileName: 'Luftbild.bin', bytes });
    const { files } = await call('dispatch.send', { ...members, attachmentIds: [large.id] });
    expect(files.map(({ fileName }) => fileName)).toContain('Luftbild.bin');
    expect((await listed()).map(({ fileName }) => fileName)).toContain('Luftbild.bin');
  });

  it('stand in no document, and can be added when the Niederschrift is finished', async () => {
    const { call, meetingId, owner } = await withOwnFiles();
    const facts = async () =>
      wordsOfDocx((await call('documents.export', { meetingId, kind: 'invitation' })).bytes);
    expect(await facts()).not.toContain('Grußwort');
    for (const state of ['running', 'closed', 'minutesReady'] as const)
      await setState(call, meetingId, state);
    await anAttachment(call, owner, { fileName: 'Später.txt' });
    expect((await call('attachments.list', { owner })).isOpen).toBe(true);
  });
});
