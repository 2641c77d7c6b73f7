import { fireEvent, screen, waitFor, within } from '@testing-library/dom';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { aBody, aMeeting, anItem, setState, testApp } from '../../../support/app.ts';
import { anAttachment, pdfSaying } from '../../../support/attachments.ts';
import { aPaper } from '../../../support/papers.ts';
import { dialogLeft, findFieldError } from '../../../support/screenHands.ts';
import { showScreen } from '../../../support/screen.tsx';

async function anOffice() {
  const app = testApp();
  const bodyId = await aBody(app.call);
  const paper = await aPaper(app.call, { bodyId });
  return { app, call: app.call, bodyId, paper, owner: { kind: 'paper' as const, id: paper.id } };
}

const section = async (name = 'Anlagen') => within(await screen.findByRole('region', { name }));
const rows = async () => (await section()).getAllByRole('listitem');
const dialog = () => within(screen.getByRole('dialog'));
const question = () => within(screen.getByRole('alertdialog'));

/** Chooses files as the button does: what the system hands over goes into its hidden field. */
async function chooseFiles(user: UserEvent, ...files: File[]): Promise<void> {
  await (await section()).findByRole('button', { name: 'Dateien wählen …' });
  const field = document.querySelector<HTMLInputElement>('.attachments input[type="file"]');
  if (!field) throw new Error('no field for files');
  await user.upload(field, files);
}
const aFile = (name: string, ...parts: BlobPart[]) => new File(parts, name);

async function act(user: UserEvent, title: string, action: string): Promise<void> {
  await user.click(await (await section()).findByRole('button', { name: `Anlage „${title}“: Aktionen` }));
  await user.click(await screen.findByRole('menuitem', { name: action }));
}

describe('the Anlagen of a paper', () => {
  test('where there is none it says so; files that are chosen stand there, not public at first', async () => {
    const { app, paper } = await anOffice();
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await (await section()).findByText('Noch keine Anlage.');
    await chooseFiles(
      user,
      aFile('Kostenplan_2026.pdf', Buffer.from(pdfSaying('Kosten'))),
      aFile('Notiz.txt', 'Text'),
    );
    await (await section()).findByRole('button', { name: 'Kostenplan 2026' });
    await (await section()).findByRole('button', { name: 'Notiz' });
    expect((await rows()).map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Kostenplan_2026\.pdf, 1\sKB/),
      expect.stringMatching(/Notiz\.txt, 1\sKB/),
    ]);
    const mark = (await section()).getByRole('checkbox', { name: '„Notiz“ ist öffentlich' });
    expect(mark).toHaveProperty('checked', false);
  });

  test('a file that is refused says why, and goes once that was read', async () => {
    const { app, paper } = await anOffice();
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await chooseFiles(user, aFile('leer.pdf'));
    await screen.findByText(/Diese Datei ist leer/);
    await user.click(screen.getByRole('button', { name: 'Verstanden' }));
    expect(screen.queryByText(/Diese Datei ist leer/)).toBeNull();
    // The keyboard goes on among the files.
    const files = screen.getByRole('region', { name: 'Anlagen' });
    await waitFor(() => expect(files.contains(document.activeElement)).toBe(true));
  });

  test('what cannot be searched says so', async () => {
    const { app, call, paper, owner } = await anOffice();
    await anAttachment(call, owner, { fileName: 'Scan.pdf', bytes: pdfSaying() });
    await showScreen(`/vorlagen/${paper.id}`, app);
    await (await section()).findByText(/Ohne lesbaren Text \(Bild\?\): wird nicht durchsucht/);
  });

  test('becomes public and is no longer listed at a click', async () => {
    const { app, call, paper, owner } = await anOffice();
    await anAttachment(call, owner, { title: 'Lageplan' });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    // Its tick would else let somebody look for it in the paper.
    await screen.findByText(/Aufgeführt nur in nichtöffentlichen Dokumenten$/);
    await user.click(await screen.findByRole('checkbox', { name: '„Lageplan“ ist öffentlich' }));
    await screen.findByRole('checkbox', { name: '„Lageplan“ ist öffentlich', checked: true });
    await waitFor(() => expect(screen.queryByText(/nichtöffentlichen Dokumenten/)).toBeNull());
    await user.click(screen.getByRole('checkbox', { name: '„Lageplan“ in Dokumenten aufführen' }));
    await waitFor(async () =>
      expect((await call('attachments.list', { owner })).attachments).toMatchObject([
        { isPublic: true, isListed: false },
      ]),
    );
  });

  test('where the paper is not public nothing can be ticked so', async () => {
    const { app, call, bodyId } = await anOffice();
    const paper = await aPaper(call, { bodyId, isPublic: false });
    await anAttachment(call, { kind: 'paper', id: paper.id }, { title: 'Lageplan' });
    await showScreen(`/vorlagen/${paper.id}`, app);
    expect(await screen.findByRole('checkbox', { name: '„Lageplan“ ist öffentlich' })).toHaveProperty(
      'disabled',
      true,
    );
  });

  test('moves by keyboard and by its buttons', async () => {
    const { app, call, paper, owner } = await anOffice();
    for (const title of ['Erste', 'Zweite', 'Dritte']) await anAttachment(call, owner, { title });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    const order = async () =>
      (await call('attachments.list', { owner })).attachments.map(({ title }) => title).join(' ');
    await user.click(await screen.findByRole('button', { name: '„Dritte“ nach oben' }));
    await waitFor(async () => expect(await order()).toBe('Erste Dritte Zweite'));
    (await section()).getByRole('button', { name: 'Erste' }).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(async () => expect(await order()).toBe('Dritte Erste Zweite'));
  });

  test('gets another name; without one it is refused at the field', async () => {
    const { app, call, paper, owner } = await anOffice();
    await anAttachment(call, owner, { title: 'Plan' });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await act(user, 'Plan', 'Umbenennen …');
    const field = dialog().getByRole('textbox', { name: /^Name, wie er aufgeführt wird/ });
    await user.clear(field);
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await findFieldError(dialog(), 'Bitte geben Sie einen Namen für die Anlage ein.');
    await user.type(field, 'Lageplan Nord');
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await dialogLeft();
    await (await section()).findByRole('button', { name: 'Lageplan Nord' });
  });

  test('is removed after a question', async () => {
    const { app, call, paper, owner } = await anOffice();
    await anAttachment(call, owner, { title: 'Plan' });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await act(user, 'Plan', 'Entfernen …');
    await user.click(question().getByRole('button', { name: 'Entfernen' }));
    await (await section()).findByText('Noch keine Anlage.');
  });

  test('a program opens only after a warning, a text after a question', async () => {
    const { app, call, paper, owner } = await anOffice();
    await anAttachment(call, owner, { fileName: 'Rechner.exe' });
    await anAttachment(call, owner, { fileName: 'Notiz.txt' });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await (await section()).findByRole('button', { name: 'Rechner' }));
    question().getByText(/auch ein schädliches/);
    await user.click(question().getByRole('button', { name: 'Trotzdem öffnen' }));
    await dialogLeft();
    await user.click((await section()).getByRole('button', { name: 'Notiz' }));
    expect(question().queryByText(/auch ein schädliches/)).toBeNull();
    await user.click(question().getByRole('button', { name: 'Öffnen' }));
    await dialogLeft();
  });

  test('a picture is shown in the program', async () => {
    const { app, call, paper, owner } = await anOffice();
    const bytes = Buffer.from('89504e470d0a1a0a00', 'hex');
    await anAttachment(call, owner, { fileName: 'Plan.png', bytes });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await (await section()).findByRole('button', { name: 'Plan' }));
    expect(await screen.findByRole('img', { name: 'Plan' })).toHaveProperty(
      'src',
      expect.stringContaining('/file/'),
    );
  });

  test('a picture that cannot be shown says so', async () => {
    const { app, call, paper, owner } = await anOffice();
    const bytes = Buffer.from('89504e470d0a1a0a00', 'hex');
    await anAttachment(call, owner, { fileName: 'Plan.png', bytes });
    const { user } = await showScreen(`/vorlagen/${paper.id}`, app);
    await user.click(await (await section()).findByRole('button', { name: 'Plan' }));
    // What a browser does once it cannot decode it.
    fireEvent.error(await screen.findByRole('img', { name: 'Plan' }));
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toMatch(/^Dieses Bild lässt sich nicht anzeigen/);
    expect(screen.queryByRole('img', { name: 'Plan' })).toBeNull();
  });
});

describe('the Anlagen of a meeting', () => {
  async function aMeetingWithItem() {
    const { app, call, bodyId } = await anOffice();
    const meeting = await aMeeting(call, { bodyId });
    const itemId = await anItem(call, { meetingId: meeting.id, title: 'Zuschuss' });
    return { app, call, meetingId: meeting.id, itemId };
  }

  test('at an item they stand behind its menu', async () => {
    const { app, meetingId, call, itemId } = await aMeetingWithItem();
    const { user } = await showScreen(`/sitzungen/${meetingId}/tagesordnung`, app);
    await user.click(await screen.findByRole('button', { name: 'Punkt 1: Aktionen' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Anlagen …' }));
    const field = await waitFor(() => {
      const found = document.querySelector<HTMLInputElement>('[role="dialog"] input[type="file"]');
      if (!found) throw new Error('not there yet');
      return found;
    });
    await user.upload(field, [aFile('Plan.txt', 'Plan')]);
    await dialog().findByRole('button', { name: 'Plan' });
    expect(
      (await call('attachments.list', { owner: { kind: 'item', id: itemId } })).attachments,
    ).toHaveLength(1);
  });

  test('once the Niederschrift is finished they can be looked at, and nothing else', async () => {
    const { app, call, meetingId } = await aMeetingWithItem();
    await anAttachment(call, { kind: 'meeting', id: meetingId }, { title: 'Anfahrt', isPublic: true });
    for (const state of ['running', 'closed', 'minutesReady'] as const)
      await setState(call, meetingId, state);
    await showScreen(`/sitzungen/${meetingId}/tagesordnung`, app);
    const own = await section('Anlagen zur Sitzung');
    await own.findByRole('button', { name: 'Anfahrt' });
    own.getByText('öffentlich');
    expect(own.queryByRole('button', { name: /nach oben/ })).toBeNull();
    expect(own.queryByRole('button', { name: /Dateien wählen/ })).toBeNull();
  });
});
