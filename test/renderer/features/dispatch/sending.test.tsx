import { screen, waitFor, within } from '@testing-library/dom';
import type { UserEvent } from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { showScreen } from '../../../support/screen.tsx';
import { choose, dialogLeft, write } from '../../../support/screenHands.ts';
import { annaOn, knowPassword, sendingSample, sendThrough } from '../../../support/screenMail.ts';
import { PASSWORD, scriptedHost, smtpHost, USER } from '../../../support/smtpHost.ts';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const tab = (name: string) => screen.getByRole('tab', { name });
const latest = async () => within((await screen.findAllByRole('article'))[0] ?? document.body);
const question = async () => within(await screen.findByRole('alertdialog'));

async function enterPassword(user: UserEvent): Promise<void> {
  const dialog = within(await screen.findByRole('dialog', { name: 'Passwort des Mailkontos' }));
  await write(user, dialog.getByLabelText(/^Passwort/, { selector: 'input' }), PASSWORD);
  await user.click(dialog.getByRole('button', { name: 'Weiter' }));
  await dialogLeft();
}

/** The tab Versand of a meeting, and what a clerk does there. */
async function openDispatch<Office extends Awaited<ReturnType<typeof sendingSample>>>(
  office: Office,
  meetingId: string,
) {
  const shown = await showScreen(`/sitzungen/${meetingId}/versand`, office);
  const { user } = shown;
  const press = async (name: string | RegExp) => user.click(await button(name));
  const tick = async (name: RegExp) => {
    await user.click(await screen.findByRole('checkbox', { name, checked: false }));
    await screen.findByRole('checkbox', { name, checked: true });
  };
  const askToSend = async () => {
    await waitFor(async () => expect(await button('Versenden …')).toHaveProperty('disabled', false));
    await press('Versenden …');
  };
  const chooseInvitation = async () => {
    await tick(/^Einladung/);
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Betreff' })).toHaveProperty(
        'value',
        expect.stringMatching(/^Einladung zur 7\. Sitzung/),
      ),
    );
  };
  return { ...shown, press, tick, askToSend, chooseInvitation };
}

test('a server whose certificate nobody vouches for is refused, with the reason', async () => {
  const host = await smtpHost();
  onTestFinished(host.close);
  const office = await sendingSample();
  const { user } = await showScreen('/einstellungen/versand', office);
  await screen.findByRole('button', { name: /Üblicher Versandweg/ });
  await choose(user, screen, /Üblicher Versandweg/, 'unmittelbar über den Mailserver');
  for (const [field, text] of [
    [/^Name des Absenders/, 'Geschäftsstelle Lindenau'],
    [/^E-Mail-Adresse des Absenders/, 'rat@lindenau.example'],
    [/^Server/, '127.0.0.1'],
    [/^Port/, String(host.port)],
    [/^Benutzername/, USER],
  ] as const)
    await write(user, await screen.findByRole('textbox', { name: field }), text);
  await user.click(await button('Verbindung prüfen'));
  await enterPassword(user);
  await screen.findByText(/sein Zertifikat stimmt nicht/);
  expect(host.passwords).toEqual([]);
});

test('what the mail server says is shown also where it asks for no password', async () => {
  const host = await smtpHost();
  onTestFinished(host.close);
  const { user } = await showScreen('/einstellungen/versand', await sendingSample());
  await screen.findByRole('button', { name: /Üblicher Versandweg/ });
  await choose(user, screen, /Üblicher Versandweg/, 'unmittelbar über den Mailserver');
  for (const [field, text] of [
    [/^Name des Absenders/, 'Geschäftsstelle Lindenau'],
    [/^E-Mail-Adresse des Absenders/, 'rat@lindenau.example'],
    [/^Server/, '127.0.0.1'],
    [/^Port/, String(host.port)],
  ] as const)
    await write(user, await screen.findByRole('textbox', { name: field }), text);
  await user.click(await button('Verbindung prüfen'));
  await screen.findByText(/sein Zertifikat stimmt nicht/);
});

test('a Niederschrift that nobody has released goes to the press only against a warning', async () => {
  const asked: string[] = [];
  const host = await smtpHost({
    onRcptTo: ({ address }, _session, answer) => {
      asked.push(address);
      answer(null);
    },
  });
  const office = await sendingSample();
  await sendThrough(office, host);
  await knowPassword(office);
  await annaOn(office, 'Presse');
  const { user, tick, askToSend } = await openDispatch(office, office.past);
  await tick(/^Niederschrift \(öffentlich/);
  await tick(/^Presse 1 Empfänger/);
  const warning = /ist noch nicht freigegeben, und der Verteiler „Presse“ ist öffentlich/;
  const warned = async (area: typeof screen | Awaited<ReturnType<typeof question>>) =>
    expect((await area.findByText(warning)).closest('[role="status"]')).not.toBeNull();
  await warned(screen);
  await askToSend();
  const asking = await question();
  await warned(asking);
  expect(asking.queryByRole('button', { name: 'Versenden' })).toBeNull();
  expect(asked).toEqual([]);
  await user.click(asking.getByRole('button', { name: 'Trotzdem versenden' }));
  await (await latest()).findByText('1 von 1 versandt');
  expect(host.stored).toHaveLength(1);
});

test('an invitation that arrives while another tab is open changes the meeting there (R7)', async () => {
  const { promise: patience, resolve: arrives } = Promise.withResolvers<void>();
  const host = await smtpHost({
    onRcptTo: (_address, _session, answer) => void patience.then(() => answer(null)),
  });
  const office = await sendingSample();
  await sendThrough(office, host);
  await knowPassword(office);
  await annaOn(office, 'Runde');
  const { user, press, tick, askToSend, chooseInvitation } = await openDispatch(office, office.planned);
  await chooseInvitation();
  await tick(/^Runde 1 Empfänger/);
  await askToSend();
  await user.click((await question()).getByRole('button', { name: 'Trotzdem versenden' }));
  await dialogLeft('alertdialog');
  await user.click(tab('Anwesenheit'));
  await screen.findByRole('tab', { name: 'Anwesenheit', selected: true });
  await screen.findByText('geplant');
  arrives();
  await screen.findByText('eingeladen');
  await press('Sitzung eröffnen …');
  const early = await screen.findByRole('alertdialog', { name: 'Sitzung schon heute eröffnen?' });
  await user.click(within(early).getByRole('button', { name: 'Sitzung eröffnen' }));
  await screen.findByRole('tab', { name: 'Protokoll', selected: true });
  const told = screen.queryAllByRole('alert').map(({ textContent }) => textContent);
  expect(told.filter(Boolean)).toEqual([]);
});

/** A message to one person that waits, since the password is not known; shown. `send` sends another one. */
async function openWaiting(...through: [Parameters<typeof sendThrough>[1], 'starttls' | 'tls']) {
  const office = await sendingSample();
  await sendThrough(office, ...through);
  const { id: listId } = await annaOn(office, 'Runde');
  const { planned: meetingId, call } = office;
  const message = { meetingId, documents: [], withCalendar: true, listIds: [listId] };
  const send = () => call('dispatch.send', { ...message, way: 'smtp', subject: 'Termin', text: 'Guten Tag' });
  await send();
  return { ...(await openDispatch(office, meetingId)), send };
}

test('without the password messages wait for it; what waits can be taken back', async () => {
  const host = await smtpHost();
  const { user, press, send, go, planned } = await openWaiting(host, 'starttls');
  await screen.findByText('Die Nachrichten warten auf das Passwort des Mailkontos.');
  await press(/^Wartende abbrechen/);
  await user.click((await question()).getByRole('button', { name: 'Nicht versenden' }));
  await (await latest()).findByText('0 von 1 versandt, 1 zurückgenommen');
  await send();
  // As the page was not the one to send, it reads anew.
  go('/');
  go(`/sitzungen/${planned}/versand`);
  await press('Passwort eingeben …');
  await enterPassword(user);
  await (await latest()).findByText('1 von 1 versandt');
  expect(host.stored).toHaveLength(1);
});

test('a message that may have arrived is only sent again after a warning', async () => {
  const silent = await scriptedHost({ end: { hangUp: true, store: true } });
  const { user, press } = await openWaiting(silent, 'tls');
  await press('Passwort eingeben …');
  await enterPassword(user);
  await (await latest()).findByText('0 von 1 versandt, 1 ungewiss');
  // Open already where the first look at the dispatch found a problem.
  const summary = await (await latest()).findByText('1 Empfänger im Einzelnen');
  if (!summary.closest('details')?.open) await user.click(summary);
  await press('Noch einmal versuchen: Anna');
  const warning = await question();
  await warning.findByText(/Die Nachricht an Anna ist vielleicht schon angekommen/);
  expect(silent.stored).toHaveLength(1);
  await user.click(warning.getByRole('button', { name: 'Noch einmal senden' }));
  await dialogLeft('alertdialog');
  await waitFor(() => expect(silent.stored).toHaveLength(2));
});
