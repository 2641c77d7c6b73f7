import { screen, waitFor, within } from '@testing-library/dom';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../../../shared/errors.ts';
import { aBody, aMeeting, anItem, testApp } from '../../../../support/app.ts';
import { anAttachment, pdfSaying } from '../../../../support/attachments.ts';
import { aMeetingWithPapers } from '../../../../support/bundle.ts';
import { plainPdf } from '../../../../support/plainPdf.ts';
import { dialogLeft } from '../../../../support/screenHands.ts';
import { showScreen } from '../../../../support/screen.tsx';

const dialog = async () => within(await screen.findByRole('dialog', { name: 'Sitzungsmappe' }));

async function openDialog(user: UserEvent) {
  await user.click(await screen.findByRole('button', { name: 'Sitzungsmappe …' }));
  return dialog();
}

describe('the Sitzungsmappe of a meeting', () => {
  test('is for the members unless somebody chooses otherwise, and says what foreign pages lose', async () => {
    const app = testApp();
    const { id } = await aMeeting(app.call, { bodyId: await aBody(app.call) });
    const { user } = await showScreen(`/sitzungen/${id}/dokumente`, app);
    const shown = await openDialog(user);
    expect(shown.getByRole('radio', { name: /^Für die Mitglieder/ })).toHaveProperty('checked', true);
    shown.getByText(/Seiten aus fremden PDF-Dateien verlieren in der Mappe/);
    await user.click(shown.getByRole('button', { name: 'Zusammenstellen und speichern' }));
    await shown.findByText('Die Tagesordnung hat noch keine Punkte.');
  });

  test('for everybody is refused where something public quotes what is not', async () => {
    const app = testApp();
    const { id: meetingId } = await aMeeting(app.call, { bodyId: await aBody(app.call) });
    await anItem(app.call, { meetingId, title: 'Kauf des Grundstücks Lindenhof', isPublic: false });
    const bytes = pdfSaying('Kauf des Grundstücks Lindenhof');
    const file = { title: 'Übersicht', fileName: 'x.pdf', isPublic: true, bytes };
    await anAttachment(app.call, { kind: 'meeting', id: meetingId }, file);
    const { user } = await showScreen(`/sitzungen/${meetingId}/dokumente`, app);
    const shown = await openDialog(user);
    await user.click(shown.getByRole('radio', { name: /^Für alle/ }));
    await user.click(shown.getByRole('button', { name: 'Zusammenstellen und speichern' }));
    await shown.findByText(/^„Anlage: Übersicht“ ist als öffentlich gekennzeichnet/);
  });

  test('closing the dialog gives it up: what was on its way is not saved, and the next one begins anew', async () => {
    const app = testApp();
    const meetingId = await aMeetingWithPapers(app.call, await aBody(app.call));
    const { user } = await showScreen(`/sitzungen/${meetingId}/dokumente`, app);
    const shown = await openDialog(user);
    await user.click(shown.getByRole('button', { name: 'Zusammenstellen und speichern' }));
    await shown.findByRole('progressbar', { name: 'Die Mappe wird zusammengestellt …' });
    await user.click(shown.getByRole('button', { name: 'Abbrechen' }));
    await dialogLeft();
    const again = await openDialog(user);
    await waitFor(() => expect(again.queryByRole('progressbar')).toBeNull());
    expect(again.queryByText(/abgebrochen|Gespeichert/)).toBeNull();
    again.getByRole('button', { name: 'Zusammenstellen und speichern' });
  });

  test('for everybody names beside the choice what nobody can search', async () => {
    const app = testApp();
    const { id: meetingId } = await aMeeting(app.call, { bodyId: await aBody(app.call) });
    const owner = { kind: 'meeting', id: meetingId } as const;
    const file = { fileName: 'x.pdf', bytes: plainPdf([[]]) };
    await anAttachment(app.call, owner, { ...file, title: 'Gescannter Brief', isPublic: true });
    await anAttachment(app.call, owner, { ...file, title: 'Internes Blatt' });
    const { user } = await showScreen(`/sitzungen/${meetingId}/dokumente`, app);
    const shown = await openDialog(user);
    expect(shown.queryByText('Gescannter Brief')).toBeNull();
    await user.click(shown.getByRole('radio', { name: /^Für alle/ }));
    const caution = within(await shown.findByRole('status'));
    caution.getByText(/^Was in dieser Anlage steht, kann Ratsfeder nicht lesen/);
    expect(caution.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Gescannter Brief',
    ]);
    await user.click(shown.getByRole('radio', { name: /^Für die Mitglieder/ }));
    expect(shown.queryByRole('status')).toBeNull();
  });

  test('leaving the screen gives it up: nothing asks later where to save it', async () => {
    const app = testApp();
    const meetingId = await aMeetingWithPapers(app.call, await aBody(app.call));
    const made = Promise.withResolvers<Reply<unknown>>();
    const call: typeof app.app.call = async (route, ...rest) => {
      const reply = await app.app.call(route, ...rest);
      if (route === 'bundles.make') made.resolve(reply);
      return reply;
    };
    const watched = { ...app, app: { ...app.app, call } };
    const { user, go } = await showScreen(`/sitzungen/${meetingId}/dokumente`, watched);
    const shown = await openDialog(user);
    await user.click(shown.getByRole('button', { name: 'Zusammenstellen und speichern' }));
    await shown.findByRole('progressbar');
    go('/sitzungen');
    expect(await made.promise).toEqual({ ok: false, error: { code: 'BUNDLE_CANCELLED' } });
    await dialogLeft();
  });
});
