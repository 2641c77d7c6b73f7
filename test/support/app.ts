import { type App, createApp, type Secrets } from '../../electron/core/kernel/app.ts';
import type { Caller } from '../../electron/core/kernel/caller.ts';
import { handlers } from '../../electron/core/handlers.ts';
import { openFileSession } from '../../electron/core/kernel/fileSession.ts';
import { memorySecrets } from '../../electron/core/kernel/secrets.ts';
import { costs } from '../../electron/core/signing/sealedKey.ts';
import { openStore } from '../../db/store.ts';
import { type Call, createClient } from '../../shared/client.ts';
import type { Input, Output, Route } from '../../shared/contract/index.ts';
import type { AppErrorData } from '../../shared/errors.ts';
import { nextId } from './ids.ts';

/** Who works in the tests. */
export const clerk: Caller = { name: 'm.weber (RATHAUS-12)', may: 'everything' };

export type TestApp = {
  app: App;
  call: Call;
  /** The failure a call answers with; throws where it succeeds. */
  failure: <R extends Route>(route: R, input: Input<R>) => Promise<AppErrorData>;
  /** The office's wall clock; set it to move in time. */
  clock: { now: string };
  /** What went to the log: causes behind INTERNAL. */
  logged: unknown[];
};

/** The real application over a real database in memory, with a clock that stands still and ids that count. */
export function testApp({
  file = ':memory:',
  now = '2026-09-16T17:42:10',
  overrides = {},
  open = openStore,
  newId = nextId,
  officeKey = undefined as Secrets | undefined,
  fileKeys = undefined as Secrets | undefined,
  mailOff = false,
} = {}): TestApp {
  const clock = { now };
  const logged: unknown[] = [];
  const core = createApp(
    {
      session: openFileSession(file, { open }),
      now: () => clock.now,
      newId,
      log: (_reference, cause) => logged.push(cause),
      version: '0.0.0-test',
      secrets: memorySecrets(),
      officeKey,
      fileKeys,
      mailOff,
      keyCost: Math.min(...costs),
    },
    { ...handlers, ...overrides },
  );
  const app: App = { ...core, call: (route, input, caller = clerk) => core.call(route, input, caller) };
  const failure = async (route: string, input: unknown) => {
    const reply = await app.call(route, input);
    if (reply.ok) throw new Error(`${route} was expected to fail`);
    return reply.error;
  };
  return { app, call: createClient(app.call), failure, clock, logged };
}

type Person = Input<'people.save'>;
type Role = Input<'memberships.save'>['role'];

export async function aPerson(call: Call, person: Partial<Person> & { familyName: string }) {
  const blank = { formOfAddress: null, title: '', givenName: '', position: '', organizationId: null };
  const own = { ...blank, email: '', phone: '', ...person };
  return call('people.save', { ...own, id: null, version: null });
}

export async function aMember(
  call: Call,
  {
    bodyId,
    role = 'member',
    ...person
  }: Partial<Person> & { familyName: string; bodyId: string; role?: Role },
) {
  const { id: personId } = await aPerson(call, person);
  const membership = await call('memberships.save', {
    id: null,
    version: null,
    personId,
    bodyId,
    role,
    votingRight: ['chair', 'deputyChair', 'member'].includes(role),
    startDate: '2025-11-01',
    endDate: null,
    position: 0,
    deputyFor: [],
  });
  return { personId, membership };
}

export async function aBody(call: Call, begin: Partial<Input<'setup.begin'>> = {}): Promise<string> {
  const { bodyId } = await call('setup.begin', {
    municipality: 'Musterstadt',
    bodyName: 'Integrationsrat',
    bodyNameGenitive: '',
    statutorySeats: 25,
    validFrom: '2025-11-01',
    ...begin,
  });
  return bodyId;
}

/** One more body of the same office. */
export async function aFurtherBody(call: Call, body: Partial<Input<'bodies.create'>> = {}): Promise<string> {
  const { bodyId } = await call('bodies.create', {
    bodyName: 'Seniorenbeirat',
    bodyNameGenitive: '',
    shortName: '',
    statutorySeats: 11,
    validFrom: '2025-11-01',
    ...body,
  });
  return bodyId;
}

export const meetingFields = {
  number: 1,
  date: '2026-09-16',
  startTime: '17:00',
  endTime: null,
  breaks: [],
  place: 'Rathaus',
  room: '',
  useStandardAgenda: false,
  carryOver: false,
} satisfies Omit<Input<'meetings.create'>, 'bodyId'>;

export const aMeeting = (
  call: Call,
  fields: Partial<Input<'meetings.create'>> & { bodyId: string },
): Promise<Output<'meetings.create'>> => call('meetings.create', { ...meetingFields, ...fields });

export async function anItem(
  call: Call,
  item: Partial<Input<'agenda.add'>> & { meetingId: string; title: string },
): Promise<string> {
  const { itemId } = await call('agenda.add', {
    parentId: null,
    beforeItemId: null,
    isPublic: true,
    ...item,
  });
  return itemId;
}

/** Somebody in the chair who is on no list, so that documents can be presented. */
export async function aChair(call: Call, meetingId: string): Promise<void> {
  const { id: personId } = await aPerson(call, { familyName: 'Vorsitz' });
  await call('presiding.save', { meetingId, presiding: [{ personId, fromItemId: null, fromTime: null }] });
}

/** A body with its chair and some members, and a planned meeting without items. */
export async function aPlannedMeeting({
  members = 3,
  ...options
}: { members?: number; now?: string; file?: string } = {}) {
  const test = testApp(options);
  const bodyId = await aBody(test.call);
  const chair = await aMember(test.call, { bodyId, role: 'chair', familyName: 'Vorsitz' });
  const people: string[] = [];
  for (let n = 1; n <= members; n++) {
    const familyName = `Mitglied${String(n).padStart(2, '0')}`;
    people.push((await aMember(test.call, { bodyId, familyName })).personId);
  }
  const meeting = await aMeeting(test.call, { bodyId });
  return { ...test, bodyId, meeting, meetingId: meeting.id, chairId: chair.personId, people };
}

export async function setState(
  call: Call,
  meetingId: string,
  state: Input<'meetings.setState'>['state'],
  reason = '',
): Promise<Output<'meetings.setState'>> {
  const { version } = await call('meetings.get', { id: meetingId });
  return call('meetings.setState', { id: meetingId, version, state, reason });
}
