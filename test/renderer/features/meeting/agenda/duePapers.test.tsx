import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aMeeting, aPlannedMeeting } from '../../../../support/app.ts';
import { aDuePaper, aStep } from '../../../../support/papers.ts';
import { showScreen } from '../../../../support/screen.tsx';
import { dialogLeft } from '../../../../support/screenHands.ts';

test('a paper that another meeting is to deal with says so, and is taken over only where somebody wants it', async () => {
  const planned = await aPlannedMeeting();
  const { call, bodyId, meetingId } = planned;
  const { paper, step } = await aDuePaper(call, { bodyId });
  await aStep(call, { paperId: paper.id, bodyId });
  await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
  const { id: later } = await aMeeting(call, { bodyId, number: 2, date: '2026-10-28' });
  const { user } = await showScreen(`/sitzungen/${later}/tagesordnung`, planned);
  await user.click(await screen.findByRole('button', { name: 'Eine Vorlage wartet …' }));
  const dialog = within(await screen.findByRole('dialog'));
  const box = dialog.getByRole('checkbox', { name: /Sprachcafé im Stadtteil Nord/ });
  expect(dialog.getByText('Sie steht auch auf der Tagesordnung der Sitzung am 16.09.2026.')).toBeTruthy();
  expect(box).toHaveProperty('checked', false);
  await user.click(box);
  await user.click(dialog.getByRole('button', { name: 'Eine Vorlage aufnehmen' }));
  await screen.findByText('Die Vorlage steht auch auf der Tagesordnung der Sitzung am 16.09.2026.');
});

test('by keyboard alone two papers come to one item, and one of them waits again', async () => {
  const planned = await aPlannedMeeting();
  const { call, bodyId, meetingId } = planned;
  const { paper, step } = await aDuePaper(call, { bodyId });
  await call('papers.plan', { meetingId, papers: [{ paperId: paper.id, consultationId: step.id }] });
  const { paper: motion } = await aDuePaper(call, { bodyId, typeLabel: 'Antrag', subject: 'Abendöffnung' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/tagesordnung`, planned);
  (await screen.findByRole('button', { name: 'Eine Vorlage wartet …' })).focus();
  await user.keyboard('{Enter}');
  const dialog = within(await screen.findByRole('dialog'));
  const spot = await dialog.findByRole('button', {
    name: new RegExp(`Platz auf der Tagesordnung: ${motion.number}`),
  });
  spot.focus();
  await user.keyboard('{Enter}');
  const option = await screen.findByRole('option', { name: /^mit zu \d+ Sprachcafé/ });
  option.focus();
  await user.keyboard('{Enter}');
  dialog.getByRole('button', { name: 'Eine Vorlage aufnehmen' }).focus();
  await user.keyboard('{Enter}');
  await dialogLeft();
  const row = await screen.findByRole('row', { name: /Sprachcafé im Stadtteil Nord/ });
  await within(row).findByText(`Antrag ${motion.number}`);
  row.focus();
  await user.keyboard('{Enter}');
  (await screen.findByRole('button', { name: `Vom Punkt nehmen: ${motion.number}` })).focus();
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Eine Vorlage wartet …' });
});
