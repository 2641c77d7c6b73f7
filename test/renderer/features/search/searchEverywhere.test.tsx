import { screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { aFurtherBody, aMember, aPlannedMeeting } from '../../../support/app.ts';
import { aDecidedPaper } from '../../../support/papers.ts';
import { showScreen } from '../../../support/screen.tsx';

const wording = { proposed: 'Der Zuschuss wird gewährt.', resolved: 'Die Stadtteilbüros erhalten ihn.' };

async function asked(typed: string) {
  const planned = await aPlannedMeeting();
  const { call, bodyId, meetingId } = planned;
  const { itemId } = await aDecidedPaper(call, { bodyId, meetingId, ...wording });
  const other = await aFurtherBody(call);
  const { personId } = await aMember(call, { bodyId: other, givenName: 'Şükran', familyName: 'Yıldırım-Öz' });
  const { user } = await showScreen('/einstellungen', planned);
  await screen.findByRole('heading', { level: 1 });
  await user.keyboard('{Control>}{Shift>}F{/Shift}{/Control}');
  await user.type(await screen.findByLabelText('Name, Titel, Nummer oder Wort'), typed);
  return { user, meetingId, itemId, personId };
}

/** The first of what was found is the one that Enter opens. */
const isChosen = () =>
  waitFor(() => expect(document.activeElement?.getAttribute('aria-activedescendant')).toBeTruthy());

const leadsTo = (path: string) => waitFor(() => expect(window.location.hash).toBe(`#${path}`));

describe('the search from everywhere', () => {
  test('finds somebody of any body by what a German keyboard types, and opens the person', async () => {
    const { user, personId } = await asked('sukran yildirim');
    await screen.findByRole('option', { name: /Yıldırım-Öz, Şükran/u });
    await isChosen();
    await user.keyboard('{Enter}');
    await leadsTo(`/mitglieder/${personId}`);
    const dialog = await screen.findByRole('dialog', { name: 'Yıldırım-Öz, Şükran' });
    await user.click(within(dialog).getAllByRole('button', { name: 'Schließen' })[0] ?? dialog);
    await leadsTo('/mitglieder');
  });

  test('finds what was decided, and leads to the item', async () => {
    const { user, itemId, meetingId } = await asked('stadtteilb');
    const group = await screen.findByRole('group', { name: 'Tagesordnungspunkte' });
    within(group).getByRole('option', { name: /Sprachcafé im Stadtteil Nord/u });
    await isChosen();
    await user.keyboard('{Enter}');
    await leadsTo(`/sitzungen/${meetingId}/protokoll/${itemId}`);
  });

  test('finds papers by words of their subject, and says how much it found', async () => {
    await asked('sprachcafe nord');
    const group = await screen.findByRole('group', { name: 'Vorlagen' });
    within(group).getByRole('option', { name: /Sprachcafé im Stadtteil Nord/u });
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^\d+ Treffer$/u));
  });

  test('says what to do where nothing is found, and asks for nothing by a single letter', async () => {
    const { user } = await asked('x');
    expect(screen.getByRole('status').textContent).toMatch(/^Gesucht wird in/u);
    await user.keyboard('qxqx');
    await screen.findByText(/Nichts gefunden/u);
  });
});
