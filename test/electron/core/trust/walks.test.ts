import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import type { Secrets } from '../../../../electron/core/kernel/app.ts';
import { memorySecrets } from '../../../../electron/core/kernel/secrets.ts';
import { AppError } from '../../../../shared/errors.ts';
import { ItemId } from '../../../../shared/domain/ids.ts';
import { anItem, setState } from '../../../support/app.ts';
import { anAttachment, textFile } from '../../../support/attachments.ts';
import { answerChecks, chairKey, decision, finishedSample } from '../../../support/release.ts';

const walks = 8;
const stepsPerWalk = 25;

type Office = Awaited<ReturnType<typeof finishedSample>>;
type World = Office & { keyId: string; plannedId: string };

const documentsOf = async ({ call, meetingId }: World) =>
  (await call('documents.list', { meetingId })).flatMap(({ documents }) => documents);
const presentedIn = async (world: World) =>
  (await documentsOf(world)).find(({ state }) => state === 'presented');

/** What an office does with what counts; some of it is refused, as the state of things is. */
const works: Record<string, (world: World, at: number) => Promise<unknown>> = {
  present: ({ call, meetingId }, at) =>
    call('documents.present', {
      meetingId,
      kind: at % 2 ? 'minutes' : 'publicNotice',
      subjectId: '',
    }),
  decide: async (world, at) => {
    const document = await presentedIn(world);
    const comments = [{ itemId: null, itemLabel: '', text: 'Bitte ändern.' }];
    const returned = { decision: 'return' as const, comments };
    const given = { documentId: document?.id ?? '', keyId: world.keyId, ...(at % 3 === 0 && returned) };
    return world.call('release.sign', decision(given));
  },
  withdraw: async (world) => {
    const { call, meetingId } = world;
    const before = await presentedIn(world);
    const notice = { meetingId, kind: 'publicNotice' as const, subjectId: '' };
    const { id } = before ?? (await call('documents.present', notice));
    return call('documents.withdraw', { id, reason: 'Doch nicht.' });
  },
  reopen: async ({ call, meetingId }) => {
    await setState(call, meetingId, 'closed', 'Ein Name war falsch.');
    return setState(call, meetingId, 'minutesReady');
  },
  answerChecks: (world) => answerChecks(world, world.meetingId),
  editByHand: async ({ call, meetingId }) => {
    const target = { meetingId, kind: 'invitation' as const, subjectId: '' };
    const { fileName, bytes } = await call('documents.export', target);
    return call('documents.takeBack', { ...target, fileName, bytes });
  },
  discard: async (world) =>
    world.call('documents.discard', {
      id: (await documentsOf(world)).find(({ state }) => state === 'draft')?.id ?? '',
    }),
  attach: ({ call, plannedId: id }, at) =>
    anAttachment(call, { kind: 'meeting', id }, textFile(`Text ${at}`)),
  detach: async ({ call, plannedId: id }, at) => {
    const { attachments } = await call('attachments.list', { owner: { kind: 'meeting', id } });
    const one = attachments[at % Math.max(attachments.length, 1)];
    return call('attachments.remove', { id: one?.id ?? '', version: one?.version ?? 1 });
  },
  /** Its attachment goes with it, and comes back with it. */
  removeItem: async ({ call, plannedId: meetingId }, at) => {
    const id = await anItem(call, { meetingId, title: `Punkt ${at}` });
    await anAttachment(call, { kind: 'item', id: ItemId.parse(id) }, textFile(`Zu Punkt ${at}`));
    const item = (await call('agenda.list', { meetingId })).find((one) => one.id === id);
    return call('agenda.remove', { id, version: item?.version ?? 1 });
  },
  takeBack: async ({ call, plannedId: meetingId }) => {
    const { last } = await call('undo.get', { meetingId });
    return call('undo.takeBack', { meetingId, id: last?.id ?? '' });
  },
  repeat: async ({ call, plannedId: meetingId }) => {
    const { undone } = await call('undo.get', { meetingId });
    return call('undo.repeat', { meetingId, id: undone?.id ?? '' });
  },
  backUp: ({ call }) => call('backup.make', {}),
  restore: async ({ call }, at) => {
    const { copies } = await call('backup.status', {});
    return call('backup.restore', { name: copies[at % Math.max(copies.length, 1)]?.name ?? '' });
  },
};

const names = Object.keys(works);
const step = fc.record({ work: fc.constantFrom(...names), at: fc.nat(20) });

/** All of it once, each where it is not refused: the others go anywhere. */
const everyWork = [
  'present decide answerChecks withdraw editByHand discard attach detach',
  'removeItem takeBack repeat backUp restore present decide reopen',
].flatMap((line, half) => line.split(' ').map((work) => ({ work, at: half })));

async function anOffice(): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-walks-'));
  const officeKey: Secrets = { ...memorySecrets(), canKeep: true };
  const office = await finishedSample({ file: path.join(folder, 'lindenau.sqlite'), officeKey });
  onTestFinished(async () => {
    await office.app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const { keyId } = await chairKey(office);
  const planned = (await office.call('meetings.list', {})).find(({ state }) => state === 'planned');
  return { ...office, keyId, plannedId: planned?.id ?? '' };
}

const laterIn = (start: string, minutes: number): string =>
  new Date(Date.parse(`${start}Z`) + minutes * 60_000).toISOString().slice(0, 19);

it(
  'whatever an office does, in whatever order: after each step the log vouches for all that is there, and continues its backups',
  { timeout: 600_000 },
  async () => {
    const world = await anOffice();
    const start = world.clock.now;
    const done = new Map(names.map((name) => [name, 0]));
    let minutes = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: stepsPerWalk, size: 'max' }),
        async (steps) => {
          for (const { work, at } of steps) {
            world.clock.now = laterIn(start, ++minutes);
            const isDone = await works[work]?.(world, at).then(
              () => true,
              (refusal: unknown) => {
                if (!(refusal instanceof AppError)) throw refusal;
                return false;
              },
            );
            if (isDone) done.set(work, (done.get(work) ?? 0) + 1);
            const { ok, sentence } = await world.call('audit.verify', {});
            expect([work, ok, ok ? '' : sentence]).toEqual([work, true, '']);
          }
        },
      ),
      { numRuns: walks, endOnFailure: true, examples: [[everyWork]] },
    );
    expect(world.logged).toEqual([]);
    expect([...done].filter(([, times]) => times === 0).map(([name]) => name)).toEqual([]);
  },
);
