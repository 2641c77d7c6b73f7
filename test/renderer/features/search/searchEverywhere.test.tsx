import { screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { aFurtherBody, aMember, anItem, aPlannedMeeting } from '../../../support/app.ts';
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

const leadsTo = (path: string) => waitFor(() => expect(window.location.hash).toBe(`#${path}`));

describe('the search from everywhere', () => {
  test('finds somebody of any body by what a German keyboard types, and opens the person', async () => {
    const { user, personId } = await asked('sukran yildirim');
    await screen.findByRole('option', { name: /Yıldırım-Öz, Şükran/u });
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
    await user.keyboard('{Enter}');
    await leadsTo(`/sitzungen/${meetingId}/protokoll/${itemId}`);
  });

  test('says which items are not public', async () => {
    const planned = await aPlannedMeeting();
    await anItem(planned.call, { meetingId: planned.meetingId, title: 'Vergabe der Räume', isPublic: false });
    await anItem(planned.call, { meetingId: planned.meetingId, title: 'Vergabe des Preises' });
    const { user } = await showScreen('/einstellungen', planned);
    await user.keyboard('{Control>}{Shift>}F{/Shift}{/Control}');
    await user.type(await screen.findByLabelText('Name, Titel, Nummer oder Wort'), 'vergabe');
    await screen.findByRole('option', { name: /Vergabe der Räume.*nichtöffentlich/u });
    screen.getByRole('option', { name: /Vergabe des Preises(?!.*nichtöffentlich)/u });
  });

  test('opens the first once it is found where Enter was pressed before, not what was found for fewer letters', async () => {
    const { personId } = await asked('sukran yildirim{Enter}');
    await leadsTo(`/mitglieder/${personId}`);
  });

  test('finds papers by words of their subject, and says how much it found', async () => {
    await asked('sprachcafe nord');
    const group = await screen.findByRole('group', { name: 'Vorlagen' });
    within(group).getByRole('option', { name: /Sprachcafé im Stadtteil Nord/u });
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^\d+ Treffer$/u));
  });

  test('ends with the screen it was asked on', async () => {
    await asked('sprachcafe');
    window.location.hash = '/mitglieder';
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('says only that a text is too long, not that nothing was found', async () => {
    await asked('wort'.repeat(60));
    await screen.findByText(/^Dieser Text ist zu lang: höchstens 200 Zeichen\./u);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('says what to do where nothing is found, and asks for nothing by a single letter', async () => {
    const { user } = await asked('x');
    expect(screen.getByRole('status').textContent).toMatch(/^Gesucht wird in/u);
    await user.keyboard('qxqx');
    await screen.findByText(/Nichts gefunden/u);
  });
});
