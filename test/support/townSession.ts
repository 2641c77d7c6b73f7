import { readFileSync } from 'node:fs';
import type { Call } from '../../shared/client.ts';
import type { Input } from '../../shared/contract/index.ts';
import { defaultStyle, type MinutesStyle } from '../../shared/domain/body/body.ts';
import { blankVote, type Vote } from '../../shared/domain/vote/vote.ts';
import { emptyText, fromPlain } from '../../shared/domain/richText.ts';
import { aBody, anItem } from './app.ts';
import { useStyle } from './bielefeld.ts';
import { referenceFile } from './docx.ts';
import { feedPeople, inFull } from './townPeople.ts';

export type TownResolution = {
  text80: string | null;
  result: string;
  wording: string;
  detail?: string;
  yes?: number;
  no?: number;
  abstain?: number;
  part?: string;
  excluded?: string[];
  referredTo?: string;
};
export type TownItem = {
  number: string;
  title: string;
  public: boolean;
  paperReference?: string | null;
  mover?: string;
  kind?: string;
  resolutions: TownResolution[];
};
export type Group = {
  group: string;
  names: string[];
  absent?: boolean;
  count?: string;
  presence?: Record<string, { from?: string; until?: string; untilItem?: string }>;
  substitutesFor?: Record<string, string>;
};
export type TownSession = {
  body: string;
  town: string;
  date: string;
  documentDate?: string;
  signatureDate?: string;
  sentDate?: string;
  start: string;
  end?: string | null;
  endPublicPart?: string;
  place: string | null;
  sessionNumber?: string;
  chair?: string;
  breaks?: { from: string; to: string }[];
  attendance: Group[];
  preliminary?: { resolutions: TownResolution[] };
  items: TownItem[];
  signatures: string[];
  signatureRoles?: Record<string, string>;
  signatureForm?: string;
};

/** The sessions of other towns, structured; read from the reference folder, never part of the project. */
export const townSessions = [
  '01_erlangen-buechenbach_2020-01-22',
  '08_karlsruhe-hauptausschuss_2021-04-13',
  'S1_layout-replica_dortmund-integrationsrat',
  'S2_layout-replica_bochum-migrationsausschuss',
  'S3_layout-replica_koeln-integrationsrat',
];
export const readTownSession = (name: string): TownSession =>
  JSON.parse(readFileSync(referenceFile(`samples/expected/${name}.json`), 'utf8')) as TownSession;

/** Brings a session of another town in through the contract, as its clerk would: nothing of it may be refused. */
export async function feedSession(call: Call, session: TownSession): Promise<{ meetingId: string }> {
  const bodyId = await aBody(call, {
    municipality: session.town,
    bodyName: session.body,
    validFrom: '2005-01-01',
    statutorySeats: seatsOf(session),
  });
  await useStyle(call, styleOf(session));
  const { id: meetingId } = await call('meetings.create', {
    bodyId,
    number: session.sessionNumber === undefined ? null : Number(session.sessionNumber),
    date: session.date,
    startTime: session.start,
    endTime: session.end ?? null,
    breaks: (session.breaks ?? []).map(({ from, to }) => ({ from, until: to })),
    place: session.place ?? '',
    room: '',
    useStandardAgenda: false,
    carryOver: false,
  });
  const days = {
    minutesOn: session.documentDate ?? session.signatureDate ?? null,
    minutesSentOn: session.sentDate ?? null,
  };
  await call('meetings.update', { ...(await call('meetings.get', { id: meetingId })), ...days });
  const items = await feedItems(call, meetingId, session);
  const people = await feedPeople(call, { meetingId, session, items });
  await feedResolutions(call, { meetingId, session, items, people });
  return { meetingId };
}

/** Nobody tells how many seats the body has: as many as are listed of it. */
const seatsOf = ({ attendance }: TownSession): number =>
  attendance.filter(({ group }) => !isStaff(group)).flatMap(({ names }) => names).length;

export const isStaff = (group: string): boolean =>
  /Verwaltung|Gäste|Extern|Stadtrat|Schriftführ/u.test(group);

/** "Abwesend und entschuldigt / SPD": the heading below that of all who were missing. */
export const headingOf = ({ group }: Group): string => group.split(' / ').at(-1) ?? group;

const styleOf = ({
  attendance,
  signatureRoles = {},
  signatures,
  signatureForm,
}: TownSession): MinutesStyle => ({
  ...defaultStyle,
  blocks: ['attendance', 'missing', 'agenda', 'proceedings'],
  groupOrder: [...new Set(attendance.map(headingOf))],
  missingAs: attendance.some(({ group, absent = false }) => absent && group.includes(' / '))
    ? 'byHeading'
    : 'section',
  signedAs: signatureForm === undefined ? 'line' : 'typed',
  decidesWithoutWording: true,
  namesResponsible: true,
  signatureRoles: {
    chair: signatureRoles[signatures[0] ?? ''] ?? '',
    deputyChair: '',
    clerk: signatureRoles[signatures.at(-1) ?? ''] ?? '',
    coSigner: signatures.length > 2 ? (signatureRoles[signatures[1] ?? ''] ?? '') : '',
  },
});

/** By their printed number: what is not counted so has it as its own. */
async function feedItems(call: Call, meetingId: string, session: TownSession): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const item of session.items) {
    const above = item.number.split('.').slice(0, -1).join('.');
    const id = await anItem(call, {
      meetingId,
      parentId: ids.get(above) ?? null,
      title: item.title,
      isPublic: item.public,
      paperReference: item.paperReference ?? '',
      hasBasis: item.paperReference !== undefined,
      paperType: item.kind ?? '',
      presenter: item.mover ?? '',
    });
    ids.set(item.number, id);
  }
  const agenda = await call('agenda.list', { meetingId });
  for (const [number, id] of ids) {
    const row = agenda.find((item) => item.id === id);
    if (row && row.number !== number) await call('agenda.update', { ...row, ownNumber: number });
  }
  return ids;
}

type Told = {
  meetingId: string;
  session: TownSession;
  items: Map<string, string>;
  people: Map<string, string>;
};

async function feedResolutions(call: Call, { meetingId, session, items, people }: Told): Promise<void> {
  const agenda = await call('agenda.list', { meetingId });
  const block = agenda.find(({ kind }) => kind === 'preliminary')?.id ?? '';
  for (const one of session.preliminary?.resolutions ?? []) await feedResolution(call, block, one);
  for (const item of session.items) {
    const itemId = items.get(item.number) ?? '';
    for (const one of item.resolutions) {
      await feedResolution(call, itemId, one);
      for (const name of one.excluded ?? []) {
        const personId = people.get(inFull(session, name)) ?? '';
        await call('recusals.save', { meetingId, itemId, personId, whereabouts: 'left', note: '' });
      }
    }
  }
  if (session.endPublicPart !== undefined) {
    const itemId = [...items.values()].at(-1) ?? '';
    const none = { until: null, day: null, personId: null, words: '' };
    await call('incidents.save', {
      meetingId,
      incidents: [{ itemId, kind: 'publicEnds', time: session.endPublicPart, ...none }],
    });
  }
}

const outcomes: Record<string, Input<'resolutions.save'>['outcome']> = {
  accepted: 'adopted',
  rejected: 'rejected',
  noted: 'noted',
  postponed: 'postponed',
  referred: 'referred',
  'first-reading': 'firstReading',
  none: 'noVote',
};

async function feedResolution(call: Call, itemId: string, one: TownResolution): Promise<void> {
  await call('resolutions.add', {
    itemId,
    label: 'Beschluss',
    text: one.text80 === null ? emptyText : fromPlain(one.text80),
    part: one.part ?? '',
    outcome: outcomes[one.result] ?? 'open',
    outcomeDetail: one.referredTo === undefined ? '' : `an ${one.referredTo}`,
    vote: voteOf(one),
    printedResult: one.wording,
    printedResultIsOwn: true,
  });
}

/** What was counted is a count, the rest is the sentence alone. */
function voteOf({ yes, no, abstain, result, wording }: TownResolution): Vote | null {
  const counts = { yes: yes ?? null, no: no ?? null, abstain: abstain ?? null };
  if (yes !== undefined || no !== undefined || abstain !== undefined)
    return { ...blankVote('counts'), ...counts };
  return result === 'accepted' ? { ...blankVote('wording'), wording: wording.slice(0, 300) } : null;
}
