import type { Call } from '../../shared/client.ts';
import type { Input } from '../../shared/contract/index.ts';
import { aPerson } from './app.ts';
import { type Group, headingOf, isStaff, type TownSession } from './townSession.ts';

const forms: Record<string, Input<'people.save'>['formOfAddress']> = {
  Frau: 'Frau',
  'Fr.': 'Frau',
  Herr: 'Herr',
  Herrn: 'Herr',
  'Hr.': 'Herr',
};

/** "Abt. 613/Hr. Dr. Korda": what stands before the stroke is the person's office. */
function personFrom(printed: string): Parameters<typeof aPerson>[1] {
  const [name = '', office = ''] = printed.split('/').toReversed();
  const words = name.split(' ').filter(Boolean);
  const formOfAddress = forms[words[0] ?? ''] ?? null;
  if (formOfAddress) words.shift();
  const first = words.findIndex((word) => !word.endsWith('.'));
  return {
    formOfAddress,
    title: words.slice(0, first).join(' '),
    givenName: words.slice(first, -1).join(' '),
    familyName: words.at(-1) ?? '',
    position: office,
  };
}

/** A session that is being fed, with the ids of its items by their printed number. */
export type World = { meetingId: string; session: TownSession; items: Map<string, string> };

/** "Hr. Lindqvist" is who the list calls "Herr Sven Lindqvist". */
export function inFull({ attendance }: TownSession, name: string): string {
  const family = (one: string) => one.split(/[ /]/u).at(-1);
  const listed = attendance.flatMap(({ names }) => names);
  return listed.find((one) => one === name) ?? listed.find((one) => family(one) === family(name)) ?? name;
}

/** Whoever is named anywhere, by the name in full. */
export async function feedPeople(call: Call, world: World): Promise<Map<string, string>> {
  const { session, meetingId } = world;
  const people = new Map<string, string>();
  const excluded = session.items.flatMap(({ resolutions }) =>
    resolutions.flatMap((one) => one.excluded ?? []),
  );
  const others = [session.chair ?? '', ...session.signatures, ...excluded];
  const named = [
    ...session.attendance.flatMap(({ names, substitutesFor = {} }) => [
      ...names,
      ...Object.values(substitutesFor),
    ]),
    ...others.filter((name) => name !== ''),
  ];
  for (const name of new Set(named.map((one) => inFull(session, one))))
    people.set(name, (await aPerson(call, personFrom(name))).id);
  for (const group of session.attendance) {
    for (const name of group.names) await attend(call, { ...world, people }, group, name);
  }
  const listed = new Set(session.attendance.flatMap(({ names }) => names));
  // Who is named only where something was decided or signed was there as well.
  for (const name of new Set([...excluded, ...session.signatures].map((one) => inFull(session, one))))
    if (!listed.has(name)) await attend(call, { ...world, people }, null, name);
  await countHeads(call, meetingId, session);
  const chair = people.get(inFull(session, session.chair ?? session.signatures[0] ?? ''));
  if (chair !== undefined)
    await call('presiding.save', {
      meetingId,
      presiding: [{ personId: chair, fromItemId: null, fromTime: null }],
    });
  return people;
}

/** "ca. 100" are counted, not named. */
async function countHeads(call: Call, meetingId: string, { attendance }: TownSession): Promise<void> {
  const headCounts = attendance
    .filter(({ count }) => count !== undefined)
    .map(({ group, count = '' }) => ({
      label: group,
      count: Number(count.replaceAll(/\D/gu, '')),
      isAbout: count.startsWith('ca.'),
      of: 'guests' as const,
    }));
  if (headCounts.length > 0) await call('headCounts.save', { meetingId, headCounts });
}

type Peopled = World & { people: Map<string, string> };

async function attend(
  call: Call,
  { meetingId, items, session, people }: Peopled,
  group: Group | null,
  name: string,
) {
  const personId = people.get(name) ?? '';
  const replaced = group?.substitutesFor?.[name];
  const { from = null, until = null, untilItem = '' } = group?.presence?.[name] ?? {};
  const untilItemId = items.get(untilItem) ?? null;
  const isBound = from !== null || until !== null || untilItemId !== null;
  const { attendees } = await call('attendance.get', { meetingId });
  const before = attendees.find((attendee) => attendee.personId === personId);
  const isOther = isStaff(group?.group ?? '');
  const isClerk = name === inFull(session, session.signatures.at(-1) ?? '');
  const isCoSigner = session.signatures.slice(1, -1).some((one) => inFull(session, one) === name);
  await call('attendance.save', {
    meetingId,
    personId,
    group: isClerk ? 'clerk' : isOther ? 'administration' : replaced ? 'deputies' : 'members',
    status: group?.absent ? 'excused' : 'present',
    votingRight: !isOther,
    substitutesFor: replaced === undefined ? null : (people.get(inFull(session, replaced)) ?? null),
    note: '',
    stays: isBound ? [{ fromTime: from, fromItemId: null, untilTime: until, untilItemId }] : [],
    headings: group ? [...(before?.headings ?? []), headingOf(group)] : [],
    coSigns: isCoSigner,
  });
}
