import { enclosures } from '../../electron/core/bundle/enclosures.ts';
import { createApp } from '../../electron/core/kernel/app.ts';
import { outbox } from '../../electron/core/dispatch/outbox.ts';
import { runnerOf, type Runner } from '../../electron/core/kernel/background.ts';
import { sendMail } from '../../electron/core/dispatch/smtp.ts';
import { handlers } from '../../electron/core/handlers.ts';
import { memorySecrets } from '../../electron/core/kernel/secrets.ts';
import { vouching } from '../../electron/core/kernel/vouching.ts';
import { openStore } from '../../db/store.ts';
import { openFileSession } from '../../electron/core/kernel/fileSession.ts';
import { type Call, createClient } from '../../shared/client.ts';
import type { Input } from '../../shared/contract/index.ts';
import { aBody, aChair, aMeeting, anItem } from './app.ts';
import { hostCertificate, PASSWORD, USER } from './smtpHost.ts';

export type Send = typeof sendMail;

/** The real way out, with the test servers' certificate trusted. */
export const sendTrusting: Send = (settings, ...rest) =>
  sendMail({ ...settings, ca: hostCertificate.cert }, ...rest);

export type MailOffice = {
  call: Call;
  outbox: Runner;
  clock: { now: string };
  logged: unknown[];
  close: () => Promise<void>;
};

let ids = 0;

/** The real application and its outbox over one data file. The password for the test servers is known. */
export async function mailOffice({
  file = ':memory:',
  send = sendTrusting,
  password = PASSWORD,
  now = '2026-09-01T09:00:00',
  graceMs = 3_000,
  enclosing = enclosures,
} = {}): Promise<MailOffice> {
  const store = await openStore(file);
  const session = openFileSession(file, { open: () => Promise.resolve(store) });
  const clock = { now };
  await vouching(store, () => clock.now);
  const logged: unknown[] = [];
  const secrets = memorySecrets();
  await secrets.write(password, false);
  const log = (_reference: string, cause: unknown) => void logged.push(cause);
  const newId = () => `mail-${String(++ids).padStart(5, '0')}`;
  const deps = { store, secrets, log, now: () => clock.now };
  const app = createApp({ ...deps, session, newId, version: '0.0.0-test' }, handlers);
  return {
    call: createClient(app.call),
    outbox: runnerOf(outbox({ ...deps, send, enclosures: enclosing }), { log, graceMs }),
    clock,
    logged,
    close: store.close,
  };
}

export const mailSettings = (port: number): Input<'mail.save'> => ({
  way: 'smtp',
  fromName: 'Geschäftsstelle',
  fromEmail: 'rat@hauptamt.example',
  host: '127.0.0.1',
  port,
  security: 'tls',
  user: USER,
  limitMb: 10,
  documentsAs: 'word',
});

/** A meeting with a public and a non-public item, and a list of so many people entitled to all of it. */
export async function aDispatchable(call: Call, recipients = 1) {
  const bodyId = await aBody(call);
  const meeting = await aMeeting(call, { bodyId });
  await aChair(call, meeting.id);
  await anItem(call, { meetingId: meeting.id, title: 'Fest der Kulturen' });
  await anItem(call, { meetingId: meeting.id, title: 'Grundstück Hafenstraße', isPublic: false });
  const entries = Array.from({ length: recipients }, (_, n) => ({
    name: `Person ${n + 1}`,
    email: `person${n + 1}@example.org`,
  }));
  const list = await call('lists.save', {
    id: null,
    name: 'Alle',
    source: 'own',
    clearance: 'nonPublic',
    entries,
  });
  return { bodyId, meetingId: meeting.id, listId: list.id, entries };
}

/** The invitation to everybody on the list. */
export const invitation = (
  meetingId: string,
  listId: string,
  way: Input<'dispatch.send'>['way'],
): Input<'dispatch.send'> => ({
  meetingId,
  documents: [{ kind: 'invitation', subjectId: '', documentId: null }],
  withCalendar: true,
  listIds: [listId],
  way,
  subject: 'Einladung',
  text: 'Guten Tag',
});
