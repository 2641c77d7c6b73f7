import { expect, test } from 'vitest';
import { instantOf, minutesLater } from '../../../../electron/core/kernel/instant.ts';
import { testApp } from '../../../support/app.ts';
import { mailSettings } from '../../../support/mailOffice.ts';
import { deadPort } from '../../../support/smtpHost.ts';

test('a new file proposes a draft; what is saved comes back, and the log knows that it changed', async () => {
  const { call } = testApp();
  expect(await call('mail.settings', {})).toMatchObject({ way: 'draft', host: '', port: 587 });
  const settings = mailSettings(465);
  await call('mail.save', { ...settings, host: 'alt.example' });
  expect(await call('mail.save', settings)).toEqual({ ...settings, version: 2 });
  expect(await call('mail.settings', {})).toEqual({ ...settings, version: 2 });
  const [entry] = await call('audit.list', { before: null });
  expect(entry?.sentence).toBe('Angaben zum Versand geändert.');
});

test('a password is known until it is forgotten', async () => {
  const { call } = testApp();
  expect(await call('mail.secret', {})).toEqual({ canKeep: false, isKnown: false });
  await call('mail.setPassword', { password: 'geheim', remember: false });
  expect(await call('mail.secret', {})).toEqual({ canKeep: false, isKnown: true });
  await call('mail.setPassword', { password: '', remember: false });
  expect(await call('mail.secret', {})).toEqual({ canKeep: false, isKnown: false });
});

test('the trial says in a sentence why there is no connection', async () => {
  const { call, failure } = testApp();
  expect(await failure('mail.test', {})).toEqual({ code: 'MAIL_NOT_SET_UP' });
  await call('mail.save', { ...mailSettings(await deadPort()), user: '' });
  const { ok, sentence } = await call('mail.test', {});
  expect(ok).toBe(false);
  expect(sentence).toContain('Der Mailserver ist nicht erreichbar.');
});

test.each([
  ['2026-09-01T09:15:30', '2026-09-01T07:15:30.000Z'],
  ['2026-12-01T09:15:30', '2026-12-01T08:15:30.000Z'],
  ['2026-03-29T03:00:00', '2026-03-29T01:00:00.000Z'],
  ['2026-10-25T02:30:00', '2026-10-25T00:30:00.000Z'],
  ['2026-10-25T03:00:00', '2026-10-25T02:00:00.000Z'],
])('%s in the office is %s', (wallClock, instant) => {
  expect(instantOf(wallClock)).toBe(instant);
});

test('a wait runs over midnight and the end of the year', () => {
  expect(minutesLater('2026-12-31T23:59:30', 1)).toBe('2027-01-01T00:00:30');
});
