import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { showScreen } from '../../../support/screen.tsx';

function fieldForFiles(): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>('.drop-zone input[type="file"]');
  if (!field) throw new Error('no field for files');
  return field;
}

/** A file that the system hands over only once it `arrives`, as one from a slow drive. */
function slowFile(name: string, text: string) {
  const { promise, resolve: arrives } = Promise.withResolvers<void>();
  const file = new File([text], name);
  const read = file.arrayBuffer.bind(file);
  return { arrives, file: Object.assign(file, { arrayBuffer: () => promise.then(read) }) };
}

test('a file that is added to the mailing is ticked, and may be public', async () => {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const meetings = await app.call('meetings.list', {});
  const meetingId = meetings.find(({ state }) => state === 'planned')?.id ?? '';
  const entries = [{ name: 'Anna', email: 'anna@example.org' }];
  const round = { id: null, name: 'Runde', source: 'own' as const, clearance: 'public' as const };
  await app.call('lists.save', { ...round, entries });
  const { user, call } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  const own = within(await screen.findByRole('region', { name: 'Weitere Dateien' }));
  await own.findByText('Noch keine Datei.');
  own.getByText(/stehen in keinem Dokument/);
  const file = new File(['Herzlich willkommen'], 'Grußwort.txt');
  await user.upload(fieldForFiles(), file);
  await user.click(await own.findByRole('checkbox', { name: '„Grußwort“ ist öffentlich' }));
  await own.findByRole('checkbox', { name: '„Grußwort“ ist öffentlich', checked: true });
  await own.findByRole('checkbox', { name: '„Grußwort“ mitsenden', checked: true });
  expect(own.queryByRole('checkbox', { name: /aufführen/ })).toBeNull();
  await waitFor(async () =>
    expect(await call('dispatch.attachments', { meetingId })).toMatchObject([
      { fileName: 'Grußwort.txt', isOwn: true, clearance: 'public' },
    ]),
  );
  await user.click(screen.getByRole('checkbox', { name: /^Runde/ }));
  await screen.findByRole('checkbox', { name: /^Runde/, checked: true });
  const save = await screen.findByRole('button', { name: 'E-Mail-Entwurf speichern …' });
  await waitFor(() => expect(save).toHaveProperty('disabled', false));
  await user.click(save);
  await waitFor(async () =>
    expect((await call('dispatch.list', { meetingId })).flatMap(({ files }) => files)).toMatchObject([
      { fileName: 'Grußwort.txt' },
    ]),
  );
  await own.findByText('Noch keine Datei.');
});

test('it stands apart from the Anlagen that can be ticked', async () => {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const meetings = await app.call('meetings.list', {});
  const meetingId = meetings.find(({ state }) => state === 'planned')?.id ?? '';
  await anAttachment(app.call, { kind: 'mailing', id: meetingId }, { fileName: 'Grußwort.txt' });
  await anAttachment(app.call, { kind: 'meeting', id: meetingId }, { fileName: 'Anfahrt.txt' });
  await showScreen(`/sitzungen/${meetingId}/versand`, app);
  const ticked = within(await screen.findByRole('group', { name: 'Anlagen mitsenden' }));
  expect(ticked.getAllByRole('checkbox')).toHaveLength(1);
  ticked.getByText('Anfahrt');
});

test('„Alle“ leaves out what is not listed, such as the file that a paper was read from', async () => {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const meetings = await app.call('meetings.list', {});
  const meetingId = meetings.find(({ state }) => state === 'planned')?.id ?? '';
  const at = { kind: 'meeting', id: meetingId } as const;
  await anAttachment(app.call, at, { fileName: 'Anfahrt.txt' });
  await anAttachment(app.call, at, { fileName: 'Original.txt', isListed: false });
  const { user } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  const ticked = within(await screen.findByRole('group', { name: 'Anlagen mitsenden' }));
  await user.click(ticked.getByRole('button', { name: 'Alle' }));
  await ticked.findByRole('checkbox', { name: /^Anfahrt/, checked: true });
  await user.click(ticked.getByRole('checkbox', { name: /^Original.* nicht aufgeführt$/, checked: false }));
  await ticked.findByRole('checkbox', { name: /^Original/, checked: true });
});

test('while a file still comes in nothing is sent without it, and it is said which', async () => {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const meetings = await app.call('meetings.list', {});
  const meetingId = meetings.find(({ state }) => state === 'planned')?.id ?? '';
  const entries = [{ name: 'Anna', email: 'anna@example.org' }];
  const round = { id: null, name: 'Runde', source: 'own' as const, clearance: 'nonPublic' as const };
  await app.call('lists.save', { ...round, entries });
  const { user, call } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  await user.click(await screen.findByRole('checkbox', { name: /^Einladung/ }));
  await user.click(await screen.findByRole('checkbox', { name: /^Runde/ }));
  const save = await screen.findByRole('button', { name: 'E-Mail-Entwurf speichern …' });
  await waitFor(() => expect(save).toHaveProperty('disabled', false));
  const { file, arrives } = slowFile('Lageplan.txt', 'Hier entlang');
  await user.upload(fieldForFiles(), file);
  await screen.findByText(/„Lageplan\.txt“ wird gerade noch hinzugefügt\. Bitte warten Sie so lange/);
  expect(save).toHaveProperty('disabled', true);
  arrives();
  await waitFor(() => expect(save).toHaveProperty('disabled', false));
  expect(screen.queryByText(/wird gerade noch hinzugefügt/)).toBeNull();
  await user.click(save);
  await waitFor(async () =>
    expect((await call('dispatch.list', { meetingId })).map(({ files }) => files.length)).toEqual([3]),
  );
  const [sent] = await call('dispatch.list', { meetingId });
  expect(sent?.files.map(({ fileName }) => fileName)).toContain('Lageplan.txt');
  expect(await call('dispatch.attachments', { meetingId })).toEqual([]);
});

test('a file that is given up holds nothing back', async () => {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const meetings = await app.call('meetings.list', {});
  const meetingId = meetings.find(({ state }) => state === 'planned')?.id ?? '';
  const { user } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  await screen.findByRole('button', { name: 'Dateien wählen …' });
  const { file, arrives } = slowFile('Lageplan.txt', 'Hier entlang');
  await user.upload(fieldForFiles(), [file, new File(['Grüße'], 'Grußwort.txt')]);
  await screen.findByText(/2 Dateien werden gerade noch hinzugefügt/);
  await user.click(screen.getByRole('button', { name: '„Lageplan.txt“ abbrechen' }));
  arrives();
  await screen.findByRole('button', { name: 'Grußwort' });
  await waitFor(() => expect(screen.queryByText(/gerade noch hinzugefügt/)).toBeNull());
  expect(screen.queryByRole('button', { name: 'Lageplan' })).toBeNull();
});

test('what was put there for another mailing goes along only where it is ticked', async () => {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const meetings = await app.call('meetings.list', {});
  const meetingId = meetings.find(({ state }) => state === 'planned')?.id ?? '';
  const mailing = { kind: 'mailing' as const, id: meetingId };
  const entries = [{ name: 'Anna', email: 'anna@example.org' }];
  const round = { id: null, name: 'Runde', source: 'own' as const, clearance: 'public' as const };
  await app.call('lists.save', { ...round, entries });
  await anAttachment(app.call, mailing, { fileName: 'Nur intern.txt' });
  const { user, call } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  await user.click(await screen.findByRole('checkbox', { name: /^Bekanntmachung der Sitzung/ }));
  await user.click(await screen.findByRole('checkbox', { name: /^Runde/ }));
  const tick = await screen.findByRole('checkbox', { name: '„Nur intern“ mitsenden' });
  expect(tick).toHaveProperty('checked', false);
  await user.click(tick);
  await screen.findByText(/„Nur intern\.txt“ ist eine nichtöffentliche Anlage\./);
  await user.click(tick);
  const save = () => screen.getByRole('button', { name: 'E-Mail-Entwurf speichern …' });
  await waitFor(() => expect(save()).toHaveProperty('disabled', false));
  await user.click(save());
  await waitFor(async () => expect(await call('dispatch.list', { meetingId })).toHaveLength(1));
  expect(await call('dispatch.attachments', { meetingId })).toMatchObject([{ fileName: 'Nur intern.txt' }]);
});
