import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { AgendaRow } from '../../../shared/contract/agenda.ts';
import type { App } from '../../../electron/core/kernel/app.ts';
import type { Output, QueryRoute } from '../../../shared/contract/index.ts';
import { commandOf } from './random/commands.ts';
import { step } from './random/draws.ts';
import { expectNumbered, expectOnlyGrown, expectSound } from './random/rules.ts';
import { dump, openWorld, type Dump } from './random/world.ts';

it('whatever is done in whatever order, the data stays sound and a refusal changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
      const { app, store, logged } = await openWorld();
      let before = await dump(store);
      for (const [n, drawn] of steps.entries()) {
        const { route, input } = commandOf(before, drawn);
        const reply = await app.call(route, input);
        expect(logged, `nobody foresaw what ${route} met`).toEqual([]);
        const after = await dump(store);
        if (reply.ok) {
          expectSound(after);
          expectOnlyGrown(before, after);
          await expectAgendas(app, after);
        } else expect(after, `${route} was refused: ${reply.error.code}`).toEqual(before);
        if (n % 20 === 19) await expectDocuments(app, after);
        before = after;
      }
      await app.close();
    }),
    { numRuns: 60, interruptAfterTimeLimit: 15_000 },
  );
});

async function expectAgendas(app: App, rows: Dump): Promise<void> {
  for (const meeting of rows.meeting) {
    const list: AgendaRow[] = await ask<'agenda.list'>(app, 'agenda.list', { meetingId: meeting.id });
    expectNumbered(list, meeting, meeting.body_id === 'other-body');
  }
}

/** In every state there is a document that Word opens: a package with its main part. */
async function expectDocuments(app: App, rows: Dump): Promise<void> {
  for (const { id: meetingId } of rows.meeting) {
    const input = { meetingId, kind: 'minutes' };
    const { bytes } = await ask<'documents.export'>(app, 'documents.export', input);
    expect(Object.keys(unzipSync(bytes))).toContain('word/document.xml');
  }
}

async function ask<R extends QueryRoute>(app: App, route: R, input: unknown): Promise<Output<R>> {
  const reply = await app.call(route, input);
  expect(reply).toMatchObject({ ok: true });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value as Output<R>;
}
