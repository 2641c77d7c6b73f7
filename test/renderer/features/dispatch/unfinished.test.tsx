import { beforeEach, expect, test, vi } from 'vitest';
import { AttachmentId, ListId, MeetingId } from '../../../../shared/domain/ids.ts';

const meetingId = MeetingId.parse('meeting');
const [press, members] = ['press', 'members'].map((id) => ListId.parse(id));
const [plan, photo] = ['plan', 'photo'].map((id) => AttachmentId.parse(id));

/** The page as it is after a reload. */
const loaded = () => {
  vi.resetModules();
  return import('../../../../renderer/features/meeting/dispatch/unfinished.ts');
};
beforeEach(() => sessionStorage.clear());

test('an unfinished mailing outlives a reload of the page', async () => {
  const before = await loaded();
  before.changeUnfinished(meetingId, { text: 'Mein Text', listIds: [members!] });
  before.chooseAttachment(meetingId, plan!, true);
  const after = await loaded();
  expect(after.unfinishedOf(meetingId)).toMatchObject({
    text: 'Mein Text',
    listIds: ['members'],
    attachmentIds: ['plan'],
    subject: null,
  });
});

test('what went out is done with, what was decided since it was on its way stays', async () => {
  const { changeUnfinished, chooseAttachment, finish, unfinishedOf } = await loaded();
  changeUnfinished(meetingId, {
    text: 'Gesandt',
    subject: 'Betreff',
    listIds: [press!],
    attachmentIds: [plan!],
  });
  const sent = unfinishedOf(meetingId);
  changeUnfinished(meetingId, { text: 'Weiter getippt' });
  chooseAttachment(meetingId, photo!, true);
  finish(meetingId, sent);
  expect(unfinishedOf(meetingId)).toMatchObject({
    text: 'Weiter getippt',
    subject: null,
    listIds: [],
    attachmentIds: ['photo'],
  });
});

test('of a mailing that went out nothing is left behind', async () => {
  const { changeUnfinished, finish, unfinishedOf } = await loaded();
  changeUnfinished(meetingId, { text: 'Gesandt', attachmentIds: [plan!] });
  expect(sessionStorage).toHaveLength(1);
  finish(meetingId, unfinishedOf(meetingId));
  expect(sessionStorage).toHaveLength(0);
});

test('what another version of the program left is no mailing', async () => {
  sessionStorage.setItem('versand:meeting', '{"texts":"Alt"}');
  const { unfinishedOf } = await loaded();
  expect(unfinishedOf(meetingId)).toMatchObject({ text: null, listIds: [] });
});
