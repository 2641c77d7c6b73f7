import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { screen, within } from '@testing-library/dom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testApp } from '../../support/app.ts';
import { showScreen } from '../../support/screen.tsx';

let folder: string;
let file: string;
/** A file in which an office has worked, with a byte in it that has turned since. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-rescue-screen-'));
  file = path.join(folder, 'lindenau.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function damaged({ isBackedUp }: { isBackedUp: boolean }) {
  const office = testApp({ file });
  await office.call('setup.loadSample', {});
  if (isBackedUp) await office.call('backup.make', {});
  await office.app.close();
  const bytes = readFileSync(file);
  bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
  writeFileSync(file, bytes);
  return showScreen('/sitzungen', testApp({ file }));
}

test('says what is wrong, mends the file from its backup, tells what was done, and goes on where it was asked for', async () => {
  const { user } = await damaged({ isBackedUp: true });
  screen.getByRole('heading', { name: 'Ihre Datei ist beschädigt' });
  screen.getByText(/^Betroffen ist 1 Stelle\./);
  await user.click(screen.getByRole('button', { name: 'Datei ausbessern' }));
  await screen.findByText(/Es ist nichts verloren\.$/);
  await user.click(screen.getByRole('button', { name: 'Weiter mit Ratsfeder' }));
  await screen.findByRole('heading', { level: 1, name: 'Sitzungen' });
});

test('brings a backup back that was chosen', async () => {
  const { user } = await damaged({ isBackedUp: true });
  const part = within(screen.getByRole('region', { name: 'Sicherung zurückholen' }));
  part.getByText('16.09.2026, 17:42 Uhr (von Hand)', { selector: 'button *' });
  await user.click(part.getByRole('button', { name: 'Sicherung zurückholen' }));
  await screen.findByText(/^Die Sicherung vom 16\.09\.2026, 17:42 Uhr ist zurückgeholt\./);
  await user.keyboard('{Enter}');
  await screen.findByRole('heading', { level: 1, name: 'Sitzungen' });
});

test('without a backup saves what can be read', async () => {
  const { user } = await damaged({ isBackedUp: false });
  screen.getByText('Neben der Datei liegt keine Sicherung.');
  expect(screen.queryByRole('button', { name: 'Datei ausbessern' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Lesbares retten' }));
  await screen.findByText(/^Die Datei ist aus dem, was noch lesbar war, neu angelegt/);
});
