import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { aMeetingWithPapers } from '../../../support/bundle.ts';
import { readBundle } from '../../../support/bundlePdf.ts';
import { aBody, aChair } from '../../../support/app.ts';
import { aDuePaper } from '../../../support/papers.ts';
import { invitation, type MailOffice, mailOffice, mailSettings } from '../../../support/mailOffice.ts';
import { png } from '../word/write/pictures.ts';
import { lettersIn, lettersOf, readPdf } from '../../../support/pdf.ts';

let office: MailOffice;
beforeEach(async () => {
  office = await mailOffice();
});
afterEach(() => office.close());

/** An agenda with two papers, one of them non-public, and a list for members and one for the press. */
async function anAgenda() {
  const { call } = office;
  const bodyId = await aBody(call);
  const meetingId = await aMeetingWithPapers(call, bodyId);
  await aChair(call, meetingId);
  const list = async (name: string, clearance: 'public' | 'nonPublic') =>
    (
      await call('lists.save', {
        id: null,
        name,
        source: 'own',
        clearance,
        entries: [{ name, email: `${name.toLowerCase()}@example.org` }],
      })
    ).id;
  const members = invitation(meetingId, await list('Mitglieder', 'nonPublic'), 'draft');
  const press: Input<'dispatch.send'> = {
    ...invitation(meetingId, await list('Freunde', 'public'), 'draft'),
    documents: [{ kind: 'publicNotice', subjectId: '', documentId: null }],
  };
  const papers = await call('dispatch.papers', { meetingId });
  const idOf = (subject: string) => papers.find((one) => one.subject.startsWith(subject))?.id ?? '';
  return { call, meetingId, members, press, papers, open: idOf('Sprachcafé'), secret: idOf('Mietvertrag') };
}

async function mailed(mail: Input<'dispatch.send'>) {
  const { files } = await office.call('dispatch.send', mail);
  const [draft] = files;
  const { attachments, text } = await PostalMime.parse(Buffer.from(draft?.bytes ?? []));
  return {
    text,
    names: attachments.map(({ filename }) => filename),
    fileOf: (name: string) =>
      new Uint8Array(attachments.find(({ filename }) => filename === name)?.content as ArrayBuffer),
  };
}

test('a paper that was withdrawn is offered as such', async () => {
  const { call, meetingId, open } = await anAgenda();
  const { version } = await call('papers.get', { id: open });
  await call('papers.setState', { id: open, version, state: 'withdrawn', reason: 'Erledigt' });
  expect((await call('dispatch.papers', { meetingId })).map(({ title }) => title)).toEqual([
    'Beschlussvorlage 0001/2026 (zurückgezogen)',
    'Beschlussvorlage 0002/2026',
  ]);
});

const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'sent',
    ({ data }: { data: unknown }) => data,
  );

const openPdf = 'Beschlussvorlage 0001 2026 Sprachcafé im Stadtteil Nord.pdf';
const secretPdf = 'Beschlussvorlage 0002 2026.pdf';

describe('the papers on the agenda go along with the Einladung', () => {
  test('they are offered in the order of the agenda, each with who may have it', async () => {
    const { papers } = await anAgenda();
    expect(papers.map(({ itemNumber, title, clearance }) => [itemNumber, title, clearance])).toEqual([
      ['1', 'Beschlussvorlage 0001/2026', 'public'],
      ['3', 'Beschlussvorlage 0002/2026', 'nonPublic'],
    ]);
  });

  test('members get each as a PDF of its own, as it is printed', async () => {
    const { call, members, open, secret } = await anAgenda();
    const { names, fileOf } = await mailed({ ...members, paperIds: [secret, open] });
    expect(names.slice(1, 3)).toEqual([openPdf, secretPdf]);
    const printed = await call('papers.exportPdf', { id: open });
    const letters = async (bytes: Uint8Array) => lettersOf((await readPdf(bytes)).tags);
    expect(await letters(fileOf(openPdf))).toBe(await letters(printed.bytes));
  });

  test('a public list gets what everybody may read of one that is public', async () => {
    const { press, open } = await anAgenda();
    const { names, fileOf } = await mailed({ ...press, paperIds: [open] });
    expect(names).toContain(openPdf);
    const letters = lettersOf((await readPdf(fileOf(openPdf))).tags);
    expect(letters).toContain(lettersIn('Der Rat richtet das Sprachcafé ein.'));
    // An Anlage that is not public is not named there.
    expect(letters).not.toContain('Gutachten');
  });

  test('and never a paper that is not public: refused, not warned', async () => {
    const { press, secret } = await anAgenda();
    expect(await refusal(office.call('dispatch.send', { ...press, paperIds: [secret] }))).toMatchObject({
      code: 'LEAK',
      sentences: [`Der Verteiler „Freunde“ ist öffentlich; „${secretPdf}“ enthält nichtöffentliche Angaben.`],
    });
  });

  test('nor one that is called public and quotes the non-public part', async () => {
    const { call, press, open } = await anAgenda();
    const { textVersion } = await call('papers.get', { id: open });
    const reasoning = fromPlain('Siehe auch Mietvertrag Lindenhof.');
    await call('papers.saveTexts', { id: open, baseVersion: textVersion, proposals: [], reasoning });
    expect(await refusal(call('dispatch.send', { ...press, paperIds: [open] }))).toMatchObject({
      code: 'LEAK',
    });
  });

  test('what was public then is not handed over again once it is not', async () => {
    const { call, press, open } = await anAgenda();
    const { dispatch } = await call('dispatch.send', { ...press, paperIds: [open] });
    await call('dispatch.filesAgain', { dispatchId: dispatch.id });
    const items = await call('agenda.list', { meetingId: press.meetingId });
    const item = items.find(({ title }) => title.startsWith('Sprachcafé'));
    if (item) await call('agenda.update', { ...item, isPublic: false });
    expect(await refusal(call('dispatch.filesAgain', { dispatchId: dispatch.id }))).toMatchObject({
      code: 'LEAK',
    });
  });

  test('who sends them is told for which of them the office has a Word-Muster', async () => {
    const { call, members, open } = await anAgenda();
    const [body] = await call('bodies.list', {});
    const rulesId = body?.rules[0]?.id ?? '';
    const starter = await call('templates.starter', { kind: 'paper-proposal', rulesId });
    await call('templates.save', { rulesId, kind: 'paper-proposal', ...starter });
    const { way: _way, subject: _subject, text: _text, ...selection } = members;
    const { cautions } = await call('dispatch.prepare', { ...selection, paperIds: [open] });
    expect(cautions.map(({ sentence }) => sentence)).toContain(
      'Für „Beschlussvorlage“ haben Sie ein Word-Muster; als PDF geht das Dokument so hinaus, wie Ratsfeder es selbst setzt.',
    );
  });

  test('the message that is proposed names them', async () => {
    const { members, open, secret } = await anAgenda();
    const { way: _way, subject: _subject, text: _text, ...selection } = members;
    const { text, files } = await office.call('dispatch.prepare', { ...selection, paperIds: [open, secret] });
    expect(text).toContain('die Einladung, die Vorlagen und einen Eintrag für Ihren Kalender');
    expect(files.map(({ fileName }) => fileName).slice(1, 3)).toEqual([openPdf, secretPdf]);
  });

  test('one that stands on another agenda does not go along', async () => {
    const { members } = await anAgenda();
    const elsewhere = { ...members, paperIds: ['elsewhere'] };
    expect(await refusal(office.call('dispatch.send', elsewhere))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the Sitzungsmappe goes along', () => {
  const forAll = 'Sitzungsmappe öffentlich Integrationsrat 2026-09-16.pdf';
  const forMembers = 'Sitzungsmappe Integrationsrat 2026-09-16.pdf';
  const wordsIn = async (bytes: Uint8Array) =>
    (await readPdf(bytes)).pages.map(({ tags, edges }) => lettersOf(tags) + lettersIn(edges)).join('');

  test('for members with the non-public part, for everybody without', async () => {
    const { members, press } = await anAgenda();
    const whole = await mailed({ ...members, bundle: 'nonPublic' });
    expect(whole.names.slice(1, 2)).toEqual([forMembers]);
    expect(await wordsIn(whole.fileOf(forMembers))).toContain(lettersIn('Mietvertrag Lindenhof'));
    const open = await mailed({ ...press, bundle: 'public' });
    expect(open.names).toContain(forAll);
    expect(await wordsIn(open.fileOf(forAll))).not.toContain('Mietvertrag');
  });

  test('the one for members is refused for a public list', async () => {
    const { press } = await anAgenda();
    expect(await refusal(office.call('dispatch.send', { ...press, bundle: 'nonPublic' }))).toMatchObject({
      code: 'LEAK',
      sentences: [
        `Der Verteiler „Freunde“ ist öffentlich; „${forMembers}“ enthält nichtöffentliche Angaben.`,
      ],
    });
  });

  test('alone it calls nobody to the meeting, and the clerk is told so', async () => {
    const { members, meetingId } = await anAgenda();
    const { way: _way, subject: _subject, text: _text, ...selection } = members;
    const told = async (documents: typeof members.documents) =>
      (await office.call('dispatch.prepare', { ...selection, documents, bundle: 'nonPublic' })).cautions.some(
        ({ sentence }) => sentence.startsWith('Die Sitzungsmappe allein gilt nicht als Ladung.'),
      );
    expect(await told(members.documents)).toBe(false);
    expect(await told([])).toBe(true);
    await office.call('dispatch.send', { ...members, documents: [], bundle: 'nonPublic' });
    expect((await office.call('meetings.get', { id: meetingId })).state).toBe('planned');
  });

  test('what stands in it only as a sheet is told before it goes out', async () => {
    const { members } = await anAgenda();
    const { way: _way, subject: _subject, text: _text, ...selection } = members;
    const { cautions } = await office.call('dispatch.prepare', { ...selection, bundle: 'nonPublic' });
    expect(cautions.map(({ sentence }) => sentence)).toContain(
      '„Rechnung“ steht nur als Blatt in der Mappe. Geben Sie die Datei bitte mit.',
    );
  });

  test('a file in it that is called public and tells the non-public part is named before anything goes out', async () => {
    const { call, press, meetingId } = await anAgenda();
    const file = {
      fileName: 'Vermerk.txt',
      bytes: Buffer.from('Siehe Mietvertrag Lindenhof.'),
      isPublic: true,
    };
    await anAttachment(call, { kind: 'meeting', id: meetingId }, file);
    const { way: _way, subject: _subject, text: _text, ...selection } = press;
    const told = { code: 'BUNDLE_TELLS', title: 'Anlage: Vermerk' };
    expect(await refusal(call('dispatch.prepare', { ...selection, bundle: 'public' }))).toEqual(told);
    expect(await refusal(call('dispatch.send', { ...press, bundle: 'public' }))).toEqual(told);
  });

  test('one that was public then is not handed over again once what it holds is not', async () => {
    const { call, press } = await anAgenda();
    const { dispatch } = await call('dispatch.send', { ...press, documents: [], bundle: 'public' });
    await call('dispatch.filesAgain', { dispatchId: dispatch.id });
    const items = await call('agenda.list', { meetingId: press.meetingId });
    const item = items.find(({ title }) => title.startsWith('Haushalt'));
    if (item) await call('agenda.update', { ...item, isPublic: false });
    expect(await refusal(call('dispatch.filesAgain', { dispatchId: dispatch.id }))).toMatchObject({
      code: 'LEAK',
    });
  });

  test('given up while it is made, nothing goes out', async () => {
    const { call, members, meetingId } = await anAgenda();
    const sending = refusal(call('dispatch.send', { ...members, bundle: 'nonPublic', bundleId: 'mappe' }));
    await expect
      .poll(() => call('bundles.progress', { bundle: 'mappe' }), { interval: 1, timeout: 20_000 })
      .not.toBeNull();
    await call('bundles.cancel', { bundle: 'mappe' });
    expect(await sending).toEqual({ code: 'BUNDLE_CANCELLED' });
    expect(await call('dispatch.list', { meetingId })).toEqual([]);
  });

  test('what somebody writes while it is made is in it: it is made once more', async () => {
    const { call, members, meetingId } = await anAgenda();
    const order = { ...members, way: 'folder' as const, bundle: 'nonPublic' as const, bundleId: 'mappe' };
    const sending = call('dispatch.send', order);
    await expect
      .poll(() => call('bundles.progress', { bundle: 'mappe' }), { interval: 1, timeout: 20_000 })
      .not.toBeNull();
    const item = (await call('agenda.list', { meetingId })).find(({ title }) => title.startsWith('Haushalt'));
    if (!item) throw new Error('no item');
    await call('agenda.update', { ...item, title: 'Haushalt in letzter Minute' });
    const { files } = await sending;
    const bundle = files.find(({ fileName }) => fileName === forMembers);
    const { pages } = await readBundle(new Uint8Array(bundle?.bytes ?? []));
    const text = pages.map((page) => page.text).join(' ');
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Haushalt in letzter Minute');
    expect(await call('dispatch.list', { meetingId })).toHaveLength(1);
  });

  test('too large for a message it is handed over as a file, and named', async () => {
    const { call, members, meetingId } = await anAgenda();
    await call('mail.save', { ...mailSettings(9), limitMb: 1 });
    const upload = crypto.randomUUID();
    const owner = { kind: 'meeting' as const, id: meetingId };
    const noise = png(1200, 900, (at) => Math.floor(Math.abs(Math.sin(at)) * 1e6) & 0xff);
    await call('attachments.add', { owner, upload, fileName: 'Luftbild.png', bytes: noise });
    const { files, dispatch } = await call('dispatch.send', { ...members, bundle: 'nonPublic' });
    expect(dispatch.files.map(({ fileName }) => fileName)).not.toContain(forMembers);
    expect(files.map(({ fileName }) => fileName)).toEqual([expect.stringMatching(/eml$/), forMembers]);
    expect((await readPdf(new Uint8Array(files[1]?.bytes ?? []))).pages.length).toBeGreaterThan(5);
  });
});

test('what a non-public Anfrage asks stays with the members, answered or not', async () => {
  const { call, meetingId, press, members } = await anAgenda();
  const bodyId = (await call('meetings.get', { id: meetingId })).bodyId;
  const kind = { type: 'question', typeLabel: 'Anfrage', isPublic: false } as const;
  const { paper } = await aDuePaper(call, { bodyId, ...kind, subject: 'Personal im Amt' });
  await call('questions.add', {
    paperId: paper.id,
    text: 'Wann wird Frau Nowitzki in das Ordnungsamt versetzt?',
  });
  const due = (await call('papers.due', { meetingId })).find(({ id }) => id === paper.id);
  const papers = [{ paperId: paper.id, consultationId: due?.consultationId ?? null }];
  await call('papers.plan', { meetingId, papers });
  const text = 'Frage: Wann wird Frau Nowitzki in das Ordnungsamt versetzt?';
  await expect(call('dispatch.send', { ...press, text })).rejects.toMatchObject({ data: { code: 'LEAK' } });
  await expect(call('dispatch.send', { ...members, text })).resolves.toBeDefined();
});
