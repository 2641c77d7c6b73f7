import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { screen, waitFor } from '@testing-library/dom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fromPlain } from '../../../shared/domain/richText.ts';
import { aBody, aMeeting, anItem, setState, testApp, type TestApp } from '../../support/app.ts';
import { showScreen } from '../../support/screen.tsx';

let folder: string;
let file: string;
let office: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-watch-'));
  file = path.join(folder, 'lindenau.sqlite');
  office = testApp({ file });
  await aBody(office.call);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(process.platform === 'win32')(
  'a file that is moved away is said without anybody asking, and is forgotten when it is back',
  async () => {
    await showScreen('/sitzungen', office);
    renameSync(file, `${file}.fort`);
    await screen.findByText(/ist nicht mehr da; vielleicht wurde sie gelöscht/);
    renameSync(`${file}.fort`, file);
    await waitFor(() => expect(screen.queryByText(/ist nicht mehr da/)).toBeNull());
    expect(existsSync(file)).toBe(true);
  },
);

test('a backup that somebody put back elsewhere is told, and shown', async () => {
  await office.call('backup.make', {});
  await office.call('organizations.save', { id: null, name: 'Neue Liste', shortName: 'NL', kind: 'list' });
  const { user } = await showScreen('/einstellungen/datei', office);
  const [copy] = (await office.call('backup.status', {})).copies;
  await office.call('backup.restore', { name: copy?.name ?? '' });
  await screen.findByText(/^Die Datei wurde neu geöffnet/);
  await user.click(screen.getByRole('button', { name: 'Hinweis schließen' }));
  await waitFor(() => expect(screen.queryByText(/^Die Datei wurde neu geöffnet/)).toBeNull());
});

test('a text of the minutes that is open shows the state that came back', async () => {
  const [body] = await office.call('bodies.list', {});
  const { id: meetingId } = await aMeeting(office.call, { bodyId: body?.id ?? '' });
  const itemId = await anItem(office.call, { meetingId, title: 'Bericht' });
  await setState(office.call, meetingId, 'running');
  const save = async (words: string) => {
    const { textVersion: baseVersion } = await office.call('minutes.get', { itemId });
    await office.call('minutes.saveText', { itemId, text: fromPlain(words), baseVersion });
  };
  await save('Früherer Stand');
  const { name } = await office.call('backup.make', {});
  await save('Späterer Stand');
  await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, office);
  const box = await screen.findByRole('textbox', { name: /^Text zu TOP/ });
  expect(box.textContent).toBe('Späterer Stand');
  await office.call('backup.restore', { name });
  await screen.findByText('Früherer Stand', {}, { timeout: 10_000 });
});
