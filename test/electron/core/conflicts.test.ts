import { describe, expect, it } from 'vitest';
import type { Call } from '../../../shared/client.ts';
import { contract, type Input, type Route } from '../../../shared/contract/index.ts';
import { found } from '../../../electron/core/kernel/refusals.ts';
import { noMailing } from '../../../shared/domain/document/unfinishedMailing.ts';
import { fromPlain } from '../../../shared/domain/richText.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { anInquiry, aPaper, aStep } from '../../support/papers.ts';
import { anAttachment } from '../../support/attachments.ts';
import { aNetwork } from '../../support/reports.ts';
import { png } from './word/write/pictures.ts';

/**
 * Two windows on one file. Both read; the first changes something; the second, which has not seen that, is refused
 * with CONFLICT and leaves everything as the first made it. With what is stored now, it succeeds.
 */
type World = Pick<TestApp, 'call' | 'failure' | 'clock'> & {
  bodyId: string;
  heldId: string;
  plannedId: string;
};

async function aWorld(): Promise<World> {
  const { call, failure, clock } = testApp();
  const { bodyId, meetingId: heldId } = await call('setup.loadSample', {});
  const planned = (await call('meetings.list', {})).find(({ state }) => state === 'planned');
  return { call, failure, clock, bodyId, heldId, plannedId: planned?.id ?? '' };
}

type Case = {
  /** What a window has on screen: it must hold the version that goes back with a change. */
  read: (world: World) => Promise<unknown>;
  /** What the first window does with it. */
  first: (world: World, seen: never) => Promise<unknown>;
  /** What the second window sends. */
  second: (seen: never) => unknown;
};

/** Checks the parts of a case against each other; in the table they are alike. */
const aCase = <R extends Route, Seen>(
  _route: R,
  parts: {
    read: (world: World) => Promise<Seen>;
    first: (world: World, seen: Seen) => Promise<unknown>;
    second: (seen: Seen) => Input<R>;
  },
): Case => parts;

const one = <T>(rows: readonly T[], is: (row: T) => boolean = () => true): T =>
  found(rows.find(is) ?? null, 'item');

const textModule = async ({ call }: World) => one(await call('textModules.list', {}));
const municipality = async ({ call }: World) => found(await call('municipality.get', {}), 'body');
/** A meeting that was taken along and came back once; the same file each time. */
const takenWaiting = async ({ call, heldId: meetingId }: World) => {
  const [known] = (await call('handOver.status', {})).away;
  const bytes = taken.get(call) ?? (await call('handOver.take', { meetingId, to: '' })).bytes;
  taken.set(call, bytes);
  if (!known) await call('handOver.open', { bytes });
  const { id, version } = one((await call('handOver.status', {})).away);
  return { id, version, bytes };
};
const taken = new WeakMap<World['call'], Uint8Array>();
/** Two people that were read and wait; the same list each time. */
const peopleImport = async ({ call, bodyId }: World) => {
  const [known] = await call('peopleImports.list', {});
  const bytes = new TextEncoder().encode('Name;Vorname\nNeuling;Ida\nNeumond;Jan');
  const { id } = known ?? (await call('peopleImports.read', { bodyId, fileName: '', bytes }));
  return call('peopleImports.get', { id });
};
const leftOut = { choices: [{ row: 1, choice: { isIncluded: false } }] };
const laterRules = async ({ call, bodyId }: World) => {
  const { rules } = one(await call('bodies.list', {}));
  const later = rules.find(({ validFrom }) => validFrom === '2029-01-01');
  return later ?? call('rules.save', { ...one(rules), id: null, bodyId, validFrom: '2029-01-01' });
};
const laterTerm = async ({ call, bodyId }: World) => {
  const fields = { bodyId, name: 'Später', startDate: '2040-01-01', endDate: '2045-01-01' };
  const terms = await call('terms.list', { bodyId });
  return (
    terms.find(({ startDate }) => startDate === fields.startDate) ??
    call('terms.save', { ...fields, id: null })
  );
};
const organization = async ({ call }: World) => {
  const known = (await call('organizations.list', {})).find(({ shortName }) => shortName === 'neu');
  return (
    known ?? call('organizations.save', { id: null, name: 'Neue Liste', shortName: 'neu', kind: 'list' })
  );
};
const person = async ({ call }: World) => {
  const blank = { formOfAddress: null, title: '', givenName: '', position: '', organizationId: null };
  const known = (await call('people.list', {})).find(({ familyName }) => familyName === 'Neuling');
  if (known) return { ...known, memberships: [] };
  const input = { ...blank, familyName: 'Neuling', email: '', phone: '', id: null, version: null };
  return call('people.save', input);
};
const membership = async ({ call }: World) => one(one(await call('people.list', {})).memberships);
const meeting = ({ call, plannedId }: World) => call('meetings.get', { id: plannedId });
const itemsOf = async ({ call, plannedId: meetingId }: World) =>
  (await call('agenda.list', { meetingId })).filter(
    ({ kind, parentId, isPublic }) => kind === 'item' && parentId === null && isPublic,
  );
const item = async (world: World) => one(await itemsOf(world), ({ title }) => title.startsWith('Anfragen'));
const anotherItem = async (world: World) =>
  one(
    (await itemsOf(world)).filter(({ kind, isPublic, level }) => kind === 'item' && isPublic && level === 1),
    ({ title }) => !title.startsWith('Anfragen'),
  ).id;
const moved = (seen: Awaited<ReturnType<typeof item>>, isPublic: boolean) => ({
  id: seen.id,
  version: seen.version,
  parentId: null,
  beforeItemId: null,
  isPublic,
});
const attendance = ({ call, heldId }: World) => call('attendance.get', { meetingId: heldId });
const attendee = async (world: World) => one((await attendance(world)).attendees, (a) => a.note !== 'neu');
const firstAttendee = async (world: World) => {
  const { attendees } = await attendance(world);
  return one(attendees, ({ position }) => position === 0);
};
const reply = async (world: World) => {
  const { call, heldId: meetingId } = world;
  const [known] = await call('replies.list', { meetingId });
  const { personId } = await firstAttendee(world);
  const { note, version, answer } =
    known ?? one(await call('replies.save', { meetingId, personId, answer: 'declined' }));
  return { meetingId, personId, version, note, answer };
};
const comesOrGoes = (seen: Awaited<ReturnType<typeof attendee>>, time: string) => ({
  meetingId: seen.meetingId,
  personId: seen.personId,
  version: seen.version,
  direction: 'go' as const,
  time,
  itemId: null,
});
const recusal = async (world: World) => {
  const seen = one((await attendance(world)).recusals);
  return { ...seen, meetingId: world.heldId };
};
const minutesWithResolution = async ({ call, heldId }: World) => {
  for (const { id } of await call('agenda.list', { meetingId: heldId })) {
    const minutes = await call('minutes.get', { itemId: id });
    if (minutes.resolutions.length === 1) {
      await call('resolutions.add', { itemId: id });
      return call('minutes.get', { itemId: id });
    }
    if (minutes.resolutions.length > 1) return minutes;
  }
  throw new Error('no resolutions');
};
const resolution = async (world: World) => one((await minutesWithResolution(world)).resolutions);
const convening = async ({ call, plannedId: meetingId }: World) => {
  const { version, sentOn, sentTime, shortNoticeReason, isSecond } = await call('convening.get', {
    meetingId,
  });
  return { meetingId, version, sentOn, sentTime, shortNoticeReason, isSecond };
};
const objection = async ({ call, heldId: meetingId }: World) => {
  const fields = { meetingId, itemId: null, raisedBy: 'Frau Teepe', raisedOn: '2026-10-01', text: '' };
  const [known] = await call('objections.list', { meetingId });
  const blank = { decision: 'open', decisionText: '', id: null, version: null } as const;
  return known ?? call('objections.save', { ...fields, ...blank });
};
const list = async ({ call }: World) => one(await call('lists.list', {}));
const mail = ({ call }: World) => call('mail.settings', {});
const rulesId = async ({ call }: World) => one(one(await call('bodies.list', {})).rules).id;
const logo = async (world: World) => {
  const id = await rulesId(world);
  const stored = await world.call('logo.get', { rulesId: id });
  if (!stored) await world.call('logo.save', { rulesId: id, bytes: png(4, 4) });
  return { rulesId: id, ...found(await world.call('logo.get', { rulesId: id }), 'logo') };
};
const template = async (world: World) => {
  const id = await rulesId(world);
  const { bytes, fileName } = await world.call('templates.starter', { kind: 'invitation' });
  const input = { rulesId: id, kind: 'invitation', bytes, fileName } as const;
  const [known] = await world.call('templates.list', { rulesId: id });
  const stored = known ?? one(await world.call('templates.save', input));
  return { ...input, fileName: stored.fileName, version: stored.version };
};

const newBody = {
  bodyName: 'Beirat',
  bodyNameGenitive: 'des Beirates',
  statutorySeats: 7,
  validFrom: '2025-11-01',
};
const secondBody = async ({ call, bodyId }: World) => {
  const own = await call('bodies.list', {});
  if (own.length === 1) await call('bodies.create', { ...newBody, shortName: 'Beirat' });
  return one(await call('bodies.list', {}), ({ id }) => id !== bodyId);
};
const bodyOrder = async (world: World) => {
  await secondBody(world);
  const own = await world.call('bodies.list', {});
  return { bodies: own.map(({ id, version }) => ({ id, version })) };
};
const otherBody = async ({ call }: World) => {
  const [known] = await call('otherBodies.list', {});
  const blank = { shortName: '', municipality: '', startDate: null, endDate: null, isDissolved: false };
  const council = { ...blank, id: null, version: null, name: 'Rat', classification: 'council' } as const;
  return known ?? call('otherBodies.save', council);
};

const draftPaper = async (world: World) => {
  const { call, bodyId } = world;
  await numbering(world);
  // The sample has one with a number, which is never deleted.
  const { rows } = await call('papers.list', { filter: 'inPreparation' });
  const known = rows.find(({ number }) => number === null);
  return call('papers.get', { id: (known ?? (await aPaper(call, { bodyId }))).id });
};
const firstStep = async (world: World) => {
  const { call, bodyId } = world;
  const { id: paperId, steps } = await draftPaper(world);
  if (steps[0]) return steps[0];
  const step = await aStep(call, { paperId, bodyId });
  await aStep(call, { paperId, bodyId, role: 'Entscheidung' });
  return step;
};
const inquiryOf = async ({ call, bodyId }: World) => {
  const [known] = (await call('inquiries.unanswered', {})).rows;
  return call('inquiries.get', { paperId: known?.id ?? (await anInquiry(call, { bodyId })).paper.id });
};
const questionOf = async (world: World) => one((await inquiryOf(world)).questions);
const numbering = async ({ call, bodyId }: World) => {
  const asked = { bodyId, date: '2026-12-16' };
  const stored = await call('paperNumbering.get', asked);
  if (stored.version !== null) return { ...asked, ...stored };
  await call('paperNumbering.save', { ...asked, ...stored, givenOn: 'submission' });
  return { ...asked, ...(await call('paperNumbering.get', asked)) };
};

const periodOf = async ({ call, bodyId }: World) => {
  const [known] = await call('reportPeriods.list', { bodyId });
  return known ? call('reportPeriods.get', { id: known.id }) : aNetwork(call, bodyId);
};
const partnerOf = async (world: World) => one((await periodOf(world)).rows).partner;
const reportOf = async (world: World) =>
  world.call('partnerReports.get', { id: one((await periodOf(world)).rows).id });

const attachment = async ({ call, plannedId }: World) => {
  const owner = { kind: 'meeting', id: plannedId } as const;
  const [known] = (await call('attachments.list', { owner })).attachments;
  if (known) return known;
  const added = await anAttachment(call, owner);
  await anAttachment(call, owner);
  return added;
};

const cases: Partial<Record<Route, Case>> = {
  'bodies.save': aCase('bodies.save', {
    read: secondBody,
    first: ({ call }, { id, version }) => call('bodies.save', { id, version, shortName: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version, shortName: 'Zweites Fenster' }),
  }),
  'bodies.order': aCase('bodies.order', {
    read: bodyOrder,
    first: async (world) => {
      const { id, version } = await secondBody(world);
      await world.call('bodies.save', { id, version, shortName: 'Erstes Fenster' });
    },
    second: (seen) => ({ bodies: seen.bodies.toReversed() }),
  }),
  'bodies.remove': aCase('bodies.remove', {
    read: secondBody,
    first: ({ call }, { id, version }) => call('bodies.save', { id, version, shortName: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'otherBodies.save': aCase('otherBodies.save', {
    read: otherBody,
    first: ({ call }, seen) => call('otherBodies.save', { ...seen, municipality: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, shortName: 'Zweites' }),
  }),
  'otherBodies.remove': aCase('otherBodies.remove', {
    read: otherBody,
    first: ({ call }, seen) => call('otherBodies.save', { ...seen, municipality: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'papers.update': aCase('papers.update', {
    read: draftPaper,
    first: ({ call }, seen) => call('papers.update', { ...seen, unit: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, subject: 'Zweites Fenster' }),
  }),
  'papers.saveTexts': aCase('papers.saveTexts', {
    read: draftPaper,
    first: ({ call }, { id, textVersion: baseVersion, proposals }) =>
      call('papers.saveTexts', { id, baseVersion, proposals, reasoning: fromPlain('Erstes Fenster') }),
    second: ({ id, textVersion: baseVersion, reasoning }) => ({
      id,
      baseVersion,
      proposals: [fromPlain('Zweites Fenster')],
      reasoning,
    }),
  }),
  'papers.setState': aCase('papers.setState', {
    read: draftPaper,
    first: ({ call }, seen) => call('papers.update', { ...seen, unit: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version, state: 'submitted', reason: '' }),
  }),
  'papers.remove': aCase('papers.remove', {
    read: draftPaper,
    first: ({ call }, seen) => call('papers.update', { ...seen, unit: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'inquiries.save': aCase('inquiries.save', {
    read: inquiryOf,
    first: ({ call }, seen) => call('inquiries.save', { ...seen, address: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, interim: 'Zweites Fenster' }),
  }),
  'inquiries.settle': aCase('inquiries.settle', {
    read: inquiryOf,
    first: ({ call }, seen) => call('inquiries.save', { ...seen, address: 'Erstes Fenster' }),
    second: ({ paperId, version }) => ({ paperId, version, isSettled: true }),
  }),
  'questions.save': aCase('questions.save', {
    read: questionOf,
    first: ({ call }, { version: baseVersion, ...seen }) =>
      call('questions.save', { ...seen, baseVersion, text: 'Erstes Fenster' }),
    second: ({ version: baseVersion, ...seen }) => ({ ...seen, baseVersion, unit: 'Zweites Fenster' }),
  }),
  'questions.setState': aCase('questions.setState', {
    read: questionOf,
    first: ({ call }, { version: baseVersion, ...seen }) =>
      call('questions.save', { ...seen, baseVersion, text: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version, state: 'later' }),
  }),
  'questions.move': aCase('questions.move', {
    read: questionOf,
    first: ({ call }, { version: baseVersion, ...seen }) =>
      call('questions.save', { ...seen, baseVersion, text: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version, beforeId: null }),
  }),
  'questions.remove': aCase('questions.remove', {
    read: questionOf,
    first: ({ call }, { version: baseVersion, ...seen }) =>
      call('questions.save', { ...seen, baseVersion, text: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'questions.takeOver': aCase('questions.takeOver', {
    read: inquiryOf,
    first: ({ call }, { questions }) => {
      const { version: baseVersion, ...seen } = one(questions);
      return call('questions.save', { ...seen, baseVersion, text: 'Erstes Fenster' });
    },
    second: ({ paperId, questions }) => ({
      paperId,
      seen: questions.map(({ id, version }) => ({ id, version })),
      questions: [{ text: 'Zweites Fenster?', answer: fromPlain('') }],
    }),
  }),
  'consultations.save': aCase('consultations.save', {
    read: firstStep,
    first: ({ call }, seen) => call('consultations.save', { ...seen, role: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, date: '2026-12-01' }),
  }),
  'consultations.move': aCase('consultations.move', {
    read: firstStep,
    first: ({ call }, seen) => call('consultations.save', { ...seen, role: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version, beforeId: null }),
  }),
  'consultations.remove': aCase('consultations.remove', {
    read: firstStep,
    first: ({ call }, seen) => call('consultations.save', { ...seen, role: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'attachments.update': aCase('attachments.update', {
    read: attachment,
    first: ({ call }, seen) => call('attachments.update', { ...seen, title: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, title: 'Zweites Fenster' }),
  }),
  'attachments.move': aCase('attachments.move', {
    read: attachment,
    first: ({ call }, seen) => call('attachments.update', { ...seen, title: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version, beforeId: null }),
  }),
  'attachments.remove': aCase('attachments.remove', {
    read: attachment,
    first: ({ call }, seen) => call('attachments.update', { ...seen, title: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'paperNumbering.save': aCase('paperNumbering.save', {
    read: numbering,
    first: ({ call }, seen) => call('paperNumbering.save', { ...seen, pattern: '{Nr}/{JJ}' }),
    second: (seen) => ({ ...seen, lastNumber: 77 }),
  }),
  'peopleImports.save': aCase('peopleImports.save', {
    read: peopleImport,
    first: ({ call }, { id, version }) => call('peopleImports.choose', { id, version, ...leftOut }),
    second: ({ id, version, bodyId, columns, startDate }) => ({
      id,
      version,
      bodyId,
      hasHead: true,
      columns: columns.map(({ target }) => target),
      role: 'advisory',
      startDate,
    }),
  }),
  'peopleImports.choose': aCase('peopleImports.choose', {
    read: peopleImport,
    first: ({ call }, { id, version }) => call('peopleImports.choose', { id, version, ...leftOut }),
    second: ({ id, version }) => ({ id, version, ...leftOut }),
  }),
  'peopleImports.takeOver': aCase('peopleImports.takeOver', {
    read: peopleImport,
    first: ({ call }, { id, version }) => call('peopleImports.choose', { id, version, ...leftOut }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'peopleImports.undo': aCase('peopleImports.undo', {
    read: async (world) => {
      const { id, takenAt } = await peopleImport(world);
      if (takenAt === null) await world.call('peopleImports.takeOver', { id });
      return world.call('peopleImports.get', { id });
    },
    first: async ({ call }, { id }) => {
      await call('peopleImports.undo', { id });
      await call('peopleImports.takeOver', { id });
    },
    second: ({ id, version }) => ({ id, version }),
  }),
  'peopleImports.discard': aCase('peopleImports.discard', {
    read: peopleImport,
    first: ({ call }, { id, version }) => call('peopleImports.choose', { id, version, ...leftOut }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'partners.save': aCase('partners.save', {
    read: partnerOf,
    first: ({ call }, seen) => call('partners.save', { ...seen, measures: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, contact: 'Zweites Fenster' }),
  }),
  'partners.remove': aCase('partners.remove', {
    read: partnerOf,
    first: ({ call }, seen) => call('partners.save', { ...seen, measures: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'reportPeriods.save': aCase('reportPeriods.save', {
    read: periodOf,
    first: ({ call }, seen) => call('reportPeriods.save', { ...seen, name: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, tableCaption: 'Zweites Fenster' }),
  }),
  'reportPeriods.saveTexts': aCase('reportPeriods.saveTexts', {
    read: periodOf,
    first: ({ call }, { id, textVersion: baseVersion, foreword, chapters }) =>
      call('reportPeriods.saveTexts', {
        id,
        baseVersion,
        foreword: { ...foreword, heading: 'Erstes Fenster' },
        chapters,
      }),
    second: ({ id, textVersion: baseVersion, foreword }) => ({
      id,
      baseVersion,
      foreword,
      chapters: [{ heading: 'Zweites Fenster', text: fromPlain('') }],
    }),
  }),
  'reportPeriods.remove': aCase('reportPeriods.remove', {
    read: periodOf,
    first: ({ call }, seen) => call('reportPeriods.save', { ...seen, name: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'partnerReports.save': aCase('partnerReports.save', {
    read: reportOf,
    first: ({ call }, { textVersion: baseVersion, ...seen }) =>
      call('partnerReports.save', { ...seen, baseVersion, heading: 'Erstes Fenster' }),
    second: ({ textVersion: baseVersion, ...seen }) => ({
      ...seen,
      baseVersion,
      fileName: 'Zweites.docx',
    }),
  }),
  'partnerReports.setState': aCase('partnerReports.setState', {
    read: reportOf,
    first: ({ call }, { id }) => call('partnerReports.noteReminder', { id, email: 'amt@example.org' }),
    second: ({ id, version }) => ({ id, version, state: 'missing' }),
  }),
  'collectedReports.takeOver': aCase('collectedReports.takeOver', {
    read: periodOf,
    first: ({ call }, seen) => call('reportPeriods.save', { ...seen, name: 'Erstes Fenster' }),
    second: ({ id: periodId, version, bodyId, foreword }) => ({
      bodyId,
      periodId,
      version,
      name: 'Zweites Fenster',
      fileName: '',
      read: { foreword, chapters: [], asOf: null, tableCaption: '', partners: [] },
    }),
  }),
  'privacy.saveRetention': aCase('privacy.saveRetention', {
    read: async ({ call }) => (await call('privacy.register', {})).retention,
    first: ({ call }, seen) => call('privacy.saveRetention', { ...seen, years: 7 }),
    second: (seen) => ({ ...seen, years: 9 }),
  }),
  'municipality.save': aCase('municipality.save', {
    read: municipality,
    first: ({ call }, seen) => call('municipality.save', { ...seen, place: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, place: 'Zweites Fenster' }),
  }),
  'rules.save': aCase('rules.save', {
    read: laterRules,
    first: ({ call }, seen) => call('rules.save', { ...seen, name: 'Beirat' }),
    second: (seen) => ({ ...seen, statutorySeats: 7 }),
  }),
  'rules.remove': aCase('rules.remove', {
    read: laterRules,
    first: ({ call }, seen) => call('rules.save', { ...seen, name: 'Beirat' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'terms.save': aCase('terms.save', {
    read: laterTerm,
    first: ({ call }, seen) => call('terms.save', { ...seen, name: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, endDate: '2044-12-31' }),
  }),
  'terms.remove': aCase('terms.remove', {
    read: laterTerm,
    first: ({ call }, seen) => call('terms.save', { ...seen, name: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'standardAgenda.save': aCase('standardAgenda.save', {
    read: async ({ call, bodyId }) => ({ bodyId, ...(await call('standardAgenda.open', { bodyId })) }),
    first: ({ call }, seen) => call('standardAgenda.save', { ...seen, items: seen.items.slice(1) }),
    second: (seen) => ({ ...seen, items: [...seen.items, { title: 'Neu', isPublic: false }] }),
  }),
  'textModules.save': aCase('textModules.save', {
    read: textModule,
    first: ({ call }, seen) => call('textModules.save', { ...seen, title: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, text: fromPlain('Zweites Fenster') }),
  }),
  'textModules.remove': aCase('textModules.remove', {
    read: textModule,
    first: ({ call }, seen) => call('textModules.save', { ...seen, title: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'organizations.save': aCase('organizations.save', {
    read: organization,
    first: ({ call }, seen) => call('organizations.save', { ...seen, name: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, kind: 'faction' }),
  }),
  'organizations.remove': aCase('organizations.remove', {
    read: organization,
    first: ({ call }, seen) => call('organizations.save', { ...seen, name: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'people.save': aCase('people.save', {
    read: person,
    first: ({ call }, seen) => call('people.save', { ...seen, phone: '1' }),
    second: (seen) => ({ ...seen, phone: '2' }),
  }),
  'privacy.removeContact': aCase('privacy.removeContact', {
    read: person,
    first: ({ call }, seen) => call('people.save', { ...seen, phone: '1' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'people.remove': aCase('people.remove', {
    read: person,
    first: ({ call }, seen) => call('people.save', { ...seen, phone: '1' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'memberships.save': aCase('memberships.save', {
    read: membership,
    first: ({ call }, seen) => call('memberships.save', { ...seen, position: 77 }),
    second: (seen) => ({ ...seen, endDate: '2030-01-01' }),
  }),
  'memberships.changeFunction': aCase('memberships.changeFunction', {
    read: membership,
    first: ({ call }, seen) => call('memberships.save', { ...seen, position: 77 }),
    second: ({ id, version }) => ({ id, version, role: 'chair', from: '2026-03-01' }),
  }),
  'memberships.remove': aCase('memberships.remove', {
    read: membership,
    first: ({ call }, seen) => call('memberships.save', { ...seen, position: 77 }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'meetings.update': aCase('meetings.update', {
    read: meeting,
    first: ({ call }, seen) => call('meetings.update', { ...seen, room: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, place: 'Zweites Fenster' }),
  }),
  'meetings.setState': aCase('meetings.setState', {
    read: meeting,
    first: ({ call }, seen) => call('meetings.update', { ...seen, room: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version, state: 'invited', reason: '' }),
  }),
  'meetings.remove': aCase('meetings.remove', {
    read: meeting,
    first: ({ call }, seen) => call('meetings.update', { ...seen, room: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'agenda.update': aCase('agenda.update', {
    read: item,
    first: ({ call }, seen) =>
      call('agenda.move', moved(seen, false)).then(() =>
        call('agenda.move', { ...moved(seen, true), version: seen.version + 1 }),
      ),
    second: (seen) => ({ ...seen, title: 'Anfragen aus dem zweiten Fenster' }),
  }),
  'agenda.move': aCase('agenda.move', {
    read: item,
    first: ({ call }, seen) => call('agenda.update', { ...seen, presenter: 'Erstes Fenster' }),
    second: (seen) => moved(seen, true),
  }),
  'agenda.together': aCase('agenda.together', {
    read: async (world) => ({ ...(await item(world)), withId: await anotherItem(world) }),
    first: ({ call }, { withId: _withId, ...seen }) =>
      call('agenda.update', { ...seen, presenter: 'Erstes Fenster' }),
    second: ({ id, version, withId }) => ({ id, version, withId }),
  }),
  'agenda.remove': aCase('agenda.remove', {
    read: item,
    first: ({ call }, seen) => call('agenda.update', { ...seen, presenter: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'attendance.save': aCase('attendance.save', {
    read: firstAttendee,
    first: ({ call }, seen) => call('attendance.save', { ...seen, note: 'neu' }),
    second: (seen) => ({ ...seen, status: 'excused' }),
  }),
  'attendance.remove': aCase('attendance.remove', {
    read: firstAttendee,
    first: ({ call }, seen) => call('attendance.save', { ...seen, note: 'neu' }),
    second: ({ meetingId, personId, version }) => ({ meetingId, personId, version }),
  }),
  'attendance.sendDeputy': aCase('attendance.sendDeputy', {
    read: firstAttendee,
    first: ({ call }, seen) => call('attendance.save', { ...seen, note: 'neu' }),
    second: ({ meetingId, personId, version }) => ({ meetingId, personId, version }),
  }),
  'attendance.comeOrGo': aCase('attendance.comeOrGo', {
    read: firstAttendee,
    first: ({ call }, seen) => call('attendance.comeOrGo', comesOrGoes(seen, '18:30')),
    second: (seen) => comesOrGoes(seen, '18:45'),
  }),
  'replies.save': aCase('replies.save', {
    read: reply,
    first: ({ call }, seen) => call('replies.save', { ...seen, note: 'Erstes Fenster' }),
    second: ({ meetingId, personId, version }) => ({ meetingId, personId, version, answer: 'accepted' }),
  }),
  'replies.chooseDeputy': aCase('replies.chooseDeputy', {
    read: reply,
    first: ({ call }, seen) => call('replies.save', { ...seen, note: 'Erstes Fenster' }),
    second: ({ meetingId, personId, version }) => ({
      meetingId,
      personId,
      version,
      deputyId: null,
      isAsked: false,
    }),
  }),
  'recusals.save': aCase('recusals.save', {
    read: recusal,
    first: ({ call }, seen) => call('recusals.save', { ...seen, note: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, whereabouts: 'audience' }),
  }),
  'recusals.remove': aCase('recusals.remove', {
    read: recusal,
    first: ({ call }, seen) => call('recusals.save', { ...seen, note: 'Erstes Fenster' }),
    second: ({ meetingId, itemId, personId, version }) => ({ meetingId, itemId, personId, version }),
  }),
  'headCounts.save': aCase('headCounts.save', {
    read: async (world) => {
      const { headCounts, headCountsVersion: version } = await attendance(world);
      return { meetingId: world.heldId, headCounts, version };
    },
    first: ({ call }, seen) =>
      call('headCounts.save', { ...seen, headCounts: [{ label: 'Presse', count: 2 }] }),
    second: (seen) => ({ ...seen, headCounts: [] }),
  }),
  'incidents.save': aCase('incidents.save', {
    read: async (world) => {
      const { incidents, incidentsVersion: version } = await attendance(world);
      return { meetingId: world.heldId, incidents, version };
    },
    first: ({ call }, seen) => call('incidents.save', { ...seen, incidents: [] }),
    second: (seen) => ({ ...seen, incidents: [] }),
  }),
  'presiding.save': aCase('presiding.save', {
    read: async (world) => {
      const { presiding, presidingVersion: version } = await attendance(world);
      return { meetingId: world.heldId, presiding, version };
    },
    first: ({ call }, seen) =>
      call('presiding.save', {
        ...seen,
        presiding: seen.presiding.map((entry) => ({ ...entry, fromTime: '17:00' })),
      }),
    second: (seen) => ({ ...seen, presiding: [] }),
  }),
  'minutes.saveText': aCase('minutes.saveText', {
    read: async (world) => {
      const { itemId, text, textVersion: baseVersion } = await minutesWithResolution(world);
      return { itemId, text, baseVersion };
    },
    first: ({ call }, seen) => call('minutes.saveText', { ...seen, text: fromPlain('Erstes Fenster') }),
    second: (seen) => ({ ...seen, text: fromPlain('Zweites Fenster') }),
  }),
  'minutes.saveTexts': aCase('minutes.saveTexts', {
    read: async (world) => {
      const { itemId, text, textVersion: baseVersion } = await minutesWithResolution(world);
      return { meetingId: world.heldId, texts: [{ itemId, text, baseVersion }], resolutions: [] };
    },
    first: ({ call }, { texts: [seen] }) =>
      call('minutes.saveText', { ...one(seen ? [seen] : []), text: fromPlain('Erstes Fenster') }),
    second: (seen) => ({
      ...seen,
      texts: seen.texts.map((text) => ({ ...text, text: fromPlain('Zweites Fenster') })),
    }),
  }),
  'resolutions.save': aCase('resolutions.save', {
    read: resolution,
    first: ({ call }, seen) => call('resolutions.save', { ...seen, mover: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, part: 'Zweites Fenster' }),
  }),
  'resolutions.move': aCase('resolutions.move', {
    read: minutesWithResolution,
    first: ({ call }, { resolutions, orderVersion: version }) =>
      call('resolutions.move', { id: one(resolutions).id, version, position: 1 }),
    second: ({ resolutions, orderVersion: version }) => ({
      id: resolutions.at(-1)?.id ?? '',
      version,
      position: 0,
    }),
  }),
  'resolutions.remove': aCase('resolutions.remove', {
    read: resolution,
    first: ({ call }, seen) => call('resolutions.save', { ...seen, mover: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version, reason: 'Doppelt erfasst' }),
  }),
  'mailings.save': aCase('mailings.save', {
    read: async ({ call, plannedId: meetingId }) => ({
      meetingId,
      ...(await call('mailings.get', { meetingId })),
    }),
    first: ({ call }, seen) => call('mailings.save', { ...seen, mailing: { ...noMailing, text: 'Erste' } }),
    second: (seen) => ({ ...seen, mailing: { ...noMailing, text: 'Zweite' } }),
  }),
  'convening.save': aCase('convening.save', {
    read: convening,
    first: ({ call }, seen) => call('convening.save', { ...seen, sentOn: '2026-11-01' }),
    second: (seen) => ({ ...seen, isSecond: true }),
  }),
  'objections.save': aCase('objections.save', {
    read: objection,
    first: ({ call }, seen) => call('objections.save', { ...seen, text: 'Erstes Fenster' }),
    second: (seen) => ({ ...seen, decision: 'noted' }),
  }),
  'objections.remove': aCase('objections.remove', {
    read: objection,
    first: ({ call }, seen) => call('objections.save', { ...seen, text: 'Erstes Fenster' }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'lists.save': aCase('lists.save', {
    read: list,
    first: ({ call }, seen) =>
      call('lists.save', { ...seen, entries: [{ name: 'A', email: 'a@example.org' }] }),
    second: (seen) => ({ ...seen, entries: [{ name: 'B', email: 'b@example.org' }] }),
  }),
  'lists.remove': aCase('lists.remove', {
    read: list,
    first: ({ call }, seen) =>
      call('lists.save', { ...seen, entries: [{ name: 'A', email: 'a@example.org' }] }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'history.takeBack': aCase('history.takeBack', {
    read: async ({ call, clock, plannedId: meetingId }) => {
      const { id } = one(await call('agenda.list', { meetingId }));
      const { textVersion } = await call('minutes.get', { itemId: id });
      const write = (text: string, baseVersion: number) =>
        call('minutes.saveText', { itemId: id, text: fromPlain(text), baseVersion });
      if (textVersion === 0) {
        await write('Erstes', 0);
        clock.now = '2026-09-16T23:00:00';
        await write('Zweites', 1);
      }
      const about = { meetingId, piece: 'text', id } as const;
      return { ...about, version: (await call('history.list', about)).version };
    },
    first: ({ call }, { id: itemId, version }) =>
      call('minutes.saveText', { itemId, text: fromPlain('Drittes'), baseVersion: version ?? 0 }),
    second: ({ version, ...about }) => ({ ...about, version, n: 1 }),
  }),
  'handOver.lift': aCase('handOver.lift', {
    read: takenWaiting,
    first: ({ call }, seen) => call('handOver.discard', seen),
    second: ({ id, version }) => ({ id, version }),
  }),
  'handOver.discard': aCase('handOver.discard', {
    read: takenWaiting,
    first: ({ call }, { bytes }) => call('handOver.open', { bytes }),
    second: ({ id, version }) => ({ id, version }),
  }),
  'mail.save': aCase('mail.save', {
    read: mail,
    first: ({ call }, seen) => call('mail.save', { ...seen, host: 'erstes.example.org' }),
    second: (seen) => ({ ...seen, fromName: 'Zweites Fenster' }),
  }),
  'logo.save': aCase('logo.save', {
    read: logo,
    first: ({ call }, { rulesId: id, version }) =>
      call('logo.save', { rulesId: id, version, bytes: png(5, 4) }),
    second: ({ rulesId: id, version }) => ({ rulesId: id, version, bytes: png(6, 4) }),
  }),
  'logo.remove': aCase('logo.remove', {
    read: logo,
    first: ({ call }, { rulesId: id, version }) =>
      call('logo.save', { rulesId: id, version, bytes: png(5, 4) }),
    second: ({ rulesId: id, version }) => ({ rulesId: id, version }),
  }),
  'templates.save': aCase('templates.save', {
    read: template,
    first: ({ call }, seen) => call('templates.save', { ...seen, fileName: 'erstes.docx' }),
    second: (seen) => ({ ...seen, fileName: 'zweites.docx' }),
  }),
  'templates.remove': aCase('templates.remove', {
    read: template,
    first: ({ call }, seen) => call('templates.save', { ...seen, fileName: 'erstes.docx' }),
    second: ({ rulesId: id, kind, version }) => ({ rulesId: id, kind, version }),
  }),
};

/** Commands that change no row which another window could have changed meanwhile, each with the reason. */
const withoutVersion: Partial<Record<Route, string>> = {
  'setup.begin': 'only while the file is empty',
  'setup.loadSample': 'only while the file is empty',
  'bodies.create': 'adds',
  'meetings.create': 'adds',
  'agenda.add': 'adds; its place is found anew among the items there are',
  'agenda.addLines': 'adds; as agenda.add',
  'agenda.call':
    'notes what is so now: that the chair called it; an open dialog of the item is told by its version',
  'agenda.finish': 'notes what is so now: that nothing is dealt with',
  'attendance.fill':
    'makes the list that of the members of the day, whatever it was; what was recorded stays',
  'replies.inviteDeputy': 'writes a message; nothing is changed',
  'replies.takeOver': 'a step: only what is not taken over yet, of who is as listed',
  'attendance.connectAll': 'ticks whoever is there by now and is not ticked',
  'resolutions.add': 'adds',
  'motions.record': 'adds; its effect applies to the agenda as it is',
  'undo.takeBack': 'names the step that it means: only the one that was done last',
  'undo.repeat': 'as undo.takeBack',
  'waste.putBack': 'a step: only what lies there, once',
  'waste.remove': 'a step: only what lies there, once',
  'attachments.add': 'adds',
  'attachments.cancelAdding': 'a step: only what is still coming in',
  'peopleImports.read': 'adds',
  'papers.create': 'adds',
  'reportPeriods.makePaper': 'adds',
  'pictures.add': 'adds; the same one stands there once',
  'spelling.addWord': 'adds; the same one stands there once',
  'spelling.removeWord': 'a step: a word never changes',
  'questions.add': 'adds',
  'inquiries.remind': 'writes a message; nothing is changed',
  'inquiries.sendAnswer': 'writes a message; nothing is changed',
  'inquiries.noteMessage': 'adds to what is there',
  'partnerReports.remind': 'writes a message; nothing is changed',
  'partnerReports.noteReminder': 'adds to what is there',
  'paperRelations.add': 'adds; the same one stands there once',
  'paperRelations.remove': 'a step: nothing of it ever changes',
  'paperImports.read': 'adds',
  'paperImports.takeOver': 'a step: only what was not taken over yet',
  'paperImports.discard': 'a step: only what was not taken over yet',
  'collectedReports.read': 'stores nothing',
  'consultations.follow': 'adds; asked for a second time it is refused',
  'papers.plan': 'a step: only what stands on no agenda yet',
  'papers.unplan': 'a step: only what stands at that item',
  'documents.takeBack': 'the latest file is the draft, as the dialog says',
  'documents.discard': 'a step: only a draft, once',
  'documents.present': 'a step: nothing may lie before the chair already',
  'documents.withdraw': 'a step: only what lies before the chair, once',
  'checks.override': 'a later reason stands beside the earlier one in the log',
  'checks.withdrawOverride': 'the reason stays in the log',
  'delegations.give': 'adds',
  'delegations.revoke': 'a step: for good',
  'keys.create': 'adds',
  'keys.changePassphrase': 'asks for the passphrase that holds now',
  'keys.revoke': 'a step: for good',
  'keys.addCard': 'adds',
  'release.accept': 'a step: one decision per chair',
  'release.sign': 'a step: one decision per chair',
  'release.openPackage': 'changes nothing',
  'release.verify': 'changes nothing',
  'release.signPackage': 'changes no row: its answer is a file',
  'dispatch.send':
    'adds; an unfinished mailing is used up by its version (dispatch/unfinishedMailing.test.ts)',
  'dispatch.noteSent': 'a step: only what was not noted yet',
  'dispatch.noteReturned': 'a step: only what went out and did not come back yet, and back again',
  'dispatch.retry': 'a step: only what did not go out',
  'dispatch.sendAnyway': 'a step: what changes afterwards is asked for again',
  'dispatch.cancel': 'a step: only what still waits',
  'mail.setPassword': 'changes no row: it lies in the keychain',
  'mail.test': 'changes no row',
  'handOver.take': 'adds: each time anew',
  'handOver.open': 'what came back last is what waits',
  'handOver.bring': 'names what it saw of both sides (handOver/handOver.test.ts)',
  'backup.make': 'changes no row',
  'backup.giveKey': 'changes nothing',
  'backup.preview': 'changes nothing',
  'backup.choosePlace': 'changes no row: it is noted beside the copies',
  'backup.rehearse': 'changes no row',
  'backup.restore': 'puts the whole file back',
  'encryption.begin': 'changes no row',
  'encryption.turnOn': 'changes no row but the log',
  'encryption.turnOff': 'changes no row but the log',
  'encryption.changePassphrase': 'changes no row but the log: asks for the passphrase that holds now',
  'encryption.sheet': 'changes no row',
  'encryption.coverCopies': 'changes no row',
  'privacy.exportPerson': 'changes no row',
  'documents.exportPdf': 'changes no row',
  'documents.storedPdf': 'changes no row',
  'papers.exportPdf': 'changes no row',
  'inquiries.exportAnswerPdf': 'changes no row',
  'reportPeriods.exportPdf': 'changes no row',
  'bundles.make': 'changes no row',
  'audit.verify': 'changes no row',
  'audit.cancel': 'a step: only what is being verified',
  'reading.reopen': 'a step: the file is opened anew, and nothing in it is changed',
  'bundles.cancel': 'a step: only what is being made',
};

const commands = Object.entries(contract).flatMap(([route, { kind }]) =>
  kind === 'query' || kind === 'rescue' ? [] : [route as Route],
);

describe('two windows on the same thing', () => {
  it('every command stands in the table, or says why it needs no version', () => {
    const known = [...Object.keys(cases), ...Object.keys(withoutVersion)];
    expect(known.toSorted()).toEqual(commands.toSorted());
  });

  it.each(Object.entries(cases) as [Route, Case][])(
    '%s: the second window gets the conflict, nothing is lost, and with what is stored now it succeeds',
    async (route, { read, first, second }) => {
      const world = await aWorld();
      const everything = () => stateOf(world);
      const seen = (await read(world)) as never;
      await first(world, seen);
      const kept = await everything();
      expect(await world.failure(route, second(seen) as never)).toEqual({ code: 'CONFLICT' });
      expect(await everything()).toEqual(kept);
      const now = (await read(world)) as never;
      expect(now).not.toEqual(seen);
      await world.call(route, second(now) as never);
      expect(await everything()).not.toEqual(kept);
    },
  );

  it.each(Object.entries(cases) as [Route, Case][])(
    '%s without a version goes on top: the caller alone writes the file',
    async (route, { read, first, second }) => {
      const world = await aWorld();
      const seen = (await read(world)) as never;
      await first(world, seen);
      const alone = withoutVersions(second(seen));
      const needed = !contract[route].input.safeParse(alone).success;
      if (needed) expect(versionIsNeeded).toContain(route);
      else await world.call(route, alone as never);
    },
  );
});

function withoutVersions(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutVersions);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const kept = Object.entries(value).filter(([key]) => !/^(?:baseV|v)ersion$/.test(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutVersions(inner)]));
}

/** These have always asked for it. */
const versionIsNeeded: Route[] = [
  'bodies.save',
  'bodies.order',
  'otherBodies.save',
  'people.save',
  'memberships.save',
  'meetings.update',
  'meetings.setState',
  'agenda.update',
  'minutes.saveText',
  'minutes.saveTexts',
  'resolutions.save',
  'objections.save',
  'attachments.update',
  'papers.update',
  'papers.saveTexts',
  'questions.save',
  'consultations.save',
  'reportPeriods.saveTexts',
  'partnerReports.save',
];

/** All that a window can read of what the cases change, and the log. */
async function stateOf({ call, bodyId, heldId, plannedId }: World): Promise<unknown> {
  const [rules] = one(await call('bodies.list', {})).rules;
  const rulesOfDay = { rulesId: rules?.id ?? '' };
  const minutes = [];
  for (const { id } of await call('agenda.list', { meetingId: heldId })) {
    minutes.push(await call('minutes.get', { itemId: id }));
  }
  return {
    minutes,
    bodies: await call('bodies.list', {}),
    otherBodies: await call('otherBodies.list', {}),
    peopleImports: await call('peopleImports.list', {}),
    municipality: await call('municipality.get', {}),
    terms: await call('terms.list', { bodyId }),
    standardAgenda: await call('standardAgenda.open', { bodyId }),
    textModules: await call('textModules.list', {}),
    organizations: await call('organizations.list', {}),
    people: await call('people.list', {}),
    meetings: await call('meetings.list', {}),
    agenda: await plannedOr(call, plannedId),
    attendance: await call('attendance.get', { meetingId: heldId }),
    replies: await call('replies.list', { meetingId: heldId }),
    objections: await call('objections.list', { meetingId: heldId }),
    papers: await papersOf(call),
    reports: await reportsOf(call, bodyId),
    numbering: await call('paperNumbering.get', { bodyId, date: '2026-12-16' }),
    lists: await call('lists.list', {}),
    mail: await call('mail.settings', {}),
    logo: await call('logo.get', rulesOfDay),
    templates: await call('templates.list', rulesOfDay),
    taken: await call('handOver.status', {}),
    log: await call('audit.list', { before: null }),
  };
}

async function reportsOf(call: Call, bodyId: string): Promise<unknown> {
  const periods = await call('reportPeriods.list', { bodyId });
  const whole = await Promise.all(periods.map(({ id }) => call('reportPeriods.get', { id })));
  const rows = whole.flatMap((period) => period.rows);
  return {
    periods: whole,
    partners: await call('partners.list', { bodyId }),
    reports: await Promise.all(rows.map(({ id }) => call('partnerReports.get', { id }))),
  };
}

async function papersOf(call: Call): Promise<unknown> {
  const { rows } = await call('papers.list', {});
  const asked = (await call('inquiries.unanswered', {})).rows;
  return {
    papers: await Promise.all(rows.map(({ id }) => call('papers.get', { id }))),
    inquiries: await Promise.all(asked.map(({ id: paperId }) => call('inquiries.get', { paperId }))),
  };
}

/** The planned meeting's own parts; nothing once it was removed. */
async function plannedOr(call: Call, meetingId: string): Promise<unknown> {
  const isThere = (await call('meetings.list', {})).some(({ id }) => id === meetingId);
  if (!isThere) return null;
  return {
    items: await call('agenda.list', { meetingId }),
    convening: await call('convening.get', { meetingId }),
    mailing: await call('mailings.get', { meetingId }),
    attachments: await call('attachments.list', { owner: { kind: 'meeting', id: meetingId } }),
  };
}
