import type { Call } from '../../shared/client.ts';
import type { BodyId } from '../../shared/domain/ids.ts';
import { prepared } from '../support/program.ts';

/**
 * A running meeting of the sample's body in a data file of its own, with its item "Mitteilungen" and the one after it.
 * `before` may change what the meeting begins from.
 */
export const runningMeeting = (
  before: (call: Call, bodyId: BodyId) => Promise<unknown> = () => Promise.resolve(),
) =>
  prepared(async (call) => {
    const [body] = await call('bodies.list', {});
    if (!body) throw new Error('The sample has no body.');
    await before(call, body.id);
    const suggested = await call('meetings.suggest', { bodyId: body.id, date: null });
    const plan = { ...suggested, bodyId: body.id, useStandardAgenda: true, carryOver: false };
    const { id: meetingId, version } = await call('meetings.create', plan);
    await call('meetings.setState', { id: meetingId, version, state: 'running', reason: '' });
    const items = await call('agenda.list', { meetingId });
    const [item, next] = items.slice(items.findIndex(({ title }) => title === 'Mitteilungen'));
    if (!item || !next) throw new Error('The agenda has no such item, or none after it.');
    return { meetingId, item, next };
  });
