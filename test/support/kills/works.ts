import type { Call } from '../../../shared/client.ts';
import { fromPlain, plainText } from '../../../shared/domain/richText.ts';
import { aBody, aMeeting, anItem, setState } from '../app.ts';
import { answerChecks, decision, passphrase } from '../release.ts';
import { xlsxFile } from '../xlsx.ts';

/**
 * What an office is at when its program is killed. Each step says beforehand in which state it leaves the file; `found` tells from
 * the file in which it is. `made`: the name of a backup that was acknowledged.
 */
export type Step = { leaves: string; take: () => Promise<{ made?: string }> };
export type Work = {
  prepare: (call: Call) => Promise<void>;
  steps: (call: Call) => AsyncGenerator<Step>;
  found: (call: Call) => Promise<string>;
};
export const kinds = ['saving', 'backingUp', 'restoring', 'importing', 'releasing'] as const;
export type Kind = (typeof kinds)[number];

async function theItem(call: Call): Promise<string> {
  const [meeting] = await call('meetings.list', {});
  const items = await call('agenda.list', { meetingId: meeting?.id ?? '' });
  return items[0]?.id ?? '';
}

const aMeetingWithAnItem = async (call: Call): Promise<void> => {
  const { id: meetingId } = await aMeeting(call, { bodyId: await aBody(call) });
  await anItem(call, { meetingId, title: 'A' });
};

const textOf = async (call: Call): Promise<string> =>
  plainText((await call('minutes.get', { itemId: await theItem(call) })).text);

/** Long enough that a text takes several pages of the file. */
const wordsOf = (n: number): string => `Fassung ${n} ${'ä'.repeat(1 + ((n * 997) % 9000))}`;
const numberIn = (text: string): number => Number(/\d+/u.exec(text)?.[0] ?? 0);

async function writing(call: Call): Promise<(n: number) => Step> {
  const itemId = await theItem(call);
  return (n) => ({
    leaves: wordsOf(n),
    take: async () => {
      const { textVersion } = await call('minutes.get', { itemId });
      await call('minutes.saveText', { itemId, text: fromPlain(wordsOf(n)), baseVersion: textVersion });
      return {};
    },
  });
}

const saving: Work = {
  prepare: aMeetingWithAnItem,
  found: textOf,
  steps: async function* steps(call) {
    const write = await writing(call);
    for (let n = numberIn(await textOf(call)) + 1; ; n++) yield write(n);
  },
};

const backingUp: Work = {
  ...saving,
  steps: async function* steps(call) {
    const write = await writing(call);
    for (let n = numberIn(await textOf(call)) + 1; ; n++) {
      yield write(n);
      const take = async () => ({ made: (await call('backup.make', {})).name });
      yield { leaves: wordsOf(n), take };
    }
  },
};

const restoring: Work = {
  prepare: async (call) => {
    await aMeetingWithAnItem(call);
    await (await writing(call))(0).take();
    await call('backup.make', {});
  },
  found: textOf,
  steps: async function* steps(call) {
    const write = await writing(call);
    for (let n = numberIn(await textOf(call)) + 1; ; n++) {
      yield write(n);
      const name =
        (await call('backup.status', {})).copies.find(({ reason }) => reason !== 'restore')?.name ?? '';
      const take = async () => {
        await call('backup.restore', { name });
        return {};
      };
      yield { leaves: wordsOf(0), take };
    }
  },
};

const heads = ['Name', 'Vorname', 'Liste', 'Fkt', 'ab'];
const PEOPLE = 12;
/** So different that nobody is taken for somebody else. */
const nameOf = (n: number): string =>
  `Ay${String(n).replaceAll(/./gu, (digit) => ['dor', 'kan', 'lim', 'ber', 'suv', 'tez', 'gul', 'pen', 'mos', 'rif'][Number(digit)] ?? '')}`;

const importing: Work = {
  prepare: async (call) => void (await aBody(call)),
  found: async (call) => {
    const lists = (await call('peopleImports.list', {})).length;
    return `${lists} Listen, ${(await call('people.list', {})).length} Personen`;
  },
  steps: async function* steps(call) {
    const [body] = await call('bodies.list', {});
    const bodyId = body?.id ?? '';
    const waiting = (await call('peopleImports.list', {})).filter(({ takenAt }) => takenAt === null);
    let people = (await call('people.list', {})).length;
    let lists = (await call('peopleImports.list', {})).length;
    for (;;) {
      const round = people / PEOPLE;
      const rows = Array.from({ length: PEOPLE }, (_, n) => [
        nameOf(round * PEOPLE + n),
        'Emre',
        'Bunte Liste',
        'Mitglied',
        '01.11.2025',
      ]);
      if (waiting.length === 0)
        yield {
          leaves: `${++lists} Listen, ${people} Personen`,
          take: async () => {
            const bytes = xlsxFile([heads, ...rows], 'Liste');
            await call('peopleImports.read', { bodyId, fileName: 'Liste.xlsx', bytes });
            return {};
          },
        };
      waiting.length = 0;
      people += PEOPLE;
      yield {
        leaves: `${lists} Listen, ${people} Personen`,
        take: async () => {
          const read = (await call('peopleImports.list', {})).find(({ takenAt }) => takenAt === null);
          await call('peopleImports.takeOver', { id: read?.id ?? '', version: read?.version ?? 0 });
          return {};
        },
      };
    }
  },
};

/** Presented, signed, opened again and finished anew: four steps, over and over. */
const releasing: Work = {
  prepare: async (call) => {
    const { meetingId } = await call('setup.loadSample', {});
    await setState(call, meetingId, 'minutesReady');
    await answerChecks({ call }, meetingId);
    const { presiding } = await call('attendance.get', { meetingId });
    const personId = presiding[0]?.personId ?? '';
    await call('keys.create', { personId, holder: 'Leyla Karaduman', passphrase });
  },
  found: async (call) => {
    const { state, documents } = await minutesOf(call);
    const signed = documents.filter(({ signatures }) => signatures.length > 0).length;
    return releasedAs(state, documents.length, signed);
  },
  steps: async function* steps(call) {
    const { id: meetingId, state, documents } = await minutesOf(call);
    const [key] = await call('keys.list', {});
    let made = documents.length;
    let signed = documents.filter(({ signatures }) => signatures.length > 0).length;
    for (let next = stepAfter(state, made > signed); ; next = (next + 1) % 4) {
      if (next === 0) made++;
      if (next === 1) signed++;
      const take = [present, sign, reopen, finish][next] ?? present;
      const after = ['minutesReady', 'released', 'closed', 'minutesReady'][next] ?? '';
      yield { leaves: releasedAs(after, made, signed), take: () => take(call, meetingId, key?.keyId ?? '') };
    }
  },
};

const releasedAs = (state: string, made: number, signed: number): string =>
  `${state}: ${made} vorgelegt, ${signed} freigegeben`;

const stepAfter = (state: string, isPresented: boolean): number =>
  state === 'released' ? 2 : state === 'closed' ? 3 : isPresented ? 1 : 0;

async function minutesOf(call: Call) {
  const meetings = await call('meetings.list', {});
  const { id, state } = meetings.find(({ date }) => date === '2026-09-16') ?? { id: '', state: '' };
  const rows = await call('documents.list', { meetingId: id });
  return { id, state, documents: rows.find(({ kind }) => kind === 'minutes')?.documents ?? [] };
}

async function present(call: Call, meetingId: string) {
  await call('documents.present', { meetingId, kind: 'minutes', subjectId: '' });
  return {};
}

async function sign(call: Call, _meetingId: string, keyId: string) {
  const [documentId] = (await call('release.waiting', {})).map(({ id }) => id);
  await call('release.sign', decision({ documentId: documentId ?? '', keyId }));
  return {};
}

async function reopen(call: Call, meetingId: string) {
  await setState(call, meetingId, 'closed', 'Nachtrag');
  return {};
}

async function finish(call: Call, meetingId: string) {
  await setState(call, meetingId, 'minutesReady');
  return {};
}

export const works: Record<Kind, Work> = { saving, backingUp, restoring, importing, releasing };
