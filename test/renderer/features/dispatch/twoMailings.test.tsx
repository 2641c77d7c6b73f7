import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { aMeetingWithPapers } from '../../../support/bundle.ts';
import { showScreen } from '../../../support/screen.tsx';

test('with members and press at once it is said who gets what, and the public part follows in a mailing of its own', async () => {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const [body] = await app.call('bodies.list', {});
  const meetingId = await aMeetingWithPapers(app.call, body?.id ?? '', { date: '2026-12-15' });
  const entries = [{ name: 'Zeitung', email: 'zeitung@example.org' }];
  const own = { id: null, source: 'own' as const };
  await app.call('lists.save', { ...own, name: 'Runde', clearance: 'nonPublic', entries });
  await app.call('lists.save', { ...own, name: 'Zeitungen', clearance: 'public', entries });
  const { user, call } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  const papers = within(await screen.findByRole('group', { name: 'Vorlagen mitsenden' }));
  const tick = async (name: RegExp) => user.click(await screen.findByRole('checkbox', { name }));
  const sentTo = async () =>
    (await call('dispatch.list', { meetingId })).map(({ recipients, files }) => [
      recipients.map(({ listName }) => listName),
      files.map(({ fileName }) => fileName),
    ]);
  const save = () => screen.getByRole('button', { name: 'E-Mail-Entwurf speichern …' });
  await user.click(papers.getByRole('button', { name: 'Alle' }));
  await tick(/^Runde/);
  expect(screen.queryByText(/^In einer Sendung erhalten alle dasselbe/)).toBeNull();
  await tick(/^Zeitungen/);
  await screen.findByText(
    /^In einer Sendung erhalten alle dasselbe\. Mit „Zeitungen“ darf sie nur Öffentliches enthalten/,
  );
  await waitFor(() => expect(save()).toHaveProperty('disabled', true));
  await user.click(
    screen.getByRole('button', { name: 'Zuerst alles an „Runde“, danach Öffentliches an „Zeitungen“' }),
  );
  await screen.findByText('Danach steht die Sendung an „Zeitungen“ mit dem öffentlichen Teil hier bereit.');
  await waitFor(() => expect(save()).toHaveProperty('disabled', false));
  await user.click(save());
  await waitFor(async () => expect(await sentTo()).toHaveLength(1));
  await screen.findByRole('checkbox', { name: /^Zeitungen/, checked: true });
  screen.getByRole('checkbox', { name: /^Runde/, checked: false });
  await waitFor(() => expect(save()).toHaveProperty('disabled', false));
  await user.click(save());
  await waitFor(async () =>
    expect(await sentTo()).toEqual([
      [['Zeitungen'], ['Beschlussvorlage 0001 2026 Sprachcafé im Stadtteil Nord.pdf']],
      [
        ['Runde'],
        ['Beschlussvorlage 0001 2026 Sprachcafé im Stadtteil Nord.pdf', 'Beschlussvorlage 0002 2026.pdf'],
      ],
    ]),
  );
});
