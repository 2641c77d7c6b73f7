import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { aMeetingWithPapers } from '../../../support/bundle.ts';
import { showScreen } from '../../../support/screen.tsx';
import { choose } from '../../../support/screenHands.ts';

test('the clerk chooses which papers go along, and the press is told which it may not have', async () => {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const [body] = await app.call('bodies.list', {});
  const meetingId = await aMeetingWithPapers(app.call, body?.id ?? '', { date: '2026-12-16' });
  const entries = [{ name: 'Zeitung', email: 'zeitung@example.org' }];
  const press = { id: null, name: 'Zeitungen', source: 'press' as const, clearance: 'public' as const };
  await app.call('lists.save', { ...press, entries });
  const { user } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  const papers = within(await screen.findByRole('group', { name: 'Vorlagen mitsenden' }));
  const boxes = () => papers.getAllByRole<HTMLInputElement>('checkbox').map(({ checked }) => checked);
  await user.click(papers.getByRole('button', { name: 'Alle' }));
  await waitFor(() => expect(boxes()).toEqual([true, true]));
  await user.click(await screen.findByRole('checkbox', { name: /^Zeitungen/ }));
  await screen.findByText(/„Zeitungen“ ist öffentlich; „Beschlussvorlage 0002 2026\.pdf“/);
  await user.click(papers.getByRole('button', { name: 'Nur öffentliche' }));
  await waitFor(() => expect(screen.queryByText(/„Zeitungen“ ist öffentlich/)).toBeNull());
  expect(boxes()).toEqual([true, false]);
  await choose(user, papers, /Sitzungsmappe/, /für die Mitglieder/);
  await screen.findByText(/„Zeitungen“ ist öffentlich; „Sitzungsmappe/);
  await choose(user, papers, /Sitzungsmappe/, /für alle/);
  await waitFor(() => expect(screen.queryByText(/„Zeitungen“ ist öffentlich/)).toBeNull());
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Text' })).toHaveProperty(
      'value',
      expect.stringContaining('anbei erhalten Sie die Vorlage und die Sitzungsmappe'),
    ),
  );
});
