import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { aMember, anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

test('a text module says who votes at this item', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId, bodyId } = planned;
  for (const familyName of ['Adler', 'Buche']) await aMember(call, { bodyId, familyName });
  await call('attendance.fill', { meetingId });
  const { attendees } = await call('attendance.get', { meetingId });
  const voting = attendees.filter(({ votingRight }) => votingRight).length;
  await call('textModules.save', {
    id: null,
    version: null,
    code: 'st',
    title: 'Stimmen',
    text: fromPlain('Es sind {stimmberechtigt} stimmberechtigt.'),
  });
  const itemId = await anItem(call, { meetingId, title: 'Haushalt' });
  await setState(call, meetingId, 'running');
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  (await screen.findByRole('textbox', { name: /^Text zu TOP/ })).focus();
  await user.keyboard('/st');
  await screen.findByRole('option', { name: /Stimmen/ });
  await user.keyboard('{Enter}');
  await waitFor(async () => {
    const { text } = await call('minutes.get', { itemId });
    expect(plainText(text)).toBe(`Es sind ${voting} stimmberechtigt.`);
  });
  expect(voting).toBeGreaterThan(1);
});
