import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { showScreen } from '../../../support/screen.tsx';
import { write } from '../../../support/screenHands.ts';
import { annaOn, sendingSample } from '../../../support/screenMail.ts';
import { aMeeting, anItem } from '../../../support/app.ts';

test('what is non-public in another meeting is told under the message before it is sent, with its day', async () => {
  const office = await sendingSample();
  const title = 'Verkauf des Grundstücks Fliederweg 3';
  const { bodyId } = await office.call('meetings.get', { id: office.planned });
  const { id: meetingId } = await aMeeting(office.call, { bodyId, number: null, date: '2026-11-02' });
  await anItem(office.call, { meetingId, title, isPublic: false });
  await annaOn(office, 'Presse');
  const { user } = await showScreen(`/sitzungen/${office.planned}/versand`, office);
  await user.click(await screen.findByRole('checkbox', { name: /^Bekanntmachung/ }));
  await user.click(await screen.findByRole('checkbox', { name: /^Presse 1 Empfänger/ }));
  const text = await screen.findByRole('textbox', { name: 'Text' });
  await write(user, text, 'Guten Tag, es geht um das Grundstück Fliederweg 3 und seinen Verkauf.');
  const told = await screen.findByText(/der Text nennt den Titel von „Verkauf des Grundstücks Fliederweg 3“/);
  expect(told.textContent).toContain('nichtöffentlicher Punkt der Sitzung vom 02.11.2026');
  const notice = told.closest('[role="status"]');
  expect(notice).toBeInstanceOf(HTMLElement);
  if (notice instanceof HTMLElement) within(notice).getByText(/Bitte sehen Sie nach/);
});
