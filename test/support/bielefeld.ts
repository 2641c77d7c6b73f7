import { readFileSync } from 'node:fs';
import type { Call } from '../../shared/client.ts';
import { type AttendanceGroup, attendanceGroups } from '../../shared/domain/room/attendance.ts';
import { defaultStyle, type MinutesStyle } from '../../shared/domain/body/body.ts';
import type { Membership, Person } from '../../shared/domain/people/person.ts';
import { type Block, emptyText, fromPlain, type RichText } from '../../shared/domain/richText.ts';
import { referenceFile } from './docx.ts';

type SampleBlock = { type: 'paragraph' | 'bullet' | 'numbered'; number?: number; text: string };
type SampleItem = {
  number: string;
  title: string;
  public: boolean;
  basisPrinted?: boolean;
  paperReference?: string | null;
  minutes: SampleBlock[];
  resolutions: { text: string | null; printedResult: string }[];
};
type Sample = {
  body: string;
  date: string;
  start: string;
  end: string;
  attendance: { group: string; names: string[] }[];
  beforeAgenda: SampleBlock[];
  items: SampleItem[];
  signatures: { role: string; name: string }[];
};

/** A real meeting, structured; read from the reference folder, never part of the project. */
export const readSample = (): Sample =>
  JSON.parse(readFileSync(referenceFile('samples/bielefeld-2021-11-24.json'), 'utf8')) as Sample;

/** The text of the same meeting as its office printed it. */
export const bielefeldText = (): string => referenceFile('seeds/000_6882a3aa0103a684.txt');

/** The habits of the office that wrote the sample. */
export const bielefeldStyle: MinutesStyle = {
  ...defaultStyle,
  blocks: ['attendance', 'proceedings'],
  printEmptyCaptions: true,
  placeAndNumber: false,
  substitutionNote: false,
  groupLabels: { ...defaultStyle.groupLabels, administration: 'Von der Verwaltung:' },
};

const sampleGroups: Record<string, AttendanceGroup> = {
  Mitglieder: 'members',
  'Stellvertretende Mitglieder': 'deputies',
  Schriftführung: 'clerk',
  'Von der Verwaltung': 'administration',
};

const roles: Record<AttendanceGroup, Membership['role']> = {
  members: 'member',
  deputies: 'deputy',
  advisory: 'advisory',
  clerk: 'clerk',
  administration: 'administration',
  guests: 'advisory',
};

/** Brings the sample in through the contract, as a clerk would, into an empty store. */
export async function feedBielefeld(call: Call, sample = readSample()): Promise<{ meetingId: string }> {
  const { bodyId } = await call('setup.begin', {
    municipality: 'Stadt Bielefeld',
    bodyName: sample.body,
    bodyNameGenitive: `des ${sample.body}es`,
    statutorySeats: 25,
    validFrom: '2020-11-01',
  });
  await useStyle(call, bielefeldStyle);
  const people = await feedPeople(call, sample, bodyId);
  const { id: meetingId } = await call('meetings.create', {
    bodyId,
    number: null,
    date: sample.date,
    startTime: sample.start,
    endTime: sample.end,
    breaks: [],
    place: '',
    room: '',
    useStandardAgenda: false,
    carryOver: false,
  });
  await feedAttendance(call, meetingId, people);
  await feedAgenda(call, sample, meetingId);
  return { meetingId };
}

export async function useStyle(call: Call, style: MinutesStyle): Promise<void> {
  for (const body of await call('bodies.list', {})) {
    for (const rules of body.rules) await call('rules.save', { ...rules, style });
  }
}

type Fed = { personId: string; group: AttendanceGroup; isChair: boolean };

async function feedPeople(call: Call, sample: Sample, bodyId: string): Promise<Fed[]> {
  const chair = sample.signatures.find(({ role }) => role === 'chair')?.name ?? '';
  const fed: Fed[] = [];
  for (const { group: label, names } of sample.attendance) {
    const group = sampleGroups[label];
    if (!group) throw new Error(`unknown group ${label}`);
    for (const name of names) {
      const isChair = name.endsWith(chair);
      const { id: personId } = await call('people.save', { id: null, version: null, ...personFrom(name) });
      await call('memberships.save', {
        id: null,
        version: null,
        personId,
        bodyId,
        role: isChair ? 'chair' : roles[group],
        votingRight: group === 'members' || group === 'deputies',
        startDate: '2020-11-01',
        endDate: null,
        position: fed.length,
        deputyFor: [],
      });
      fed.push({ personId, group, isChair });
    }
  }
  return fed;
}

function personFrom(name: string): Omit<Person, 'id' | 'version'> {
  const [form, ...rest] = name.split(' ');
  const position = rest[0] === 'Beigeordneter' ? rest.shift() : undefined;
  return {
    formOfAddress: form === 'Frau' || form === 'Herr' ? form : null,
    title: '',
    givenName: rest.slice(0, -1).join(' '),
    familyName: rest.at(-1) ?? '',
    position: position ?? '',
    organizationId: null,
    email: '',
    phone: '',
    distinction: '',
    salutation: '',
    streetAddress: '',
    postalCode: '',
    locality: '',
  };
}

async function feedAttendance(call: Call, meetingId: string, people: readonly Fed[]): Promise<void> {
  for (const group of attendanceGroups) {
    for (const { personId } of people.filter((person) => person.group === group)) {
      await call('attendance.save', {
        meetingId,
        personId,
        group,
        status: 'present',
        votingRight: group === 'members',
        substitutesFor: null,
        note: '',
        stays: [],
      });
    }
  }
  const chairs = people.filter(({ isChair }) => isChair);
  await call('presiding.save', {
    meetingId,
    presiding: chairs.map(({ personId }) => ({ personId, fromItemId: null, fromTime: null })),
  });
}

async function feedAgenda(call: Call, sample: Sample, meetingId: string): Promise<void> {
  const agenda = await call('agenda.list', { meetingId });
  const preliminary = agenda.find(({ kind }) => kind === 'preliminary');
  if (!preliminary) throw new Error('no block before the agenda');
  await saveText(call, preliminary.id, sample.beforeAgenda);
  const ids = new Map<string, string>();
  for (const item of sample.items) {
    const { itemId } = await call('agenda.add', {
      meetingId,
      parentId: ids.get(item.number.split('.').slice(0, -1).join('.')) ?? null,
      beforeItemId: null,
      title: item.title,
      isPublic: item.public,
      hasBasis: item.basisPrinted ?? false,
      paperReference: item.paperReference ?? '',
    });
    ids.set(item.number, itemId);
    await saveText(call, itemId, item.minutes);
    for (const { text, printedResult } of item.resolutions) {
      await call('resolutions.add', {
        itemId,
        label: 'Beschluss',
        text: text === null ? emptyText : fromPlain(text),
        printedResult,
        printedResultIsOwn: true,
      });
    }
  }
}

async function saveText(call: Call, itemId: string, blocks: readonly SampleBlock[]): Promise<void> {
  if (blocks.length > 0)
    await call('minutes.saveText', { itemId, text: richTextFrom(blocks), baseVersion: 0 });
}

/** Neighbouring points become one list; a numbered one keeps the number it starts with. */
export function richTextFrom(blocks: readonly SampleBlock[]): RichText {
  const content: Block[] = [];
  for (const { type, number = 1, text } of blocks) {
    const paragraph: Block = { type: 'paragraph', content: [{ type: 'text', text }] };
    const item = { type: 'listItem' as const, content: [paragraph] };
    const last = content.at(-1);
    if (type === 'paragraph') content.push(paragraph);
    else if (type === 'bullet' && last?.type === 'bulletList') last.content.push(item);
    else if (type === 'numbered' && last?.type === 'orderedList') last.content.push(item);
    else if (type === 'bullet') content.push({ type: 'bulletList', content: [item] });
    else content.push({ type: 'orderedList', attrs: { start: number }, content: [item] });
  }
  return { type: 'doc', content };
}
