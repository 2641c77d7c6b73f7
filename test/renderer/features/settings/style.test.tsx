import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, aPlannedMeeting, testApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

test('the sheet shows at once what a switch of the Niederschrift does', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  const [rules] = (await app.call('bodies.list', {}))[0]?.rules ?? [];
  if (!rules) throw new Error('no rules');
  await app.call('rules.save', { ...rules, bodyId, id: null, validFrom: '2030-11-01' });
  const { user, call } = await showScreen('/einstellungen/niederschrift', app);
  const inSheet = async () => {
    const sheet = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('.sheet');
      if (!found) throw new Error('There is no sheet.');
      return found;
    });
    return within(sheet);
  };
  await (await inSheet()).findByText('Nicht anwesend:');
  await user.click(screen.getByText('Fehlende Mitglieder aufführen'));
  await waitFor(async () => expect((await inSheet()).queryByText('Nicht anwesend:')).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  const note = await screen.findByText('Gespeichert');
  expect(note.closest('[role="status"]')).not.toBeNull();
  const [body] = await call('bodies.list', {});
  expect(body?.rules.map(({ validFrom, style }) => [validFrom, style.blocks])).toEqual([
    ['2025-11-01', ['attendance', 'proceedings']],
    ['2030-11-01', ['attendance', 'missing', 'proceedings']],
  ]);
});

test('the sheet shows pages in the overview, and the head of the Einladung as a letter', async () => {
  const app = testApp();
  await aBody(app.call);
  const { user } = await showScreen('/einstellungen/niederschrift', app);
  await screen.findByText('So sieht es aus (erfundene Sitzung)');
  const rows = () =>
    [...document.querySelectorAll('.sheet .overview')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
  await user.click(screen.getByText('Übersicht der Tagesordnung drucken'));
  await waitFor(() => expect(rows()[0]).toEqual(['1', 'Mitteilungen']));
  await user.click(screen.getByText('Seitenzahlen in der Übersicht'));
  await waitFor(() => expect(rows()[0]).toEqual(['1', 'Mitteilungen', '1']));
  const label = 'Kopf der Einladung als Brief';
  expect(screen.queryByText(label)).toBeNull();
  await user.click(screen.getByText('Einladung als Brief nach DIN 5008'));
  await screen.findByText(label);
  await user.type(screen.getByRole('textbox', { name: 'Auskunft gibt' }), 'Frau Muster');
  const head = document.querySelector('.letter-head');
  await waitFor(() => expect(head?.textContent).toContain('Auskunft gibt:Frau Muster'));
  expect(head?.textContent).toContain('Mitglieder des Integrationsrates');
});

test('headings of the office come into the list of those present', async () => {
  const planned = await aPlannedMeeting();
  const settings = await showScreen('/einstellungen/niederschrift', planned);
  await settings.user.type(await screen.findByRole('textbox', { name: 'Eigene Überschrift' }), 'Aus dem Rat');
  await settings.user.click(screen.getByRole('button', { name: 'Überschrift hinzufügen' }));
  await settings.user.click(screen.getByRole('button', { name: 'Nach oben: Aus dem Rat' }));
  await settings.user.type(
    screen.getByRole('textbox', { name: 'Unter dem der Schriftführung' }),
    'Für das Protokoll',
  );
  await settings.user.click(screen.getByRole('button', { name: 'Speichern' }));
  await screen.findByText('Gespeichert');
  const [body] = await planned.call('bodies.list', {});
  expect(body?.rules[0]?.style).toMatchObject({
    groupOrder: ['members', 'deputies', 'advisory', 'clerk', 'administration', 'Aus dem Rat', 'guests'],
    signatureRoles: { clerk: 'Für das Protokoll' },
  });
});
