import { screen, waitFor } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { noMailing } from '../../../../shared/domain/document/unfinishedMailing.ts';
import { AttachmentId, ListId, MeetingId } from '../../../../shared/domain/ids.ts';
import { sendingSample } from '../../../support/screenMail.ts';
import { showScreen } from '../../../support/screen.tsx';

const [press, members] = ['press', 'members'].map((id) => ListId.parse(id));
const [plan, photo] = ['plan', 'photo'].map((id) => AttachmentId.parse(id));

/** Its module is there once the screen's world is. */
const opened = () => import('../../../../renderer/features/meeting/dispatch/unfinished.ts');
/** Of a meeting of its own, as no other test has it. */
const aMeeting = () => MeetingId.parse(crypto.randomUUID());

describe('of a mailing that is being chosen', () => {
  test('what went out is done with, what was decided since it was on its way stays', async () => {
    const meetingId = aMeeting();
    const { changeUnfinished, chooseAttachment, finish, unfinishedOf } = await opened();
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
    expect(unfinishedOf(meetingId)).toEqual({
      ...noMailing,
      text: 'Weiter getippt',
      attachmentIds: ['photo'],
    });
  });

  test('nothing is left of what went out', async () => {
    const meetingId = aMeeting();
    const { changeUnfinished, finish, unfinishedOf } = await opened();
    changeUnfinished(meetingId, { text: 'Gesandt', attachmentIds: [plan!] });
    finish(meetingId, unfinishedOf(meetingId));
    expect(unfinishedOf(meetingId)).toEqual(noMailing);
  });

  test('a newer one of another window counts, an older one never', async () => {
    const meetingId = aMeeting();
    const { goOnWith, unfinishedOf } = await opened();
    const stored = (version: number, text: string) => ({
      version,
      mailing: { ...noMailing, text, listIds: [members!] },
    });
    goOnWith(meetingId, stored(2, 'Zweite'));
    goOnWith(meetingId, stored(1, 'Erste'));
    expect(unfinishedOf(meetingId).text).toBe('Zweite');
    goOnWith(meetingId, stored(3, 'Dritte'));
    expect(unfinishedOf(meetingId).text).toBe('Dritte');
  });
});

const textField = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text' });

describe('an unfinished mailing', () => {
  test('lies in the data file within a second, and in any window', async () => {
    const sample = await sendingSample();
    const { user } = await showScreen(`/sitzungen/${sample.planned}/versand`, sample);
    await user.click(await screen.findByRole('checkbox', { name: /^Einladung/ }));
    const field = await textField();
    await waitFor(() => expect(field.value).not.toBe(''));
    await user.clear(field);
    await user.type(field, 'Zehn Minuten Text');
    await waitFor(async () => {
      const { mailing } = await sample.call('mailings.get', { meetingId: sample.planned });
      expect(mailing.text).toBe('Zehn Minuten Text');
      expect(Object.keys(mailing.documents)).toHaveLength(1);
    });
  });

  test('that another program run has left is there again', async () => {
    const sample = await sendingSample();
    const mailing = { ...noMailing, subject: 'Nachtrag', text: 'Von gestern' };
    await sample.call('mailings.save', { meetingId: sample.planned, version: null, mailing });
    await showScreen(`/sitzungen/${sample.planned}/versand`, sample);
    expect((await textField()).value).toBe('Von gestern');
  });

  test('that two windows write is overwritten by neither', async () => {
    const sample = await sendingSample();
    const { user } = await showScreen(`/sitzungen/${sample.planned}/versand`, sample);
    const field = await textField();
    const theirs = { ...noMailing, text: 'Aus dem anderen Fenster' };
    await sample.call('mailings.save', { meetingId: sample.planned, version: null, mailing: theirs });
    await user.type(field, 'Von hier');
    await user.click(await screen.findByRole('button', { name: 'Andere Fassung ansehen' }));
    expect(await screen.findByText(/Aus dem anderen Fenster/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Andere Fassung übernehmen' }));
    await waitFor(() => expect(field.value).toBe('Aus dem anderen Fenster'));
  });
});

test('a mailing of a meeting that is gone by now goes with it, and holds up nothing else', async () => {
  await showScreen('/uebersicht');
  const { changeUnfinished } = await opened();
  const { flushAll, saveState } = await import('../../../../renderer/saving/saveBoard.ts');
  changeUnfinished(aMeeting(), { text: 'Betrifft nichts mehr' });
  expect(saveState().kind).toBe('pending');
  expect(await flushAll()).toBe(true);
  expect(saveState().kind).toBe('saved');
});
