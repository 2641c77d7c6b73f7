import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { screen, within } from '@testing-library/dom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { chairKey, decision, finishedSample, presented } from '../../../support/release.ts';
import { showScreen } from '../../../support/screen.tsx';
import { tamperedCopy } from '../../../support/tampering.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-log-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'lindenau.sqlite');
beforeAll(async () => {
  const office = await finishedSample({ file });
  const { id: documentId } = await presented(office);
  const { keyId } = await chairKey(office);
  await office.call('release.sign', decision({ documentId, keyId }));
  await office.app.close();
});

async function checked(shown: string) {
  const { user } = await showScreen('/einstellungen/vorgaenge', testApp({ file: shown }));
  await user.click(await screen.findByRole('button', { name: 'Vorgänge prüfen' }));
  const part = within(await screen.findByRole('region', { name: 'Prüfung der Vorgänge' }));
  await part.findByText(/^Vorgänge: /);
  return part;
}

test('says point by point that all is in order', async () => {
  const part = await checked(file);
  for (const title of ['Vorgänge', 'Dokumente', 'Unterschriften']) part.getByText(`${title}: in Ordnung`);
  expect(part.getByRole('status').textContent).toMatch(/vollständig und unverändert \(\d+ Einträge\)/);
});

test('names the signature that somebody took out of the file', async () => {
  const part = await checked(
    tamperedCopy(file, path.join(folder, 'gone.sqlite'), (db) => db.exec('delete from signature')),
  );
  part.getByText('Vorgänge: in Ordnung');
  part.getByText('Unterschriften: nicht in Ordnung');
  part.getByText(/^Unterschrift 1 zu „.+\.docx“ fehlt, ohne dass ein Vorgang davon weiß/);
});
