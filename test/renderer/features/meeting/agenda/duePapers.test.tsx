import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aMeeting, aPlannedMeeting } from '../../../../support/app.ts';
import { aDuePaper, aStep } from '../../../../support/papers.ts';
import { showScreen } from '../../../../support/screen.tsx';

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
