import { updateMunicipality } from '../../../../db/repositories/office/municipality.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { reachOf } from '../../dispatch/reach.ts';
import type { CommandCtx } from '../../kernel/app.ts';
import { saveConvening } from '../../meetings/convening.ts';
import { createMeeting } from '../../meetings/start.ts';
import { setState } from '../../release/meetingSteps.ts';
import { beginSetup } from '../begin.ts';
import { enterPeople } from './enter.ts';
import { enterPapers } from './papers.ts';
import { enterAgenda, enterAttendance, enterMinutes, enterMotion, enterSupplement } from './session.ts';
import type { BodyId } from '../../../../shared/domain/ids.ts';

const town = 'Lindenau an der Lenne';
const hall = { place: 'Rathaus Lindenau, Am Markt 1', room: 'Großer Sitzungssaal' };

/** A fictional town with its body, a finished meeting, the next one and papers, entered as a clerk would. */
export async function loadSample(ctx: CommandCtx): Promise<Output<'setup.loadSample'>> {
  const { bodyId } = await beginSetup(ctx, {
    municipality: town,
    bodyName: 'Integrationsrat',
    bodyNameGenitive: '',
    statutorySeats: 25,
    validFrom: '2025-11-01',
  });
  const letterhead = `Stadt ${town}\nGeschäftsstelle des Integrationsrates\nAm Markt 1`;
  await updateMunicipality(ctx.db, { name: `Stadt ${town}`, letterhead, place: town, version: 1 });
  const entered = await enterPeople(ctx, bodyId);
  const meeting = await createMeeting(ctx, {
    bodyId,
    number: 6,
    date: '2026-09-16',
    startTime: '17:00',
    endTime: '19:25',
    breaks: [{ from: '18:20', until: '18:30' }],
    ...hall,
    useStandardAgenda: false,
    isFirstOfTerm: false,
    carryOver: false,
  });
  const ids = await enterAgenda(ctx, meeting.id);
  const step = { id: meeting.id, reason: '' };
  const invited = await setState(ctx, { ...step, version: meeting.version, state: 'invited' });
  const sent = { sentOn: '2026-09-03', sentTime: '10:30', shortNoticeReason: '', isSecond: false };
  await saveConvening({ ...ctx, reachOf }, { ...sent, meetingId: meeting.id });
  await enterSupplement(ctx, meeting.id, ids);
  const running = await setState(ctx, { ...step, version: invited.version, state: 'running' });
  await enterAttendance(ctx, meeting.id, ids, entered);
  await enterMotion(ctx, meeting.id, ids, meeting.rules);
  await enterMinutes(ctx, ids, entered, meeting.rules);
  await setState(ctx, { ...step, version: running.version, state: 'closed' });
  await planNext(ctx, bodyId);
  await enterPapers(ctx, bodyId);
  return { bodyId, meetingId: meeting.id };
}

/** The guideline comes back in its second reading. */
const planNext = (ctx: CommandCtx, bodyId: BodyId) =>
  createMeeting(ctx, {
    bodyId,
    number: 7,
    date: '2026-12-02',
    startTime: '17:00',
    endTime: null,
    breaks: [],
    ...hall,
    useStandardAgenda: true,
    isFirstOfTerm: false,
    carryOver: true,
  });
