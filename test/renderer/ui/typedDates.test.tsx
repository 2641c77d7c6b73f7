import { screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { aPlannedMeeting } from '../../support/app.ts';
import { showScreen } from '../../support/screen.tsx';

const parts = () =>
  within(within(screen.getByRole('dialog')).getByRole('group', { name: /Datum/u })).getAllByRole(
    'spinbutton',
  );
const shown = () =>
  parts()
    .map(({ textContent }) => textContent)
    .join('.');

/** A new meeting, whose date is typed into an emptied field that is left then. */
async function typed(keys: string) {
  const planned = await aPlannedMeeting();
  const { user } = await showScreen('/sitzungen', planned);
  await user.click(await screen.findByRole('button', { name: 'Neue Sitzung' }));
  await within(await screen.findByRole('dialog')).findByRole('group', { name: /Datum/u });
  const retype = async (day: string) => {
    for (const part of parts().toReversed()) {
      await user.click(part);
      await user.keyboard('{Backspace}'.repeat(4));
    }
    await user.click(parts()[0] ?? document.body);
    await user.keyboard(day);
    await user.tab();
  };
  await retype(keys);
  return { ...planned, user, retype };
}

describe('a day', () => {
  test.each([
    ['31122026', '31.12.2026'],
    ['31.12.2026', '31.12.2026'],
    ['1.2.2027', '01.02.2027'],
    ['29022028', '29.02.2028'],
    ['24.11.26', '24.11.2026'],
    ['24.11.02026', '24.11.2026'],
    ['24.11.002026', '24.11.2026'],
    ['24.11.20260', '24.11.2026'],
  ])('typed as %s is %s', async (keys, day) => {
    await typed(keys);
    await waitFor(() => expect(shown()).toBe(day));
  });

  test.each(['31.02.2027', '29.02.2027', '31.04.2027'])(
    'that is in no calendar, %s, is told as typed and lets itself be typed anew',
    async (keys) => {
      const { user, retype, call } = await typed(keys);
      await screen.findByText(`Den ${keys} gibt es nicht. Bitte prüfen Sie das Datum.`);
      await user.click(screen.getByRole('button', { name: 'Sitzung anlegen' }));
      screen.getByText(`Den ${keys} gibt es nicht. Bitte prüfen Sie das Datum.`);
      expect(await call('meetings.list', {})).toHaveLength(1);
      await retype('24.03.2027');
      await user.click(screen.getByRole('button', { name: 'Sitzung anlegen' }));
      await waitFor(async () =>
        expect((await call('meetings.list', {})).map(({ date }) => date)).toContain('2027-03-24'),
      );
    },
  );

  test('that is in no calendar is not taken for another by the key that sends the form', async () => {
    const { user, call } = await typed('15.03.2027');
    await user.click(parts()[0] ?? document.body);
    await user.keyboard('31');
    await user.keyboard('02{Enter}');
    await screen.findByText('Den 31.02.2027 gibt es nicht. Bitte prüfen Sie das Datum.');
    expect(await call('meetings.list', {})).toHaveLength(1);
  });
});
