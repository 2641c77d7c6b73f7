import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { enclosures } from '../../../../electron/core/bundle/enclosures.ts';
import type { Input, Output } from '../../../../shared/contract/index.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { errorSentence } from '../../../../shared/german/errors.ts';
import { aBody, aChair, aMeeting, anItem, setState } from '../../../support/app.ts';
import { invitation, mailOffice, mailSettings, type Send } from '../../../support/mailOffice.ts';
import { aDuePaper, aPaper, submitted } from '../../../support/papers.ts';
import { rawFile } from '../../../support/rawFile.ts';
import { finishedMeeting, release, usual } from '../documents/releasedMeeting.ts';

type Fields = Partial<Input<'dispatch.send'>>;
type Way = Input<'dispatch.send'>['way'];
type Options = { file?: string; enclosing?: typeof enclosures; send?: Send };

const unsaid: Send = () => Promise.resolve({ kind: 'sent', reply: '250' });

/** A meeting with a paper and a decided item, and two people who may have everything, and two who are everybody. */
async function anAgenda({ file, enclosing = enclosures, send = unsaid }: Options = {}) {
  const office = await mailOffice({ ...(file ? { file } : {}), send, enclosing });
  onTestFinished(office.close);
  const { call } = office;
  await call('mail.save', mailSettings(465));
  const bodyId = await aBody(call);
  const { id: meetingId } = await aMeeting(call, { bodyId, date: '2026-10-08' });
  await aChair(call, meetingId);
  const itemId = await anItem(call, { meetingId, title: 'Fest der Kulturen' });
  const { paper, step } = await aDuePaper(call, { bodyId, subject: 'Zuschuss Nord' });
  await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
  const entries = ['a', 'b'].map((name) => ({ name, email: `${name}@example.org` }));
  const list = async (name: string, clearance: 'public' | 'nonPublic') =>
    (await call('lists.save', { id: null, name, source: 'own', clearance, entries })).id;
  const lists = { everybody: await list('Freunde', 'public'), members: await list('Runde', 'nonPublic') };
  const mail = (to: keyof typeof lists, fields: Fields, way: Way = 'smtp') =>
    call('dispatch.send', {
      ...invitation(meetingId, lists[to], way),
      documents: [],
      withCalendar: false,
      ...fields,
    });
  return { office, call, bodyId, meetingId, itemId, paperId: paper.id, mail };
}

type Agenda = Awaited<ReturnType<typeof anAgenda>>;

const built = (kind: 'invitation' | 'publicNotice' | 'minutes' | 'chairScript') => ({
  documents: [{ kind, subjectId: '', documentId: null }],
});

/** What became of each message once what waits was tried. */
async function outcomes({ office }: Agenda, { dispatch }: Output<'dispatch.send'>): Promise<string[]> {
  await office.outbox.runOnce();
  const { meetingId, id } = dispatch;
  const all = await office.call('dispatch.list', { meetingId });
  const recipients = all.find((one) => one.id === id)?.recipients ?? [];
  return recipients.map(({ state, problem }) => `${state} ${problem}`.trim());
}

const again = ({ call }: Agenda, { dispatch }: Output<'dispatch.send'>): Promise<string> =>
  call('dispatch.filesAgain', { dispatchId: dispatch.id }).then(
    (files) => `${files.length} handed over`,
    ({ data }) => errorSentence(data),
  );

const decide = async ({ call, meetingId, itemId }: Agenda) => {
  await setState(call, meetingId, 'running');
  const { id } = await call('resolutions.add', { itemId, outcome: 'adopted' });
  await result(call, itemId, { printedResult: 'mehrheitlich angenommen: 12 Ja, 3 Nein' });
  await setState(call, meetingId, 'closed');
  return id;
};

async function result(
  call: Agenda['call'],
  itemId: string,
  change: Partial<Input<'resolutions.save'>>,
): Promise<void> {
  const [resolution] = (await call('minutes.get', { itemId })).resolutions;
  if (!resolution) throw new Error('no resolution');
  await call('resolutions.save', { ...resolution, printedResultIsOwn: true, ...change });
}

const correctVote = ({ call, itemId }: Agenda) =>
  result(call, itemId, { outcome: 'rejected', printedResult: 'abgelehnt: 3 Ja, 12 Nein' });

const addItem = ({ call, meetingId }: Agenda) => anItem(call, { meetingId, title: 'Nachgemeldet' });

async function propose({ call, paperId: id }: Agenda, words: string): Promise<void> {
  const { textVersion } = await call('papers.get', { id });
  const text = { proposals: [fromPlain(words)], reasoning: fromPlain('') };
  await call('papers.saveTexts', { id, baseVersion: textVersion, ...text });
}

async function supersede({ call, bodyId, paperId }: Agenda, isPrinted: boolean): Promise<void> {
  const newer = await submitted(call, await aPaper(call, { bodyId, subject: 'Neufassung' }));
  await call('paperRelations.add', { paperId: newer.id, kind: 'supersedes', otherId: paperId, isPrinted });
}

/** `says`: what the message that stayed here says of the change. */
type Case = {
  to?: 'everybody' | 'members';
  what: (agenda: Agenda) => Promise<Fields> | Fields;
  change: (agenda: Agenda) => Promise<unknown>;
  says: RegExp;
};

const extract = async (agenda: Agenda): Promise<Fields> => ({
  documents: [{ kind: 'resolutionExtract', subjectId: await decide(agenda), documentId: null }],
});

const cases: Record<string, Case> = {
  'an extract whose vote was corrected': {
    what: extract,
    change: correctVote,
    says: /In „Beschlussauszug .*“ stimmt nicht mehr alles\. Neu ist: „.*3 Ja, 12 Nein.*“\. Weggefallen ist: „.*12 Ja, 3 Nein/,
  },
  'a Niederschrift in which a vote was corrected': {
    to: 'members',
    what: async (agenda) => {
      await decide(agenda);
      return built('minutes');
    },
    change: correctVote,
    says: /Neu ist: „.*3 Ja, 12 Nein/,
  },
  'an invitation to an agenda with one more item': {
    to: 'members',
    what: () => built('invitation'),
    change: addItem,
    says: /Neu ist: „Nachgemeldet“/,
  },
  'a public notice of it': {
    what: () => built('publicNotice'),
    change: addItem,
    says: /In „Bekanntmachung .*Neu ist: „Nachgemeldet“/,
  },
  'an entry for the calendar with the agenda': {
    what: () => ({ withCalendar: true }),
    change: addItem,
    says: /In „Sitzung 2026-10-08\.ics“ .*Nachgemeldet/,
  },
  'a paper with another proposal': {
    what: async (agenda) => {
      await propose(agenda, 'Der Verein erhält 5.000 Euro.');
      return { paperIds: [agenda.paperId] };
    },
    change: (agenda) => propose(agenda, 'Der Verein erhält 50.000 Euro.'),
    says: /Neu ist: „Der Verein erhält 50\.000 Euro\.“\. Weggefallen ist: „Der Verein erhält 5\.000 Euro\.“/,
  },
  'a Sitzungsmappe for everybody with it': {
    what: async (agenda) => {
      await propose(agenda, 'Der Verein erhält 5.000 Euro.');
      return { bundle: 'public' };
    },
    change: (agenda) => propose(agenda, 'Der Verein erhält 50.000 Euro.'),
    says: /In „Sitzungsmappe .*50\.000 Euro/,
  },
  'a paper that was superseded, as it would print': {
    what: ({ paperId }) => ({ paperIds: [paperId] }),
    change: (agenda) => supersede(agenda, true),
    says: /Ersetzt durch/,
  },
  'a paper that was superseded without a word of it in print': {
    to: 'members',
    what: ({ paperId }) => ({ paperIds: [paperId] }),
    change: (agenda) => supersede(agenda, false),
    says: /Neu ist: „Ersetzt durch Beschlussvorlage/,
  },
  'a bundle with that paper': {
    to: 'members',
    what: () => ({ bundle: 'nonPublic' }),
    change: (agenda) => supersede(agenda, false),
    says: /Neu ist: „Ersetzt durch Beschlussvorlage/,
  },
};

test.each(Object.entries(cases))('what waits stays here and says why: %s', async (_name, one) => {
  const agenda = await anAgenda();
  const fields = await one.what(agenda);
  const waiting = await agenda.mail(one.to ?? 'everybody', fields);
  await one.change(agenda);
  const [first = '', second] = await outcomes(agenda, waiting);
  expect(first).toMatch(
    /^refused Seit die Sendung entstand, hat sich etwas geändert; sie ging deshalb nicht/,
  );
  expect(first).toMatch(one.says);
  expect(first).toMatch(/Bitte bereiten Sie die Sendung neu vor, oder versenden Sie sie trotzdem so\.$/);
  expect(second).toBe(first);
  expect(await outcomes(agenda, await agenda.mail(one.to ?? 'everybody', fields))).toEqual(['sent', 'sent']);
});

test.each(Object.entries(cases))('nor is it handed over once more: %s', async (_name, one) => {
  const agenda = await anAgenda();
  const fields = await one.what(agenda);
  const drafted = await agenda.mail(one.to ?? 'everybody', fields, 'draft');
  expect(await again(agenda, drafted)).toBe('1 handed over');
  await one.change(agenda);
  const said = await again(agenda, drafted);
  expect(said).toMatch(/^Diese Sendung wurde nicht noch einmal übergeben\. In „/);
  expect(said).toMatch(one.says);
  await agenda.call('dispatch.sendAnyway', { dispatchId: drafted.dispatch.id });
  expect(await again(agenda, drafted)).toBe('1 handed over');
});

test('what was changed back is as it was when the mailing was made, and goes out when it is tried again', async () => {
  const agenda = await anAgenda();
  const { call, paperId } = agenda;
  await propose(agenda, 'Alt');
  const waiting = await agenda.mail('everybody', { paperIds: [paperId] });
  await propose(agenda, 'Neu');
  expect(await outcomes(agenda, waiting)).toEqual([expect.stringMatching(/^refused/), expect.any(String)]);
  await propose(agenda, 'Alt');
  await call('dispatch.retry', { recipientIds: waiting.dispatch.recipients.map(({ id }) => id) });
  expect(await outcomes(agenda, waiting)).toEqual(['sent', 'sent']);
});

test('the office may let it go all the same; what changes after that is asked for again', async () => {
  const agenda = await anAgenda();
  const { call, meetingId } = agenda;
  const waiting = await agenda.mail('members', built('invitation'));
  const { id: dispatchId } = waiting.dispatch;
  await addItem(agenda);
  await outcomes(agenda, waiting);
  expect((await call('dispatch.list', { meetingId }))[0]?.isOvertaken).toBe(true);
  await call('dispatch.sendAnyway', { dispatchId });
  expect((await call('dispatch.list', { meetingId }))[0]?.isOvertaken).toBe(false);
  await anItem(call, { meetingId, title: 'Noch einer' });
  const [held = ''] = await outcomes(agenda, waiting);
  expect(held).toMatch(/Neu ist: „Nachgemeldet“, „Noch einer“/);
  await call('dispatch.sendAnyway', { dispatchId });
  expect(await outcomes(agenda, waiting)).toEqual(['sent', 'sent']);
  const log = await call('audit.list', { before: null });
  const entry = log.find(({ sentence }) => sentence.includes('soll hinausgehen'));
  expect(entry?.sentence).toMatch(/^„Einladung“ soll hinausgehen, .* Neu ist: „Nachgemeldet“, „Noch einer“/);
});

test('what changed is told by what lies in the message, whatever was let go in between', async () => {
  const agenda = await anAgenda();
  const { call, paperId } = agenda;
  await propose(agenda, 'Es fließen 5.000 Euro.');
  const waiting = await agenda.mail('members', { paperIds: [paperId] });
  await propose(agenda, 'Es fließen 50.000 Euro.');
  await outcomes(agenda, waiting);
  await call('dispatch.sendAnyway', { dispatchId: waiting.dispatch.id });
  await propose(agenda, 'Es fließen 70.000 Euro.');
  const [held = ''] = await outcomes(agenda, waiting);
  expect(held).toMatch(/Weggefallen ist: „Es fließen 5\.000 Euro\.“/);
  expect(held).not.toMatch(/50\.000/);
});

test('nothing is let go of a mailing that was held back with its meeting', async () => {
  const agenda = await anAgenda();
  const { call, meetingId } = agenda;
  const { dispatch } = await agenda.mail('members', built('invitation'));
  await setState(call, meetingId, 'cancelled', 'Krankheit');
  const refusal = call('dispatch.sendAnyway', { dispatchId: dispatch.id });
  expect(await refusal.then(String, ({ data }) => errorSentence(data))).toMatch(/zurückgehalten/);
});

test('what sending itself changes is no change: invitation, notice and bundle reach everybody they are for', async () => {
  const agenda = await anAgenda();
  const { call, meetingId } = agenda;
  const notice = await agenda.mail('everybody', { ...built('publicNotice'), withCalendar: true });
  const calling = await agenda.mail('members', { ...built('invitation'), bundle: 'nonPublic' });
  const drafted = await agenda.mail('everybody', { bundle: 'public' }, 'draft');
  expect(await outcomes(agenda, calling)).toEqual(['sent', 'sent']);
  expect(await outcomes(agenda, notice)).toEqual(['sent', 'sent']);
  expect((await call('meetings.get', { id: meetingId })).state).toBe('invited');
  const { version, ...convening } = await call('convening.get', { meetingId });
  const { shortNoticeReason, isSecond, sentTime } = convening;
  await call('convening.save', {
    meetingId,
    version,
    shortNoticeReason,
    isSecond,
    sentTime,
    sentOn: '2026-08-31',
  });
  expect(await again(agenda, drafted)).toBe('1 handed over');
});

test('a notice of changes reaches all to whom it goes, although nothing is untold after the first', async () => {
  const agenda = await anAgenda();
  await outcomes(agenda, await agenda.mail('members', built('invitation')));
  await addItem(agenda);
  const notice = { documents: [{ kind: 'changeNotice' as const, subjectId: '', documentId: null }] };
  expect(await outcomes(agenda, await agenda.mail('members', notice))).toEqual(['sent', 'sent']);
});

test.each(['invitation', 'publicNotice'] as const)(
  'once the meeting was held nobody is called to it: %s',
  async (kind) => {
    const agenda = await anAgenda();
    const to = kind === 'invitation' ? 'members' : 'everybody';
    const waiting = await agenda.mail(to, built(kind));
    const drafted = await agenda.mail(to, built(kind), 'draft');
    await decide(agenda);
    const [first] = await outcomes(agenda, waiting);
    expect(first).toBe(
      'refused Die Sitzung, die diese Sendung ankündigt, ist inzwischen vorbei. Sie ging deshalb nicht hinaus. Bitte bereiten Sie die Sendung neu vor, oder versenden Sie sie trotzdem so.',
    );
    expect(await again(agenda, drafted)).toMatch(/ist inzwischen vorbei\. Bitte bereiten Sie/);
    await agenda.call('dispatch.sendAnyway', { dispatchId: waiting.dispatch.id });
    expect(await outcomes(agenda, waiting)).toEqual(['sent', 'sent']);
  },
);

test('nor once its day has passed; made afterwards, on purpose, it goes out', async () => {
  const agenda = await anAgenda();
  const waiting = await agenda.mail('members', { withCalendar: true });
  agenda.office.clock.now = '2026-10-09T08:00:00';
  expect((await outcomes(agenda, waiting))[0]).toMatch(/^refused Die Sitzung, die .* vorbei/);
  expect(await outcomes(agenda, await agenda.mail('members', built('invitation')))).toEqual(['sent', 'sent']);
});

test('what lies frozen goes out as it was frozen, whatever is written since', async () => {
  const agenda = await anAgenda();
  const { call, meetingId } = agenda;
  const { id: documentId } = await call('documents.present', {
    meetingId,
    kind: 'invitation',
    subjectId: '',
  });
  const waiting = await agenda.mail('members', {
    documents: [{ kind: 'invitation', subjectId: '', documentId }],
  });
  await addItem(agenda);
  expect(await outcomes(agenda, waiting)).toEqual(['sent', 'sent']);
});

test('a released Niederschrift is not handed over once more while it is corrected, nor once another version counts', async () => {
  const meeting = await finishedMeeting(usual);
  await release(meeting);
  const { call, meetingId } = meeting;
  const rows = await call('documents.list', { meetingId });
  const documentId = rows.find(({ kind }) => kind === 'minutes')?.documents[0]?.id ?? null;
  const documents = [{ kind: 'minutes' as const, subjectId: '', documentId }];
  const about = { meetingId, documents, withCalendar: false, listIds: [] };
  const { dispatch } = await call('dispatch.send', { ...about, way: 'folder', subject: 'N', text: '' });
  const given = () =>
    call('dispatch.filesAgain', { dispatchId: dispatch.id }).then(
      (files) => `${files.length} handed over`,
      ({ data }) => errorSentence(data),
    );
  expect(await given()).toBe('1 handed over');
  await setState(call, meetingId, 'closed', 'Ein Ergebnis fehlt');
  expect(await given()).toMatch(/Neu ist: „Die Niederschrift wird nach ihrer Freigabe berichtigt\.“/);
  await setState(call, meetingId, 'minutesReady');
  await release(meeting);
  expect(await given()).toMatch(/Neu ist: „Inzwischen gilt die Fassung 2\.“/);
});

test('what changed is found once for all messages of a mailing', async () => {
  let asked = 0;
  const enclosing: typeof enclosures = {
    ...enclosures,
    bundlePrints: (...wanted) => {
      asked++;
      return enclosures.bundlePrints(...wanted);
    },
  };
  const agenda = await anAgenda({ enclosing });
  const waiting = await agenda.mail('members', { bundle: 'nonPublic' });
  await addItem(agenda);
  expect(await outcomes(agenda, waiting)).toEqual([expect.stringMatching(/^refused/), expect.any(String)]);
  expect(asked).toBe(1);
});

test('a mailing from before this was kept goes out', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-frueher-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'r.sqlite');
  const before = await anAgenda({ file });
  const drafted = await before.mail('members', built('invitation'), 'draft');
  await addItem(before);
  await before.office.close();
  rawFile(file, (raw) => raw.prepare('update dispatch_file set made_of = null').run());
  const { call, close } = await mailOffice({ file });
  onTestFinished(close);
  expect(await call('dispatch.filesAgain', { dispatchId: drafted.dispatch.id })).toHaveLength(1);
});
