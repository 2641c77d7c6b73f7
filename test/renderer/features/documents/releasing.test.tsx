import { screen, waitFor, within } from '@testing-library/dom';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Call } from '../../../../shared/client.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { setState, testApp } from '../../../support/app.ts';
import { answerChecks, passphrase } from '../../../support/release.ts';
import { showScreen } from '../../../support/screen.tsx';
import { choose, dialogLeft, write } from '../../../support/screenHands.ts';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const dialog = async () => within(await screen.findByRole('dialog'));
const passphraseIn = (area: Awaited<ReturnType<typeof dialog>>) =>
  area.getByLabelText(/^Passphrase/, { selector: 'input' });

/** The sample with a meeting whose minutes are being written (6.) and the next one (7.). */
async function sample() {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const meetings = await app.call('meetings.list', {});
  const idOf = (number: number) => {
    const found = meetings.find((meeting) => meeting.number === number);
    if (!found) throw new Error(`The sample has no ${number}th meeting.`);
    return found.id;
  };
  return { ...app, past: idOf(6), next: idOf(7) };
}

/** A document before the chair, who has a key on this computer: as often as consent is asked for, the answer says. */
async function presentTo(call: Call, meetingId: MeetingId, kind: 'minutes' | 'invitation') {
  await answerChecks({ call }, meetingId, kind);
  const { waitingFor } = await call('documents.present', { meetingId, kind });
  const holders = new Map(waitingFor.map(({ personId, name }) => [personId, name]));
  for (const [personId, holder] of holders) await call('keys.create', { personId, holder, passphrase });
  return waitingFor.length;
}

/** The Niederschrift of the past meeting as it lies before the chair. */
async function openPresented() {
  const app = await sample();
  await setState(app.call, app.past, 'minutesReady');
  const asked = await presentTo(app.call, app.past, 'minutes');
  const shown = await showScreen(`/sitzungen/${app.past}/dokumente`, app);
  const pane = within(await screen.findByRole('region', { name: 'Niederschrift (vollständig)' }));
  await pane.findAllByText(/zur Freigabe · Fassung 1/);
  return { ...shown, asked };
}

async function decide(user: UserEvent, name: string): Promise<void> {
  const area = await dialog();
  await write(user, passphraseIn(area), passphrase);
  await user.click(area.getByRole('button', { name }));
  await dialogLeft();
}

test('what the chair returns comes back with remarks that lead to their items', async () => {
  const { user, call, past } = await openPresented();
  const second = (await call('agenda.list', { meetingId: past })).find(({ number }) => number === '2');
  await user.click(await button('Zurückgeben …'));
  const area = await dialog();
  await choose(user, area, /Stelle/, `TOP 2 ${second?.title}`);
  const remark = () => area.getByLabelText('Anmerkung 1', { selector: 'textarea, input' });
  await write(user, remark(), 'Bitte den Namen prüfen.');
  await write(user, passphraseIn(area), 'falsch geraten, leider');
  await user.click(area.getByRole('button', { name: 'Zurückgeben' }));
  await area.findByText(/Die Passphrase passt nicht/);
  await waitFor(() => expect(passphraseIn(area)).toHaveProperty('value', ''));
  await waitFor(() => expect(document.activeElement).toBe(passphraseIn(area)));
  expect(remark()).toHaveProperty('value', 'Bitte den Namen prüfen.');
  await decide(user, 'Zurückgeben');
  const remarks = within(await screen.findByRole('region', { name: 'Anmerkungen zur Rückgabe' }));
  await remarks.findByText(/Bitte den Namen prüfen\./);
  await user.click(remarks.getByRole('link', { name: /^Zur Stelle/ }));
  await screen.findByRole('tab', { name: 'Protokoll', selected: true });
  await screen.findAllByRole('heading', { name: new RegExp(second?.title ?? '') });
});

test('where the only chair refuses to sign, what is left to do is said (R33)', async () => {
  const { user, asked } = await openPresented();
  expect(asked).toBe(1);
  await user.click(await button('Unterschrift verweigern …'));
  await decide(user, 'Unterschrift verweigern');
  const again = await screen.findByText(
    /^Legen Sie die Niederschrift noch einmal vor: .* die Unterschrift verweigert/,
  );
  const note = again.closest<HTMLElement>('[role="status"]') ?? document.body;
  expect(note.textContent).toContain('Ohne Zustimmung des Vorsitzes');
  await within(note).findByText(/^Stimmt niemand zu, .* von Hand unterschreiben \(§ 52 Abs\. 1 GO NRW\)/);
  await button('Zur Freigabe geben');
});

test('once released minutes are opened again, it is said which version is shown and where the changes are', async () => {
  const { user } = await openPresented();
  await user.click(await button('Freigeben …'));
  await decide(user, 'Freigeben');
  await screen.findByText('Freigegeben. Dieses Dokument ändert sich nicht mehr.');
  expect(screen.queryByText(/^Die Niederschrift wird berichtigt\./)).toBeNull();
  await user.click(await button('Weitere Schritte'));
  await user.click(await screen.findByRole('menuitem', { name: 'Niederschrift wieder bearbeiten …' }));
  // The menu is a dialog, too, until it has closed.
  await write(user, await screen.findByRole('textbox', { name: /^Grund/ }), 'Schreibfehler');
  await user.click(screen.getByRole('button', { name: 'Niederschrift wieder bearbeiten' }));
  await dialogLeft();
  await screen.findByText(/^Die Niederschrift wird berichtigt\. Gezeigt wird die freigegebene Fassung 1;/);
});

test('a remark stays with the consent; what has not changed since is not presented again', async () => {
  const app = await sample();
  await presentTo(app.call, app.next, 'invitation');
  const { user } = await showScreen(`/sitzungen/${app.next}/dokumente/invitation`, app);
  await screen.findAllByText(/zur Freigabe · Fassung 1/);
  await user.click(await button('Freigeben …'));
  const area = await dialog();
  await user.click(area.getByRole('button', { name: 'Anmerkung schreiben' }));
  const remark = await area.findByLabelText('Anmerkung 1', { selector: 'textarea, input' });
  await write(user, remark, 'Bitte rechtzeitig aushängen.');
  await decide(user, 'Freigeben');
  await user.click(await screen.findByRole('heading', { name: 'Fassungen' }));
  const kept = await screen.findByText(/Bitte rechtzeitig aushängen\./);
  expect(kept.textContent).toContain('Zum ganzen Dokument: Bitte rechtzeitig aushängen.');
  await user.click(await button('Neue Fassung zur Freigabe geben'));
  const refused = await screen.findByText(
    /^Seit der Freigabe von Fassung 1 hat sich an diesem Dokument nichts geändert/,
  );
  expect(refused.closest('[role="alert"]')).not.toBeNull();
});
