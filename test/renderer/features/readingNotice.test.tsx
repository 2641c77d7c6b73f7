import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { screen, waitFor } from '@testing-library/dom';
import { expect, onTestFinished, test } from 'vitest';
import { openReading } from '../../../electron/core/dataFile/reading/openReading.ts';
import { aBody, testApp } from '../../support/app.ts';
import { openStore } from '../../../db/store.ts';
import { showScreen } from '../../support/screen.tsx';

const now = () => '2026-11-29T14:03:00';

/** The office as somebody sees it who only reads; what it is opened with afterwards is the file itself. */
async function readOffice() {
  const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-lesend-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'lindenau.sqlite');
  const office = testApp({ file });
  await aBody(office.call);
  await office.app.close();
  let isReading = true;
  const open = (wanted: string) => (isReading ? openReading(wanted, folder, now) : openStore(wanted));
  const reader = testApp({ file, open });
  const free = () => {
    isReading = false;
  };
  return { file, reader, free };
}

test('whoever only reads sees all the time of when the state is, and gets a newer one', async () => {
  const { file, reader } = await readOffice();
  const { user } = await showScreen('/sitzungen', reader);
  const notice = await screen.findByRole('region', { name: 'Nur lesen' });
  expect(notice.textContent).toContain('Nur lesen: Stand vom 29.11.2026, 14:03 Uhr');
  const colleague = testApp({ file });
  await colleague.call('bodies.create', {
    bodyName: 'Seniorenbeirat',
    bodyNameGenitive: '',
    shortName: '',
    statutorySeats: 11,
    validFrom: '2025-11-01',
  });
  await colleague.app.close();
  await user.click(screen.getByRole('button', { name: 'Neu laden' }));
  await waitFor(async () => expect(await reader.call('bodies.list', {})).toHaveLength(2));
  expect(screen.getByRole('region', { name: 'Nur lesen' })).toBeTruthy();
});

test('what somebody tries to change all the same is answered by a sentence', async () => {
  const { reader } = await readOffice();
  const { user } = await showScreen('/einstellungen/gemeinde', reader);
  await user.click(await screen.findByRole('button', { name: 'Speichern' }));
  await screen.findByText(/Sie haben die Datei nur zum Lesen geöffnet; geändert wurde nichts/);
});

test('once the file is free, the work goes on in it', async () => {
  const { reader, free } = await readOffice();
  const { user } = await showScreen('/sitzungen', reader);
  free();
  await user.click(await screen.findByRole('button', { name: 'Zum Bearbeiten öffnen' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Nur lesen' })).toBeNull());
});
