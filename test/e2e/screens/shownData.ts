import type { Page } from 'playwright-core';
import type { Call } from '../../../shared/client.ts';
import { blankFinancial } from '../../../shared/domain/paper/financial.ts';
import { electionText } from '../../../shared/german/election.ts';
import { accepting, aRound, aSingle, fallingOn } from '../../shared/domain/vote/elections.ts';
import { emptyText, fromPlain } from '../../../shared/domain/richText.ts';
import { aVote } from '../../shared/builders.ts';
import { aMeeting, anItem } from '../../support/app.ts';
import { pdfSaying } from '../../support/attachments.ts';
import { call } from '../../support/call.ts';
import { aDecidedPaper, aPaper } from '../../support/papers.ts';
import { heading } from './opening.ts';

/** Beside the sample: papers, reports, files and mails, so that no screen is empty. */
export async function showEverything(page: Page): Promise<void> {
  await writePapers(page);
  await writeReports(page);
  await sendDraft(page);
  await changeWhatWasSent(page);
  await attachFiles(page);
  await decideOtherwise(page);
}

/** One on its way through three bodies, one that is not public. */
async function writePapers(page: Page): Promise<void> {
  const [body] = await call(page, 'bodies.list', {});
  const bodyId = body?.id ?? '';
  const head = {
    bodyId,
    type: 'proposal',
    typeLabel: 'Beschlussvorlage',
    unit: 'Fachbereich Soziales',
  } as const;
  const subject = 'Förderrichtlinie für Vereine der Migrantinnen und Migranten in den Stadtteilen';
  const costs = {
    financial: { ...blankFinancial, hasEffects: true, byBudget: true, budgetAt: '05.315.01' },
    products: [{ kind: 'product' as const, number: '05.315.01', name: 'Integration' }],
  };
  const movers = ['Internationale Liste Lindenau', 'Fraktion Vielfalt und Zusammenhalt'];
  const { id: paperId } = await call(page, 'papers.create', {
    ...head,
    ...costs,
    subject: `${subject} `.repeat(4).trim(),
    movers,
    isPublic: true,
  });
  const hidden = { ...head, subject: 'Vergabe von Dolmetschleistungen', isPublic: false };
  const { id: hiddenId } = await call(page, 'papers.create', hidden);
  const question = { ...head, type: 'question', typeLabel: 'Anfrage', unit: 'Ordnungsamt' } as const;
  const inquiry = await call(page, 'papers.create', { ...question, subject: 'Wartezeiten', isPublic: true });
  for (const text of ['Wie lange dauert es bis zum Termin?', 'Wie viele Stellen sind besetzt?']) {
    await call(page, 'questions.add', { paperId: inquiry.id, text });
  }
  const step = {
    id: null,
    version: null,
    paperId,
    bodyId,
    otherBodyId: null,
    date: '2026-12-17',
    isPublic: true,
    reporters: [],
    result: null,
  };
  for (const role of ['Vorberatung', 'Anhörung', 'Entscheidung']) {
    await call(page, 'consultations.save', { ...step, role });
  }
  await call(page, 'consultations.save', {
    ...step,
    paperId: hiddenId,
    isPublic: false,
    role: 'Entscheidung',
  });
  await call(page, 'papers.setState', { id: hiddenId, version: 1, state: 'submitted' });
  await call(page, 'paperRelations.add', {
    paperId,
    kind: 'supplements',
    otherId: inquiry.id,
    isPrinted: true,
  });
}

/** At a paper and at the first item of the next meeting: one that can be read, one that cannot. */
async function attachFiles(page: Page): Promise<void> {
  const paper = (await call(page, 'papers.list', {})).rows.find(({ number }) => number?.startsWith('0001'));
  const meeting = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'invited');
  const items = await call(page, 'agenda.list', { meetingId: meeting?.id ?? '' });
  const firstItem = items.find(({ kind }) => kind === 'item');
  const base64 = Buffer.from(pdfSaying('Plan')).toString('base64');
  for (const [kind, id, fileName] of [
    ['paper', paper?.id, 'Kostenplan.pdf'],
    ['paper', paper?.id, 'Programm zum Rechnen.exe'],
    ['item', firstItem?.id, 'Lageplan.pdf'],
    ['item', firstItem?.id, 'Sehr_langer_Name_einer_Datei_wie_ihn_ein_Fachverfahren_vergibt_2026_12_02.xlsx'],
  ])
    await call(page, 'attachments.add', { owner: { kind, id }, upload: 'u', fileName, base64 } as never);
}

/** A further meeting changes what a paper proposes; another one is withdrawn. */
async function decideOtherwise(page: Page): Promise<void> {
  const ask: Call = (route, input) => call(page, route, input);
  const [body] = await ask('bodies.list', {});
  const bodyId = body?.id ?? '';
  const meeting = await aMeeting(ask, { bodyId, number: 8, date: '2026-12-16' });
  const electionId = await anItem(ask, { meetingId: meeting.id, title: 'Wahl des Vorsitzes' });
  const programmeId = await anItem(ask, { meetingId: meeting.id, title: 'Arbeitsprogramm' });
  await aDecidedPaper(ask, {
    bodyId,
    meetingId: meeting.id,
    proposed: 'Der Integrationsrat empfiehlt, das Sprachcafé im Jahr 2027 mit 12.000 € zu fördern.',
    resolved:
      'Der Integrationsrat empfiehlt, das Sprachcafé in den Jahren 2027 und 2028 mit 10.000 € zu fördern.',
  });
  const { id, version } = await aPaper(ask, { bodyId, subject: 'Umzug der Beratungsstelle' });
  const reason = 'Die Beratungsstelle bleibt, wo sie ist.';
  await ask('papers.setState', { id, version, state: 'withdrawn', reason });
  await holdElection(ask, electionId);
  await decideMuch(ask, programmeId);
}

/** One with a result, one with its own order, one that is voted by Ziffern and waits for the second. */
async function decideMuch(ask: Call, itemId: string): Promise<void> {
  const text = fromPlain('Der Integrationsrat beschließt das Arbeitsprogramm für das Jahr 2027.');
  const vote = aVote({ form: 'counts', yes: 12, no: 1, abstain: 2 });
  const adopted = { text, vote, outcome: 'adopted', printedResult: '- mit Mehrheit beschlossen -' } as const;
  await ask('resolutions.add', { itemId, ...adopted });
  const resultNote = 'Frau Günay war nicht im Raum.';
  await ask('resolutions.add', { itemId, ...adopted, partsOrder: 'wordingResultDebate', resultNote });
  const ziffern = fromPlain(
    'Der Integrationsrat\n1. dankt,\n2. bewilligt die Mittel,\n3. bittet um Bericht.',
  );
  await ask('resolutions.add', { itemId, text: ziffern, mover: 'Internationale Liste' });
  await ask('resolutions.add', { itemId, ...adopted, text: emptyText, part: 'Ziffer 1' });
}

/** Three candidates, the lot after the run-off, and an answer. */
async function holdElection(ask: Call, itemId: string): Promise<void> {
  const names = ['Frau Sevgi Günay', 'Herr Reza Tavakoli', 'Frau Marit Sørensen'] as const;
  const [one, two, three] = names;
  const first = aRound({ [one]: 10, [two]: 9, [three]: 5 }, { invalid: 1, takenAt: '18:12' });
  const tie = { kind: 'runOff', abstain: 3, takenAt: '18:21', lot: fallingOn(one) } as const;
  const single = aSingle(names, first, aRound({ [one]: 11, [two]: 11 }, tie));
  const election = { ...accepting(single, { [one]: 'accepted' }), isSecret: true, ballotAskedCount: 3 };
  const printedResult = electionText(election);
  await ask('resolutions.add', { itemId, label: 'Wahl', election, outcome: 'elected', printedResult });
}

/** Two partners: one has reported, the other is late. */
async function writeReports(page: Page): Promise<void> {
  const [body] = await call(page, 'bodies.list', {});
  const bodyId = body?.id ?? '';
  const partner = {
    id: null,
    version: null,
    bodyId,
    activeUntil: null,
    measures: '',
    contact: '',
    email: '',
  };
  const names = [
    'Sprachwerkstatt der Migrantinnen und Migranten im Stadtteil Nord e.V.',
    'Stadtwerke Lindenau',
  ];
  for (const name of names) await call(page, 'partners.save', { ...partner, name, joinedOn: '2021-05-03' });
  const head = { id: null, version: null, bodyId, name: 'Bericht 2025', tableCaption: '' };
  const { id } = await call(page, 'reportPeriods.save', { ...head, dueOn: '2026-01-31', asOf: '2025-12-31' });
  const text = (words: string) => ({
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }],
  });
  const signatory = { name: 'Hanna Vogt', position: 'Beigeordnete' };
  await call(page, 'reportPeriods.saveTexts', {
    id,
    baseVersion: 1,
    foreword: { heading: 'Vorwort', text: text('Inzwischen haben sich 5 Vereine angeschlossen.'), signatory },
    chapters: [{ heading: 'Ziele', text: text('Alle sollen teilhaben.') }],
  });
  const { rows } = await call(page, 'reportPeriods.get', { id });
  const late = rows[1];
  if (late) await call(page, 'partnerReports.setState', { ...late, state: 'missing' });
}

/** A draft to the press, so that there is something among what was sent. */
async function sendDraft(page: Page): Promise<void> {
  const press = (await call(page, 'lists.list', {})).find(({ source }) => source === 'press');
  const meeting = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'closed');
  if (!press || !meeting) throw new Error('The sample has no list for the press, or no closed meeting.');
  const entries = [{ name: 'Lindenauer Bote', email: 'bote@example.org' }];
  await call(page, 'lists.save', { ...press, entries });
  const documents = [{ kind: 'publicNotice', subjectId: '', documentId: null } as const];
  const message = { documents, withCalendar: false, subject: 'Bekanntmachung', text: 'Guten Tag' };
  const listIds = [press.id];
  await call(page, 'dispatch.send', { ...message, meetingId: meeting.id, listIds, way: 'draft' });
}

/** The next meeting's invitation was sent by hand; since then an item came in and the room is another. */
async function changeWhatWasSent(page: Page): Promise<void> {
  const meeting = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'planned');
  if (!meeting) throw new Error('The sample has no planned meeting.');
  const meetingId = meeting.id;
  await call(page, 'meetings.setState', {
    id: meetingId,
    version: meeting.version,
    state: 'invited',
    reason: '',
  });
  const late = { title: 'Nachgereichter Antrag', isPublic: true, parentId: null, beforeItemId: null };
  await call(page, 'agenda.add', { meetingId, ...late });
  const { version, ...fields } = await call(page, 'meetings.get', { id: meetingId });
  await call(page, 'meetings.update', { ...fields, version, room: 'Kleiner Saal' });
  await page.reload();
  await heading('Übersicht')(page);
}
