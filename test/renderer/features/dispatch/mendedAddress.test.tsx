import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { invitation } from '../../../support/mailOffice.ts';
import { showScreen } from '../../../support/screen.tsx';
import { knowPassword, sendingSample, sendThrough } from '../../../support/screenMail.ts';
import { smtpHost } from '../../../support/smtpHost.ts';

/** An invitation to two members that went out; that to the first one came back. */
async function cameBack() {
  const office = await sendingSample();
  const { call, planned } = office;
  const host = await smtpHost();
  await sendThrough(office, host);
  await knowPassword(office);
  const members = (await call('people.list', {})).filter(({ memberships }) =>
    memberships.some(({ role }) => role === 'member'),
  );
  for (const [n, person] of members.slice(0, 2).entries())
    await call('people.save', { ...person, email: `mitglied${n}@example.org` });
  const listId = (await call('lists.list', {})).find(({ source }) => source === 'members')?.id ?? '';
  await call('dispatch.send', invitation(planned, listId, 'smtp'));
  const rows = async () => (await call('dispatch.list', { meetingId: planned }))[0]?.recipients ?? [];
  await waitFor(async () => expect((await rows()).every(({ state }) => state === 'sent')).toBe(true), {
    timeout: 20_000,
  });
  const [first] = await rows();
  if (!first) throw new Error('nobody got it');
  await call('dispatch.noteReturned', { recipientId: first.id, returnedOn: '2026-11-24' });
  return { office, host, first };
}

test('what came back from an address that was mended is tried again for this one recipient', async () => {
  const { office, host, first } = await cameBack();
  const { call, planned } = office;
  const person = (await call('people.list', {})).find(({ email }) => email === first.email);
  if (!person) throw new Error('no such person');
  await call('people.save', { ...person, email: 'neue-adresse@example.org' });

  const { user } = await showScreen(`/sitzungen/${planned}/versand`, office);
  const entry = within(await screen.findByRole('article', { name: /Einladung/ }));
  await entry.findByText('Die Adresse ist jetzt neue-adresse@example.org.');
  const again = entry.getAllByRole('button', { name: /^Noch einmal versuchen: / });
  expect(again.map((one) => one.getAttribute('aria-label'))).toEqual([
    `Noch einmal versuchen: ${first.name}`,
  ]);
  const before = host.stored.length;
  if (again[0]) await user.click(again[0]);
  await entry.findByText('neue-adresse@example.org');
  await waitFor(() => expect(host.stored).toHaveLength(before + 1));
  expect(host.stored.at(-1)?.to).toEqual(['neue-adresse@example.org']);
  await entry.findByText(
    /^kam am 24\.11\.2026 von mitglied\d@example\.org zurück, am \d\d\.\d\d\.\d{4} neu gesandt$/,
  );
});

test('what came back from a full mailbox goes to the same address once more after a question', async () => {
  const { office, host, first } = await cameBack();
  const before = host.stored.length;
  const { user } = await showScreen(`/sitzungen/${office.planned}/versand`, office);
  const entry = within(await screen.findByRole('article', { name: /Einladung/ }));
  await user.click(await entry.findByRole('button', { name: `Noch einmal versuchen: ${first.name}` }));
  const asks = within(await screen.findByRole('alertdialog', { name: 'Noch einmal senden?' }));
  asks.getByText(new RegExp(`kam am 24\\.11\\.2026 zurück und geht noch einmal an ${first.email}`));
  expect(host.stored).toHaveLength(before);
  await user.click(asks.getByRole('button', { name: 'Noch einmal senden' }));
  await waitFor(() => expect(host.stored).toHaveLength(before + 1));
  expect(host.stored.at(-1)?.to).toEqual([first.email]);
  await entry.findByText(/^kam am 24\.11\.2026 von .* zurück, am .* neu gesandt$/);
});
