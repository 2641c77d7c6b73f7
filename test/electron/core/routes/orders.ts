import { foreignPaper } from '../../../support/papers.ts';
import { noMailing } from '../../../../shared/domain/document/unfinishedMailing.ts';
import { textFile } from '../../../support/attachments.ts';
import type { Call } from '../../../../shared/client.ts';
import type { CommandRoute, Input } from '../../../../shared/contract/index.ts';
import { blankResult } from '../../../../shared/domain/paper/consultation.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { anItem, aPerson, meetingFields } from '../../../support/app.ts';
import { invitation, mailSettings } from '../../../support/mailOffice.ts';
import { aCollectedFile } from '../../../support/reports.ts';
import { aDelegation, passphrase } from '../../../support/release.ts';
import { png } from '../word/write/pictures.ts';
import { logo, type Office } from './busyOffice.ts';

type Orders = { [R in CommandRoute]: (call: Call, office: Office) => Promise<Input<R>> | Input<R> };

const found = <T>(rows: readonly T[], isMeant: (row: T) => boolean): T => {
  const row = rows.find(isMeant);
  if (row === undefined) throw new Error('The busy office has none of these.');
  return row;
};

const laterTerm = (bodyId: string) => ({
  id: null,
  bodyId,
  name: 'später',
  startDate: '2030-11-01',
  endDate: '2035-10-31',
});

const furtherBody = {
  bodyName: 'Seniorenbeirat',
  bodyNameGenitive: '',
  statutorySeats: 9,
  validFrom: '2025-11-01',
  shortName: '',
};

async function begunEncryption(call: Call): Promise<Input<'encryption.turnOn'>> {
  const { sheet, asked } = await call('encryption.begin', { passphrase });
  return { proof: asked.map((group) => sheet.groups[group - 1] ?? ''), remember: false };
}

async function encrypted(call: Call): Promise<void> {
  await call('encryption.turnOn', await begunEncryption(call));
}

const officeOrders = {
  'history.takeBack': async (call, { runningId: meetingId, resolutionId: id, itemId }) => {
    const { resolutions } = await call('minutes.get', { itemId });
    const stored = found(resolutions, (one) => one.id === id);
    await call('resolutions.save', { ...stored, label: 'Empfehlung' });
    return { meetingId, piece: 'wording', id, n: 1 };
  },
  'waste.putBack': async (call, { itemId, resolutionId }) => {
    const { resolutions } = await call('minutes.get', { itemId });
    await call('resolutions.remove', { id: found(resolutions, ({ id }) => id !== resolutionId).id });
    return { id: found(await call('waste.list', {}), () => true).id };
  },
  'waste.remove': async (call, { listId }) => {
    await call('lists.remove', { id: listId });
    return { id: null };
  },
  'handOver.take': (_call, { runningId: meetingId }) => ({ meetingId, to: 'Laptop' }),
  'handOver.lift': async (call, { runningId: meetingId }) => {
    await call('handOver.take', { meetingId, to: '' });
    return { id: found((await call('handOver.status', {})).away, ({ broughtAt }) => broughtAt === null).id };
  },
  'handOver.open': async (call, { runningId: meetingId }) => ({
    bytes: (await call('handOver.take', { meetingId, to: '' })).bytes,
  }),
  'handOver.discard': (_call, { takenId: id }) => ({ id }),
  'handOver.bring': async (call, { takenId: id }) => {
    const { meetingId, version, conflicts } = await call('handOver.review', { id });
    const decisions = conflicts.map(({ piece, seen }) => ({ piece, seen, choice: 'brought' as const }));
    return { id, meetingId, version, decisions };
  },
  'backup.make': () => ({}),
  'backup.choosePlace': () => ({ folder: null }),
  'backup.rehearse': async (call) => {
    await call('backup.make', {});
    return {};
  },
  'backup.preview': async (call) => ({ name: (await call('backup.make', {})).name }),
  'backup.restore': async (call) => ({ name: (await call('backup.make', {})).name }),
  'backup.giveKey': async (call) => {
    await encrypted(call);
    return { name: (await call('backup.make', {})).name, secret: passphrase };
  },
  'encryption.begin': () => ({ passphrase }),
  'encryption.turnOn': begunEncryption,
  'encryption.turnOff': async (call) => {
    await encrypted(call);
    return { passphrase };
  },
  'encryption.changePassphrase': async (call) => {
    await encrypted(call);
    return { current: passphrase, passphrase: 'Ulme Bach Laterne Dezember' };
  },
  'encryption.sheet': async (call) => {
    await encrypted(call);
    return { passphrase };
  },
  'encryption.coverCopies': async (call) => {
    await encrypted(call);
    return {};
  },
  'setup.begin': () => ({
    municipality: 'Musterstadt',
    bodyName: 'Beirat',
    bodyNameGenitive: '',
    statutorySeats: 5,
    validFrom: '2025-11-01',
  }),
  'setup.loadSample': () => ({}),
  'privacy.exportPerson': (_call, { personId: id }) => ({ id }),
  'privacy.removeContact': async (call) => {
    const { id, version } = await aPerson(call, { familyName: 'Kurz', email: 'kurz@example.org' });
    return { id, version };
  },
  'privacy.saveRetention': () => ({ years: 7 }),
  'municipality.save': () => ({ name: 'Stadt Lindenau', letterhead: 'Rathaus', place: 'Lindenau' }),
  'bodies.create': () => ({ ...furtherBody }),
  'bodies.save': async (call) => ({ ...found(await call('bodies.list', {}), () => true), shortName: 'IR' }),
  'bodies.order': async (call) => {
    await call('bodies.create', furtherBody);
    return { bodies: (await call('bodies.list', {})).toReversed() };
  },
  'bodies.remove': async (call) => ({ id: (await call('bodies.create', furtherBody)).bodyId }),
  'otherBodies.save': async (call) => ({
    ...found(await call('otherBodies.list', {}), () => true),
    isDissolved: true,
  }),
  'otherBodies.remove': (_call, { otherBodyId }) => ({ id: otherBodyId }),
  'rules.save': async (call) => {
    const [body] = await call('bodies.list', {});
    return { ...found(body?.rules ?? [], () => true), name: 'Integrationsausschuss', statutorySeats: 7 };
  },
  'rules.remove': async (call, { bodyId }) => {
    const [body] = await call('bodies.list', {});
    const rules = found(body?.rules ?? [], (one) => one.bodyId === bodyId);
    return call('rules.save', { ...rules, id: null, validFrom: '2030-11-01' });
  },
  'terms.save': (_call, { bodyId }) => laterTerm(bodyId),
  'terms.remove': (call, { bodyId }) => call('terms.save', laterTerm(bodyId)),
  'standardAgenda.save': (_call, { bodyId }) => ({ bodyId, items: [{ title: 'Neues', isPublic: true }] }),
  'textModules.save': () => ({ id: null, code: 'neu', title: 'Neu', text: fromPlain('Neu.') }),
  'textModules.remove': async (call) => found(await call('textModules.list', {}), () => true),
  'spelling.addWord': () => ({ word: 'Quartiersbüro' }),
  'spelling.removeWord': async (call) => {
    await call('spelling.addWord', { word: 'Stadtteilmütter' });
    return { word: 'Stadtteilmütter' };
  },
  'logo.save': (_call, { rulesId }) => ({ rulesId, bytes: logo }),
  'logo.remove': (_call, { rulesId }) => ({ rulesId }),
  'pictures.add': () => ({ bytes: png(3, 2) }),
  'templates.save': async (call, { rulesId }) => ({
    rulesId,
    kind: 'minutes',
    ...(await call('templates.starter', { kind: 'minutes' })),
  }),
  'templates.remove': (_call, { rulesId }) => ({ rulesId, kind: 'announcement' }),
} satisfies Partial<Orders>;

/** People as a CSV, with the heads that offices use. */
const aList = (...rows: string[]): Uint8Array =>
  new TextEncoder().encode(['Name;Vorname;E-Mail;Liste', ...rows].join('\n'));

const peopleOrders = {
  'organizations.save': async (call) => ({
    ...found(await call('organizations.list', {}), ({ kind }) => kind === 'list'),
    name: 'Liste Umbenannt',
  }),
  'organizations.remove': async (call) =>
    call('organizations.save', { id: null, name: 'Kurzlebig', shortName: '', kind: 'other' }),
  'people.save': async (call, { personId }) => ({
    ...found(await call('people.list', {}), ({ id }) => id === personId),
    familyName: 'Umbenannt',
    email: 'neu@example.org',
  }),
  'peopleImports.read': (_call, { bodyId }) => ({
    bodyId,
    fileName: 'Mitglieder.csv',
    bytes: aList('Neu;Ida;x@example.org;Neue Liste'),
  }),
  'peopleImports.save': async (call, { bodyId, peopleImportId: id }) => {
    const { version, columns, startDate } = await call('peopleImports.get', { id });
    const targets = columns.map(({ target }) => target);
    return { id, version, bodyId, hasHead: true, columns: targets, role: 'advisory', startDate };
  },
  'peopleImports.choose': (_call, { peopleImportId: id }) => ({
    id,
    choices: [{ row: 1, choice: { isIncluded: false } }],
  }),
  'peopleImports.takeOver': (_call, { peopleImportId: id }) => ({ id }),
  'peopleImports.undo': async (call, { peopleImportId: id }) => {
    await call('peopleImports.takeOver', { id });
    return { id };
  },
  'peopleImports.discard': (_call, { peopleImportId: id }) => ({ id }),
  'people.remove': (call) => aPerson(call, { familyName: 'Kurz' }),
  'memberships.save': async (call, { personId }) => {
    const person = found(await call('people.list', {}), ({ id }) => id === personId);
    return { ...found(person.memberships, () => true), endDate: '2026-01-31' };
  },
  'memberships.changeFunction': async (call, { personId }) => {
    const { id, version } = found(
      found(await call('people.list', {}), (one) => one.id === personId).memberships,
      () => true,
    );
    return { id, version, role: 'advisory', from: '2026-01-31' };
  },
  'memberships.remove': async (call, { personId }) =>
    found(found(await call('people.list', {}), ({ id }) => id === personId).memberships, () => true),
} satisfies Partial<Orders>;

const item = async (call: Call, { runningId, itemId }: Office) =>
  found(await call('agenda.list', { meetingId: runningId }), ({ id }) => id === itemId);
const plannedItem = async (call: Call, { plannedId }: Office) =>
  found(await call('agenda.list', { meetingId: plannedId }), ({ kind }) => kind === 'item');
const resolution = async (call: Call, { itemId, resolutionId }: Office) =>
  found((await call('minutes.get', { itemId })).resolutions, ({ id }) => id === resolutionId);

const meetingOrders = {
  'meetings.create': (_call, { bodyId }) => ({
    ...meetingFields,
    bodyId,
    number: 9,
    date: '2027-01-20',
    useStandardAgenda: true,
    carryOver: true,
  }),
  'meetings.update': async (call, { runningId }) => ({
    ...(await call('meetings.get', { id: runningId })),
    date: '2026-12-17',
    place: 'Bürgerhaus',
  }),
  'meetings.setState': async (call, { meetingId }) => ({
    id: meetingId,
    version: (await call('meetings.get', { id: meetingId })).version,
    state: 'closed',
    reason: 'Nachtrag',
  }),
  'meetings.remove': async (call, { bodyId }) =>
    call('meetings.create', {
      ...meetingFields,
      bodyId,
      date: '2027-02-10',
      useStandardAgenda: true,
      carryOver: false,
    }),
  'agenda.add': (_call, { plannedId: meetingId }) => ({
    meetingId,
    parentId: null,
    beforeItemId: null,
    title: 'Neu',
    isPublic: true,
  }),
  'agenda.update': async (call, office) => ({ ...(await item(call, office)), title: 'Anderer Titel' }),
  'agenda.move': async (call, office) => ({
    id: (await plannedItem(call, office)).id,
    parentId: null,
    beforeItemId: null,
    isPublic: false,
  }),
  'agenda.remove': async (call, office) => ({ id: (await plannedItem(call, office)).id }),
  'minutes.saveText': (_call, { openItemId }) => ({
    itemId: openItemId,
    text: fromPlain('Neu.'),
    baseVersion: 0,
  }),
  'minutes.saveTexts': async (call, office) => {
    const { id, version, text, printedResult, resultNote } = await resolution(call, office);
    return {
      meetingId: office.runningId,
      texts: [{ itemId: office.openItemId, text: fromPlain('Neu.'), baseVersion: 0 }],
      resolutions: [{ id, version, text, printedResult, resultNote }],
    };
  },
  'resolutions.add': (_call, { openItemId }) => ({ itemId: openItemId }),
  'resolutions.save': async (call, office) => ({
    ...(await resolution(call, office)),
    outcome: 'adopted',
    vote: null,
  }),
  'resolutions.move': (_call, { resolutionId }) => ({ id: resolutionId, position: 1 }),
  'resolutions.remove': (_call, { resolutionId }) => ({ id: resolutionId }),
  'undo.takeBack': async (call, { runningId: meetingId, openItemId }) => {
    await call('resolutions.add', { itemId: openItemId });
    const { last } = await call('undo.get', { meetingId });
    return { meetingId, id: last?.id ?? '' };
  },
  'undo.repeat': async (call, { runningId: meetingId, openItemId }) => {
    await call('resolutions.add', { itemId: openItemId });
    const { last } = await call('undo.get', { meetingId });
    await call('undo.takeBack', { meetingId, id: last?.id ?? '' });
    return { meetingId, id: (await call('undo.get', { meetingId })).undone?.id ?? '' };
  },
  'motions.record': (_call, { runningId: meetingId, openItemId }) => ({
    meetingId,
    mover: 'Frau Adler',
    reason: '',
    effect: { kind: 'remove', itemIds: [openItemId] },
    outcome: 'adopted',
    vote: null,
    text: fromPlain(''),
    printedResult: '- einstimmig -',
  }),
  'convening.save': (_call, { plannedId: meetingId }) => ({
    meetingId,
    sentOn: '2026-11-20',
    sentTime: '10:00',
    shortNoticeReason: 'eilig',
    isSecond: false,
  }),
  'objections.save': async (call, { meetingId, objectionId }) => ({
    ...found(await call('objections.list', { meetingId }), ({ id }) => id === objectionId),
    decision: 'noted',
  }),
  'objections.remove': (_call, { objectionId }) => ({ id: objectionId }),
} satisfies Partial<Orders>;

const attendanceOrders = {
  'attendance.save': (_call, { runningId: meetingId, personId }) => ({
    meetingId,
    personId,
    group: 'members',
    status: 'excused',
    votingRight: true,
    substitutesFor: null,
    note: '',
    stays: [],
  }),
  'attendance.remove': (_call, { runningId: meetingId, recusedId: personId }) => ({ meetingId, personId }),
  'attendance.fill': async (call, { runningId: meetingId, recusedId: personId }) => {
    await call('attendance.remove', { meetingId, personId });
    return { meetingId };
  },
  'attendance.connectAll': async (call, { runningId: meetingId }) => {
    await call('meetings.update', { ...(await call('meetings.get', { id: meetingId })), mode: 'digital' });
    return { meetingId };
  },
  'replies.save': (_call, { runningId: meetingId, personId }) => ({
    meetingId,
    personId,
    answer: 'declined',
  }),
  'replies.chooseDeputy': async (call, { runningId: meetingId, personId, recusedId: deputyId }) => {
    await call('replies.save', { meetingId, personId, answer: 'declined' });
    return { meetingId, personId, deputyId, isAsked: true };
  },
  'replies.inviteDeputy': (_call, { runningId: meetingId, personId, recusedId: deputyId }) => ({
    meetingId,
    personId,
    deputyId,
    email: 'vertretung@beispiel.example',
    subject: 'Vertretung',
    text: 'Bitte kommen Sie.',
  }),
  'replies.takeOver': async (call, { runningId: meetingId, personId }) => {
    await call('replies.save', { meetingId, personId, answer: 'declined' });
    return { meetingId };
  },
  'attendance.sendDeputy': (_call, { runningId: meetingId, personId }) => ({ meetingId, personId }),
  'attendance.comeOrGo': (_call, { runningId: meetingId, personId, itemId }) => ({
    meetingId,
    personId,
    direction: 'go',
    time: '18:00',
    itemId,
  }),
  'recusals.save': (_call, { runningId: meetingId, itemId, personId }) => ({
    meetingId,
    itemId,
    personId,
    whereabouts: 'left',
    note: '',
  }),
  'recusals.remove': (_call, { runningId: meetingId, itemId, recusedId: personId }) => ({
    meetingId,
    itemId,
    personId,
  }),
  'headCounts.save': (_call, { runningId: meetingId }) => ({
    meetingId,
    headCounts: [{ label: 'Presse', count: 2 }],
  }),
  'incidents.save': (_call, { runningId: meetingId, itemId }) => ({
    meetingId,
    incidents: [
      { itemId, kind: 'break', time: '18:00', until: '18:10', day: null, personId: null, words: '' },
    ],
  }),
  'presiding.save': (_call, { runningId: meetingId, recusedId }) => ({
    meetingId,
    presiding: [{ personId: recusedId, fromItemId: null, fromTime: null }],
  }),
} satisfies Partial<Orders>;

const consultingOrders = {
  'papers.create': (_call, { bodyId }) => ({
    bodyId,
    type: 'motion',
    typeLabel: 'Antrag',
    subject: 'Neu',
    isPublic: true,
  }),
  'papers.update': async (call, { paperId }) => ({
    ...(await call('papers.get', { id: paperId })),
    subject: 'Sprachcafé im Stadtteil Süd',
  }),
  'papers.saveTexts': (_call, { paperId: id }) => ({
    id,
    baseVersion: 1,
    proposals: [fromPlain('Der Zuschuss wird gewährt.')],
    reasoning: fromPlain('Er wurde beantragt.'),
  }),
  'papers.setState': (_call, { draftPaperId: id }) => ({ id, state: 'submitted', reason: '' }),
  'papers.remove': (_call, { draftPaperId: id }) => ({ id }),
  'consultations.save': async (call, { paperId, stepId }) => {
    const { steps } = await call('papers.get', { id: paperId });
    return { ...found(steps, ({ id }) => id === stepId), role: 'Anhörung' };
  },
  'consultations.follow': async (call, { paperId, stepId }) => {
    const { steps } = await call('papers.get', { id: paperId });
    const result = { ...blankResult, isReferred: true, referredTo: 'den Sozialausschuss' };
    await call('consultations.save', { ...found(steps, ({ id }) => id === stepId), result });
    return { stepId, bodyName: 'Sozialausschuss' };
  },
  'consultations.move': (_call, { stepId: id }) => ({ id, beforeId: null }),
  'consultations.remove': (_call, { laterStepId: id }) => ({ id }),
  'papers.plan': (_call, { plannedId: meetingId, paperId, stepId: consultationId }) => ({
    meetingId,
    papers: [{ paperId, consultationId }],
  }),
  'agenda.addLines': (_call, { plannedId: meetingId }) => ({
    meetingId,
    isPublic: true,
    beforeItemId: null,
    titles: ['Neu', 'Noch eins'],
  }),
  'agenda.call': async (call, { runningId: meetingId }) => {
    const [, first] = await call('agenda.list', { meetingId });
    return { id: first?.id ?? '' };
  },
  'agenda.finish': async (call, { runningId: meetingId }) => {
    const [, first] = await call('agenda.list', { meetingId });
    await call('agenda.call', { id: first?.id ?? '' });
    return { meetingId };
  },
  'agenda.together': async (call, { plannedId: meetingId }) => {
    const [, first] = await call('agenda.list', { meetingId });
    const withId = await anItem(call, { meetingId, title: 'Dazu' });
    return { id: first?.id ?? '', withId };
  },
  'papers.unplan': async (call, { plannedId: meetingId, paperId, stepId: consultationId }) => {
    const papers = [{ paperId, consultationId }];
    const { itemIds } = await call('papers.plan', { meetingId, papers });
    return { itemId: itemIds[0] ?? '', consultationId };
  },
  'inquiries.settle': (_call, { inquiryId: paperId }) => ({ paperId, isSettled: true }),
  'inquiries.save': (_call, { inquiryId: paperId }) => ({
    paperId,
    dueOn: '2026-12-01',
    form: 'oral',
    address: 'Rathausplatz 1',
    email: 'ordnungsamt@example.org',
    interim: 'Wir prüfen.',
    interimOn: null,
  }),
  'inquiries.remind': (_call, { inquiryId: paperId }) => ({
    paperId,
    kind: 'forwarded',
    email: 'ordnungsamt@example.org',
    subject: 'Anfrage',
    text: 'Bitte antworten Sie.',
  }),
  'inquiries.sendAnswer': (_call, { inquiryId: paperId }) => ({
    paperId,
    email: 'adler@example.org',
    subject: 'Antwort',
    text: 'Anbei die Antwort.',
    documentsAs: 'word',
  }),
  'inquiries.noteMessage': (_call, { inquiryId: paperId }) => ({
    paperId,
    kind: 'answerSent',
    email: 'adler@example.org',
  }),
  'questions.add': (_call, { inquiryId: paperId }) => ({ paperId, text: 'Wie viele?' }),
  'questions.save': (_call, { questionId: id }) => ({
    id,
    baseVersion: 1,
    text: 'Seit wann?',
    answer: fromPlain('Seit 2020.'),
    unit: 'Ordnungsamt',
  }),
  'paperRelations.add': (_call, { draftPaperId: paperId, inquiryId: otherId }) => ({
    paperId,
    kind: 'refersTo',
    otherId,
  }),
  'paperRelations.remove': (_call, { relationId: id }) => ({ id }),
  'questions.setState': (_call, { questionId: id }) => ({ id, state: 'later' }),
  'questions.move': (_call, { questionId: id }) => ({ id, beforeId: null }),
  'questions.remove': (_call, { questionId: id }) => ({ id }),
  'questions.takeOver': (_call, { inquiryId: paperId }) => ({
    paperId,
    questions: [{ text: 'Seit wann?', answer: fromPlain('Seit 2020.') }],
  }),
  'paperImports.read': (_call, { bodyId }) => ({
    bodyId,
    fileName: 'Noch eine.txt',
    bytes: foreignPaper(['Betreff: Bänke am Markt']),
  }),
  'paperImports.takeOver': (_call, { importId: id }) => ({ id }),
  'paperImports.discard': (_call, { importId: id }) => ({ id }),
  'papers.exportPdf': (_call, { paperId: id }) => ({ id }),
  'inquiries.exportAnswerPdf': (_call, { inquiryId: paperId }) => ({ paperId }),
  'reportPeriods.exportPdf': (_call, { periodId: id }) => ({ id }),
  'reportPeriods.makePaper': (_call, { periodId: id }) => ({ id }),
  'paperNumbering.save': (_call, { bodyId }) => ({
    bodyId,
    pattern: '{Nr}/{JJ}',
    givenOn: 'creation',
    date: '2026-12-16',
    lastNumber: 3,
  }),
} satisfies Partial<Orders>;

const attachmentOrders = {
  'attachments.add': (_call, { itemId: id }) => ({ ...textFile(), owner: { kind: 'item', id }, upload: 'u' }),
  'attachments.cancelAdding': () => ({ upload: 'none' }),
  'bundles.make': (_call, { plannedId: meetingId }) => ({ meetingId, clearance: 'public', bundle: 'b' }),
  'audit.verify': () => ({}),
  'audit.cancel': () => ({ check: 'none' }),
  'reading.reopen': () => ({ for: 'reading' }),
  'bundles.cancel': () => ({ bundle: 'none' }),
  'attachments.update': (_call, { attachmentId: id }) => ({
    id,
    version: 2,
    title: 'Lageplan Mitte',
    isPublic: true,
    isListed: false,
  }),
  'attachments.move': (_call, { attachmentId: id }) => ({ id, beforeId: null }),
  'attachments.remove': (_call, { attachmentId: id }) => ({ id }),
} satisfies Partial<Orders>;

const reportOrders = {
  'partners.save': async (call, { bodyId, partnerId }) => ({
    ...found(await call('partners.list', { bodyId }), ({ id }) => id === partnerId),
    measures: 'Ein Kurs im Jahr',
  }),
  'partners.remove': (_call, { partnerId: id }) => ({ id }),
  'reportPeriods.save': async (call, { periodId }) => ({
    ...(await call('reportPeriods.get', { id: periodId })),
    name: 'Bericht des Netzwerks',
  }),
  'reportPeriods.saveTexts': (_call, { periodId: id }) => ({
    id,
    baseVersion: 1,
    foreword: { heading: 'Vorwort', text: fromPlain('Wir danken.'), signatory: { name: '', position: '' } },
    chapters: [],
  }),
  'reportPeriods.remove': (_call, { laterPeriodId: id }) => ({ id }),
  'partnerReports.save': (_call, { reportId: id }) => ({
    id,
    baseVersion: 1,
    heading: '',
    text: fromPlain('Es gab einen Kurs.'),
    asOf: null,
    fileName: 'Bericht.docx',
  }),
  'partnerReports.setState': (_call, { reportId: id }) => ({ id, state: 'missing' }),
  'partnerReports.remind': (_call, { reportId: id }) => ({
    id,
    email: 'amt@example.org',
    subject: 'Ihr Bericht',
    text: 'Bitte berichten Sie.',
  }),
  'partnerReports.noteReminder': (_call, { reportId: id }) => ({ id, email: 'amt@example.org' }),
  'collectedReports.read': (_call, { bodyId }) => ({ bodyId, bytes: aCollectedFile() }),
  'collectedReports.takeOver': async (call, { bodyId }) => {
    const read = await call('collectedReports.read', { bodyId, bytes: aCollectedFile() });
    return { bodyId, periodId: null, name: 'Bericht 2022', fileName: 'Bericht.txt', read };
  },
} satisfies Partial<Orders>;

const sign = { passphrase, decision: 'release' as const, range: '', comments: [] };

const documentOrders = {
  'documents.takeBack': async (call, { meetingId }) => {
    const target = { meetingId, kind: 'announcement', subjectId: '' } as const;
    const { fileName, bytes } = await call('documents.export', target);
    return { ...target, fileName, bytes };
  },
  'documents.exportPdf': (_call, { meetingId }) => ({ meetingId, kind: 'attendanceSheet' }),
  'documents.storedPdf': (_call, { releasedId: id }) => ({ id, form: 'archive' }),
  'documents.discard': (_call, { draftId }) => ({ id: draftId }),
  'documents.present': (_call, { meetingId }) => ({ meetingId, kind: 'announcement', subjectId: '' }),
  'documents.withdraw': (_call, { presentedId }) => ({ id: presentedId, reason: 'Fehler' }),
  'checks.override': async (call, { runningId: meetingId }) => {
    const rows = await call('checks.list', { meetingId, kind: 'minutes' });
    const { key } = found(rows, ({ severity }) => severity === 'error');
    return { meetingId, key, reason: 'So war es.' };
  },
  'checks.withdrawOverride': async (call, { runningId: meetingId }) => {
    const rows = await call('checks.list', { meetingId, kind: 'minutes' });
    const { key } = found(rows, ({ severity }) => severity === 'error');
    await call('checks.override', { meetingId, key, reason: 'So war es.' });
    return { meetingId, key };
  },
  'delegations.give': async (call, { bodyId, keyId: chairKeyId, chairId }) => ({
    ...(await aDelegation(call, { bodyId, chairId })),
    chairKeyId,
    passphrase,
  }),
  'delegations.revoke': async (call, { bodyId, chairId }) => {
    const given = await aDelegation(call, { bodyId, chairId });
    const { id } = await call('delegations.give', { ...given, chairKeyId: null, passphrase: '' });
    return { id, reason: 'Der Vorsitz ist zurück.' };
  },
  'keys.create': () => ({ personId: null, holder: 'Irgendwer', passphrase }),
  'keys.changePassphrase': (_call, { keyId }) => ({ keyId, passphrase, next: 'ganz andere vier Wörter' }),
  'keys.revoke': (_call, { keyId }) => ({ keyId, reason: 'Nicht mehr im Amt.' }),
  'keys.addCard': (_call, { personId, card: bytes }) => ({ personId, bytes }),
  'release.sign': (_call, { presentedId: documentId, keyId }) => ({ ...sign, documentId, keyId }),
  'release.signPackage': (_call, { packed: bytes, keyId }) => ({ ...sign, bytes, keyId }),
  'release.accept': (_call, { answer: bytes }) => ({ bytes }),
  'release.openPackage': (_call, { packed: bytes }) => ({ bytes }),
  'release.verify': (_call, { released: bytes }) => ({ fileName: 'x.docx', bytes }),
} satisfies Partial<Orders>;

const mailOrders = {
  'lists.save': async (call, { listId }) => ({
    ...found(await call('lists.list', {}), ({ id }) => id === listId),
    entries: [{ name: 'Neu', email: 'neu@example.org' }],
  }),
  'lists.remove': (_call, { listId }) => ({ id: listId }),
  'mail.save': () => ({ ...mailSettings(25), host: 'neu.example.org' }),
  'mail.setPassword': () => ({ password: 'geheim', remember: false }),
  // Nobody listens there; that it says so is all it does.
  'mail.test': () => ({}),
  'dispatch.send': (_call, { plannedId, listId }) => ({
    ...invitation(plannedId, listId, 'draft'),
    version: null,
  }),
  'mailings.save': (_call, { plannedId: meetingId }) => ({
    meetingId,
    version: null,
    mailing: { ...noMailing, text: 'Guten Tag' },
  }),
  'dispatch.noteSent': async (call, { plannedId, listId }) => {
    const { dispatch } = await call('dispatch.send', invitation(plannedId, listId, 'draft'));
    const [sentOn = '', time = ''] = dispatch.createdAt.split('T');
    return { dispatchId: dispatch.id, sentOn, sentTime: time.slice(0, 5) };
  },
  'dispatch.noteReturned': async (call, { plannedId, listId }) => {
    const { dispatch } = await call('dispatch.send', invitation(plannedId, listId, 'draft'));
    const [returnedOn = '', time = ''] = dispatch.createdAt.split('T');
    const sent = { sentOn: returnedOn, sentTime: time.slice(0, 5) };
    await call('dispatch.noteSent', { dispatchId: dispatch.id, ...sent });
    return { recipientId: dispatch.recipients[0]?.id ?? '', returnedOn };
  },
  'dispatch.retry': (_call, { refusedId }) => ({ recipientIds: [refusedId] }),
  'dispatch.sendAnyway': async (call, { plannedId: meetingId, listId }) => {
    const { dispatch } = await call('dispatch.send', invitation(meetingId, listId, 'draft'));
    await anItem(call, { meetingId, title: 'Nachgemeldet' });
    return { dispatchId: dispatch.id };
  },
  'dispatch.cancel': (_call, { dispatchId }) => ({ dispatchId }),
} satisfies Partial<Orders>;

/** An order of every kind that a busy office carries out. */
export const orders: Orders = {
  ...officeOrders,
  ...peopleOrders,
  ...meetingOrders,
  ...attendanceOrders,
  ...consultingOrders,
  ...attachmentOrders,
  ...reportOrders,
  ...documentOrders,
  ...mailOrders,
};
