import { readFileSync, writeFileSync } from 'node:fs';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import type { Call } from '../../../../shared/client.ts';
import { aMeeting, anItem, setState, testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { invitation, mailSettings } from '../../../support/mailOffice.ts';
import { aDuePaper, anInquiry, aPaper, aStep, foreignPaper } from '../../../support/papers.ts';
import { aNetwork, aPeriod, received } from '../../../support/reports.ts';
import { rawFile } from '../../../support/rawFile.ts';
import { answerChecks, chairKey, decision, finishedSample, passphrase } from '../../../support/release.ts';
import { nextId } from '../../../support/ids.ts';
import { write } from '../../../support/takenAlong.ts';
import { png } from '../word/write/pictures.ts';

export const logo = png(40, 40);

/** The ids of what lies in a busy office's data file. */
export type Office = Awaited<ReturnType<typeof busyOffice>>;

/** Writes a data file in which something of every kind lies, so that every route finds what it needs. */
export async function busyOffice(file: string) {
  const office = await finishedSample({ file });
  const { call, app } = office;
  const [body] = await call('bodies.list', {});
  const bodyId = body?.id ?? '';
  const rulesId = body?.rules[0]?.id ?? '';
  await call('logo.save', { rulesId, bytes: logo });
  const { sha256: pictureSha256 } = await call('pictures.add', { bytes: png(4, 4) });
  await call('templates.save', {
    rulesId,
    kind: 'announcement',
    ...(await call('templates.starter', { kind: 'announcement' })),
  });
  const documents = await severalDocuments(office);
  const running = await aRunningMeeting(call, bodyId);
  const planned = (await call('meetings.list', {})).find(({ state }) => state === 'planned');
  const dispatches = await someMail(call, planned?.id ?? '', office.meetingId);
  const otherBody = await call('otherBodies.save', {
    id: null,
    version: null,
    name: 'Schulausschuss',
    shortName: '',
    classification: 'committee',
    municipality: '',
    startDate: null,
    endDate: null,
    isDissolved: false,
  });
  const objection = await call('objections.save', {
    id: null,
    version: null,
    meetingId: office.meetingId,
    itemId: null,
    raisedBy: 'Frau Adler',
    raisedOn: '2026-10-01',
    text: 'Die Zahl stimmt nicht.',
    decision: 'open',
    decisionText: '',
  });
  const attached = await someAttachments(call, running.runningId);
  const onPapers = await somePapers(call, bodyId, planned?.id ?? '');
  const onReports = await someReports(call, bodyId);
  const takenId = await aMeetingThatCameBack(call, running, file);
  await app.close();
  refuseOne(file, dispatches.refusedId);
  return {
    bodyId,
    pictureSha256,
    rulesId,
    meetingId: office.meetingId,
    chairId: office.chairId,
    plannedId: planned?.id ?? '',
    objectionId: objection.id,
    otherBodyId: otherBody.id,
    ...onPapers,
    ...attached,
    ...onReports,
    takenId,
    ...documents,
    ...running,
    ...dispatches,
  };
}

/** The minutes presented, with the chair's answer on its way; a notice released; an invitation edited by hand. */
async function severalDocuments(office: Awaited<ReturnType<typeof finishedSample>>) {
  const { call, meetingId } = office;
  const { keyId } = await chairKey(office);
  const target = { meetingId, subjectId: '' };
  const notice = await call('documents.present', { ...target, kind: 'publicNotice' });
  await call('release.sign', decision({ documentId: notice.id, keyId }));
  const exported = await call('documents.export', { ...target, kind: 'invitation' });
  const { fileName, bytes } = exported;
  const draft = await call('documents.takeBack', { ...target, kind: 'invitation', fileName, bytes });
  await answerChecks(office, meetingId);
  const { id: presentedId } = await call('documents.present', { ...target, kind: 'minutes' });
  const packed = (await call('release.package', { documentId: presentedId })).bytes;
  const signing = { keyId, passphrase, decision: 'release' as const, range: '', comments: [] };
  const answer = (await call('release.signPackage', { bytes: packed, ...signing })).bytes;
  const released = await call('documents.stored', { id: notice.id });
  const elsewhere = testApp();
  const other = await elsewhere.call('keys.create', { personId: null, holder: 'Jörg Weiß', passphrase });
  const card = (await elsewhere.call('keys.card', { keyId: other.keyId })).bytes;
  return {
    keyId,
    releasedId: notice.id,
    released: released.bytes,
    draftId: draft.id,
    presentedId,
    packed,
    answer,
    card,
  };
}

async function aRunningMeeting(call: Call, bodyId: string) {
  const { id: runningId } = await aMeeting(call, { bodyId, number: 8, date: '2026-12-16' });
  const itemId = await anItem(call, { meetingId: runningId, title: 'Zuschuss' });
  const openItemId = await anItem(call, { meetingId: runningId, title: 'Verschiedenes' });
  const [person, other] = (await call('attendance.fill', { meetingId: runningId })).attendees;
  const personId = person?.personId ?? '';
  const presiding = [{ personId, fromItemId: null, fromTime: null }];
  await call('presiding.save', { meetingId: runningId, presiding });
  await call('incidents.save', {
    meetingId: runningId,
    incidents: [
      { itemId, kind: 'break', time: '18:00', until: '18:10', day: null, personId: null, words: '' },
    ],
  });
  await setState(call, runningId, 'running');
  await call('minutes.saveText', { itemId, text: fromPlain('Es wird beraten.'), baseVersion: 0 });
  const first = await call('resolutions.add', { itemId, vote: namedVote(personId) });
  await call('resolutions.add', { itemId });
  const recused = { meetingId: runningId, itemId, personId: other?.personId ?? '' };
  await call('recusals.save', { ...recused, whereabouts: 'left', note: '' });
  return { runningId, itemId, openItemId, personId, recusedId: recused.personId, resolutionId: first.id };
}

/** Two at a running meeting, the second of them public. */
async function someAttachments(call: Call, id: string) {
  const owner = { kind: 'meeting', id } as const;
  const first = await anAttachment(call, owner, { title: 'Lageplan' });
  await anAttachment(call, owner, { title: 'Kostenplan', isPublic: true });
  return { attachmentId: first.id };
}

/** A draft, a paper that waits for a meeting with two steps, and one that stands on the agenda of a planned meeting. */
async function somePapers(call: Call, bodyId: string, meetingId: string) {
  const numbering = { bodyId, pattern: '{Nr:4}/{Jahr}', givenOn: 'submission', date: '2026-12-16' } as const;
  await call('paperNumbering.save', { ...numbering, version: null, lastNumber: 10 });
  const draft = await aPaper(call, { bodyId, subject: 'Entwurf' });
  const { paper, step } = await aDuePaper(call, { bodyId });
  const { id: laterStepId } = await aStep(call, { paperId: paper.id, bodyId, role: 'Kenntnisnahme' });
  const other = await aDuePaper(call, { bodyId, subject: 'Zuschuss' });
  const inquiry = await anInquiry(call, { bodyId });
  const read = await call('paperImports.read', { bodyId, fileName: 'Vorlage.txt', bytes: foreignPaper() });
  const people = await call('peopleImports.read', {
    bodyId,
    fileName: 'Mitglieder.csv',
    bytes: new TextEncoder().encode('Name;Vorname;Liste\nNeumann;Ida;Neue Liste\nNeubert;Jan;'),
  });
  const plan = [{ paperId: other.paper.id, consultationId: other.step.id }];
  const { itemIds } = await call('papers.plan', { meetingId, papers: plan });
  const relation = await call('paperRelations.add', {
    paperId: draft.id,
    kind: 'supplements',
    otherId: inquiry.paper.id,
  });
  return {
    relationId: relation.id,
    draftPaperId: draft.id,
    paperId: paper.id,
    stepId: step.id,
    laterStepId,
    inquiryId: inquiry.paper.id,
    importId: read.id,
    peopleImportId: people.id,
    questionId: inquiry.questions[0]?.id ?? '',
    paperItemId: itemIds[0] ?? '',
  };
}

/** A period with a report that has come in and one that is overdue, and a period for which none has. */
async function someReports(call: Call, bodyId: string) {
  const period = await aNetwork(call, bodyId);
  const [first, second] = period.rows;
  if (first) await received(call, first, 'Es gab zwei Kurse.');
  const later = await aPeriod(call, { bodyId, name: 'Bericht 2026', dueOn: '2020-06-01' });
  return {
    periodId: period.id,
    laterPeriodId: later.id,
    partnerId: second?.partner.id ?? '',
    reportId: second?.id ?? '',
  };
}

const namedVote = (personId: string) => ({
  ...blankVote('names'),
  byName: [{ personId, choice: 'yes' as const }],
});

/** Two messages that wait to go out, one a server has refused, and a draft for the meeting that was held. */
async function someMail(call: Call, meetingId: string, heldId: string) {
  await call('mail.save', { ...mailSettings(587), host: 'mail.example.org' });
  const entries = ['a', 'b', 'c'].map((name) => ({ name, email: `${name}@example.org` }));
  const own = { id: null, source: 'own', clearance: 'nonPublic' } as const;
  const { id: listId } = await call('lists.save', { ...own, name: 'Alle', entries });
  const members = { ...own, source: 'members' as const, name: 'Mitglieder', entries: [] };
  const { id: membersListId } = await call('lists.save', members);
  const sent = await call('dispatch.send', invitation(meetingId, listId, 'smtp'));
  const drafted = await call('dispatch.send', invitation(heldId, listId, 'draft'));
  return {
    listId,
    membersListId,
    draftedId: drafted.dispatch.id,
    dispatchId: sent.dispatch.id,
    refusedId: sent.dispatch.recipients[0]?.id ?? '',
  };
}

const refuseOne = (file: string, id: string): void =>
  rawFile(file, (db) => {
    db.prepare("update dispatch_recipient set state = 'refused' where id = ?").run(id);
  });

/** Taken along, worked on on both sides, and waiting for decisions. */
async function aMeetingThatCameBack(
  call: Call,
  { runningId: meetingId, itemId }: { runningId: string; itemId: string },
  beside: string,
): Promise<string> {
  const { bytes } = await call('handOver.take', { meetingId, to: 'Laptop' });
  const file = `${beside}.mitgenommen`;
  writeFileSync(file, bytes);
  const there = testApp({ file, newId: () => `there-${nextId()}` });
  await there.call('resolutions.add', { itemId, text: fromPlain('Dort beschlossen.') });
  await write(there.call, itemId, 'Dort geschrieben.');
  await there.app.close();
  await write(call, itemId, 'Hier geschrieben.');
  return (await call('handOver.open', { bytes: readFileSync(file) })).id;
}
