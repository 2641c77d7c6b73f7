import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankResult, standOf } from '../../../../shared/domain/paper/consultation.ts';
import { PaperStand } from '../../../../shared/domain/paper/paper.ts';
import { emptyText, fromPlain } from '../../../../shared/domain/richText.ts';
import { outcomes } from '../../../../shared/domain/vote/resolution.ts';
import { proceduralLabels } from '../../../../shared/german/motion.ts';
import { aBody, aMeeting, setState, testApp, type TestApp } from '../../../support/app.ts';
import { anOtherBody, aPaper, aStep, submitted } from '../../../support/papers.ts';

const proposed = [
  'Der Zuschuss für das Begegnungshaus wird für zwei Jahre gewährt.',
  'Die Verwaltung berichtet jährlich über die Verwendung der Mittel.',
];

const step = fc.record({
  isOwn: fc.boolean(),
  role: fc.constantFrom('Vorberatung', 'Kenntnisnahme'),
  byHand: fc.constantFrom(
    null,
    null,
    { ...blankResult, isPostponed: true },
    { ...blankResult, isReferred: true },
    { ...blankResult, isNoted: true },
  ),
  /** The item that deals with it: what was decided there, and what became of item and meeting. */
  item: fc.option(
    fc.record({
      resolutions: fc.array(
        fc.record({
          outcome: fc.constantFrom(...outcomes, 'postponed', 'referred', 'adopted'),
          part: fc.constantFrom('', 'Ziffer 1', 'Ziffer 2', 'Ziffern 1 und 2', 'Anlage 2'),
          text: fc.constantFrom(
            ...proposed,
            proposed.join('\n'),
            'Im Übrigen wird zugestimmt.',
            'Bis dahin werden die Kosten ermittelt.',
          ),
          label: fc.constantFrom('Beschluss', 'Beschluss', ...proceduralLabels),
        }),
        { maxLength: 4 },
      ),
      isFirstReading: fc.boolean(),
      end: fc.constantFrom('planned', 'running', 'closed', 'removed', 'cancelled', 'begunAndCancelled'),
    }),
  ),
});
const drawnPaper = fc.record({
  state: fc.constantFrom('submitted', 'submitted', 'inPreparation', 'withdrawn'),
  /** Its Ziffern. */
  proposes: fc.constantFrom(0, 1, 2, 2),
  steps: fc.array(step, { maxLength: 3 }),
});
type Drawn = typeof drawnPaper extends fc.Arbitrary<infer T> ? T : never;
type Item = NonNullable<Drawn['steps'][number]['item']>;

type Office = Pick<TestApp, 'call'> & { bodyId: string; otherBodyId: string; nextNumber: () => number };

async function enter({ call, ...office }: Office, { state, proposes, steps }: Drawn): Promise<void> {
  const { bodyId, otherBodyId } = office;
  const { id: paperId } = await aPaper(call, { bodyId });
  const proposals = proposed.slice(0, proposes).map((text) => fromPlain(text));
  await call('papers.saveTexts', { id: paperId, baseVersion: 1, proposals, reasoning: emptyText });
  await submitted(call, await call('papers.get', { id: paperId }));
  for (const { isOwn, role, byHand: result, item } of steps) {
    const body = { bodyId: isOwn ? bodyId : null, otherBodyId: isOwn ? null : otherBodyId };
    const { id: consultationId } = await aStep(call, { paperId, ...body, role, result });
    if (item && isOwn) await plan({ call, ...office }, { paperId, consultationId }, item);
  }
  const paper = await call('papers.get', { id: paperId });
  const { id, version } = paper;
  // Only what stands on no agenda can be prepared anew.
  const isFree = paper.steps.every(({ meeting }) => meeting === null);
  if (state === 'withdrawn' || (state === 'inPreparation' && isFree))
    await call('papers.setState', { id, version, state, reason: 'so gewollt' });
}

type Planned = { paperId: string; consultationId: string };

async function plan({ call, bodyId, nextNumber }: Office, planned: Planned, item: Item): Promise<void> {
  const { id: meetingId } = await aMeeting(call, { bodyId, number: nextNumber() });
  const { itemIds } = await call('papers.plan', { meetingId, papers: [planned] });
  if (item.end === 'planned') return;
  if (item.end === 'cancelled') return void (await setState(call, meetingId, 'cancelled', 'kein Raum'));
  await setState(call, meetingId, 'running');
  for (const { text, ...fields } of item.resolutions) {
    const added = await call('resolutions.add', { itemId: itemIds[0] ?? '', text: fromPlain(text) });
    await call('resolutions.save', { ...added, ...fields });
  }
  const motion = { meetingId, mover: '', reason: '', vote: null, text: emptyText, printedResult: '' };
  const adopted = { ...motion, outcome: 'adopted' as const };
  if (item.isFirstReading)
    await call('motions.record', { ...adopted, effect: { kind: 'firstReading', itemIds } });
  if (item.end === 'removed')
    await call('motions.record', { ...adopted, effect: { kind: 'remove', itemIds } });
  if (item.end === 'closed') await setState(call, meetingId, 'closed');
  if (item.end !== 'begunAndCancelled') return;
  await setState(call, meetingId, 'planned', 'zu früh begonnen');
  await setState(call, meetingId, 'cancelled', 'niemand kam');
}

test('the data file says of each submitted, prepared or withdrawn Vorlage that it stands where its steps say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(drawnPaper, { minLength: 1, maxLength: 4 }), async (drawn) => {
      const { app, call } = testApp();
      const bodyId = await aBody(call);
      const { id: otherBodyId } = await anOtherBody(call, 'Rat');
      let number = 0;
      for (const one of drawn) await enter({ call, bodyId, otherBodyId, nextNumber: () => ++number }, one);
      const { rows } = await call('papers.list', {});
      const counts = await call('papers.counts', {});
      for (const stand of PaperStand.options) {
        const said = rows.filter(({ state, steps }) => standOf(state, steps) === stand).map(({ id }) => id);
        const listed = (await call('papers.list', { filter: stand })).rows.map(({ id }) => id);
        expect(listed.toSorted(), stand).toEqual(said.toSorted());
        expect(counts[stand], stand).toBe(said.length);
      }
      expect(counts.all).toBe(drawn.length);
      await app.close();
    }),
    { numRuns: 60, interruptAfterTimeLimit: 15_000 },
  );
});
