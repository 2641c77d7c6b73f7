import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperRow } from '../../../../shared/contract/papers.ts';
import { blankResult } from '../../../../shared/domain/paper/consultation.ts';
import { emptyText } from '../../../../shared/domain/richText.ts';
import { outcomes } from '../../../../shared/domain/vote/resolution.ts';
import { aBody, aMeeting, setState, testApp, type TestApp } from '../../../support/app.ts';
import { anOtherBody, aPaper, aStep, submitted } from '../../../support/papers.ts';

const step = fc.record({
  isOwn: fc.boolean(),
  byHand: fc.constantFrom(null, { ...blankResult, isPostponed: true }, { ...blankResult, isNoted: true }),
  /** The item that deals with it: what was decided there, and what became of item and meeting. */
  item: fc.option(
    fc.record({
      outcome: fc.option(fc.constantFrom(...outcomes)),
      end: fc.constantFrom('held', 'removed', 'cancelled'),
    }),
  ),
});
type Drawn = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What the rows of the Beratungsfolge say of a submitted paper; a list counts the same in the data file itself. */
function standing({ steps }: PaperRow): string[] {
  const waits = steps.some(({ bodyId, state, meeting, shownResult }, at) => {
    if (bodyId === null) return false;
    const isLast = !steps.slice(at + 1).some((later) => later.bodyId === bodyId);
    return (!meeting && !shownResult) || (state === 'postponed' && isLast);
  });
  const planned = steps.some(({ state }) => state === 'planned');
  return [waits && 'due', planned && 'planned', !waits && !planned && 'settled'].filter(
    (one) => one !== false,
  );
}

async function enter({ call }: TestApp, bodyId: string, drawn: Drawn, number: number): Promise<string> {
  const paper = await submitted(call, await aPaper(call, { bodyId }));
  const { isOwn, byHand: result, item } = drawn;
  const otherBodyId = isOwn ? null : (await call('otherBodies.list', {}))[0]?.id;
  const body = { bodyId: isOwn ? bodyId : null, otherBodyId: otherBodyId ?? null };
  const consultation = await aStep(call, { paperId: paper.id, ...body, result });
  if (item && isOwn) await plan({ call }, { bodyId, number, paperId: paper.id, id: consultation.id }, item);
  return paper.id;
}

type Planned = { bodyId: string; number: number; paperId: string; id: string };

async function plan({ call }: Pick<TestApp, 'call'>, planned: Planned, item: NonNullable<Drawn['item']>) {
  const { bodyId, number, paperId, id } = planned;
  const { id: meetingId } = await aMeeting(call, { bodyId, number });
  const { itemIds } = await call('papers.plan', { meetingId, papers: [{ paperId, consultationId: id }] });
  const [itemId = ''] = itemIds;
  if (item.end === 'cancelled') return setState(call, meetingId, 'cancelled', 'kein Raum');
  await setState(call, meetingId, 'running');
  if (item.outcome) await call('resolutions.add', { itemId, outcome: item.outcome });
  if (item.end === 'removed') {
    const effect = { kind: 'remove' as const, itemIds: [itemId] };
    const motion = { meetingId, mover: '', reason: '', vote: null, text: emptyText, printedResult: '' };
    await call('motions.record', { ...motion, outcome: 'adopted', effect });
  }
  return null;
}

test('a list shows a paper where the rows of its Beratungsfolge say it stands', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (drawn) => {
      const office = testApp();
      const { call } = office;
      const bodyId = await aBody(call);
      await anOtherBody(call, 'Rat');
      for (const [at, one] of drawn.entries()) await enter(office, bodyId, one, at + 1);
      const { rows } = await call('papers.list', {});
      for (const filter of ['due', 'planned', 'settled'] as const) {
        const said = rows.filter((row) => standing(row).includes(filter)).map(({ id }) => id);
        const listed = (await call('papers.list', { filter })).rows.map(({ id }) => id);
        expect(listed.toSorted(), filter).toEqual(said.toSorted());
      }
      await office.app.close();
    }),
    { numRuns: 40, interruptAfterTimeLimit: 10_000 },
  );
});
