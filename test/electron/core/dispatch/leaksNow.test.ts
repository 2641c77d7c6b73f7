import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import type { DocumentKind } from '../../../../shared/domain/document/document.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { anItem } from '../../../support/app.ts';
import { aDispatchable, type MailOffice, mailOffice, mailSettings } from '../../../support/mailOffice.ts';
import { reply, type SmtpHost, smtpHost } from '../../../support/smtpHost.ts';

let office: MailOffice;
let host: SmtpHost;
/** How the server answers to recipients. */
let refusal: Error | null;
beforeEach(async () => {
  refusal = null;
  host = await smtpHost({ secure: true, onRcptTo: (_address, _session, answer) => answer(refusal) });
  office = await mailOffice();
  await office.call('mail.save', mailSettings(host.port));
});
afterEach(async () => {
  await office.close();
  await host.close();
});

/** A meeting with a list for everybody beside the one for the entitled; `hide` takes the item out of the public part. */
async function aPublicDispatch() {
  const { call } = office;
  const { meetingId, listId } = await aDispatchable(call);
  const entries = [{ name: 'Zeitung', email: 'zeitung@example.org' }];
  const list = { id: null, name: 'Presse', source: 'press' as const, clearance: 'public' as const, entries };
  const press = await call('lists.save', list);
  const items = await call('agenda.list', { meetingId });
  const item = items.find(({ kind, isPublic }) => kind === 'item' && isPublic);
  if (!item) throw new Error('no item');
  const update = async (change: Partial<Input<'agenda.update'>>) => {
    const now = (await call('agenda.list', { meetingId })).find(({ id }) => id === item.id) ?? item;
    await call('agenda.update', { ...now, ...change });
  };
  const mail: Input<'dispatch.send'> = {
    meetingId,
    documents: [{ kind: 'publicNotice', subjectId: '', documentId: null }],
    withCalendar: true,
    listIds: [press.id],
    way: 'smtp',
    subject: 'Bekanntmachung',
    text: 'Guten Tag',
  };
  return { meetingId, item, listId, press, mail, hide: () => update({ isPublic: false }), update };
}

const refused = async (input: Input<'dispatch.send'>) =>
  office.call('dispatch.send', input).then(
    () => 'sent',
    (error: Error) => error.message,
  );

const states = async (meetingId: string) =>
  (await office.call('dispatch.list', { meetingId })).flatMap(({ recipients }) =>
    recipients.map(({ state }) => state),
  );

const presentedFor = async (meetingId: string, kind: DocumentKind, subjectId = '') => {
  const { id } = await office.call('documents.present', { meetingId, kind, subjectId });
  return [{ kind, subjectId, documentId: id }];
};

test.each(['draft', 'folder'] as const)(
  'a %s for a public list is not saved again once an item it names is non-public',
  async (way) => {
    const { mail, hide } = await aPublicDispatch();
    const { dispatch } = await office.call('dispatch.send', { ...mail, way });
    expect(await office.call('dispatch.filesAgain', { dispatchId: dispatch.id })).not.toEqual([]);
    await hide();
    await expect(office.call('dispatch.filesAgain', { dispatchId: dispatch.id })).rejects.toThrow('LEAK');
  },
);

test('nor are files for a public list without addresses', async () => {
  const { mail, listId, hide } = await aPublicDispatch();
  const entries: { name: string; email: string }[] = [];
  const nobody = { id: null, name: 'Aushang', source: 'own' as const, clearance: 'public' as const, entries };
  const { id } = await office.call('lists.save', nobody);
  const input = { ...mail, way: 'folder' as const };
  const open = await office.call('dispatch.send', { ...input, listIds: [id] });
  const entitled = await office.call('dispatch.send', { ...input, listIds: [listId] });
  const both = await office.call('dispatch.send', { ...input, listIds: [listId, id] });
  await hide();
  await expect(office.call('dispatch.filesAgain', { dispatchId: both.dispatch.id })).rejects.toThrow('LEAK');
  await expect(office.call('dispatch.filesAgain', { dispatchId: open.dispatch.id })).rejects.toThrow('LEAK');
  const { id: dispatchId } = entitled.dispatch;
  await office.call('dispatch.sendAnyway', { dispatchId });
  expect(await office.call('dispatch.filesAgain', { dispatchId })).toHaveLength(2);
});

describe('a document that was public when it was frozen', () => {
  test('goes to nobody’s list any more once an item it names is non-public', async () => {
    const { meetingId, mail, listId, hide, update } = await aPublicDispatch();
    await update({ title: 'Kündigung' });
    const documents = await presentedFor(meetingId, 'publicNotice');
    expect(await refused({ ...mail, documents })).toBe('sent');
    await hide();
    expect(await refused({ ...mail, documents })).toBe('LEAK');
    const { files, refusals } = await office.call('dispatch.prepare', {
      meetingId,
      documents,
      withCalendar: false,
      listIds: mail.listIds,
    });
    expect(files).toMatchObject([{ clearance: 'nonPublic' }]);
    expect(refusals).toHaveLength(1);
    expect(await refused({ ...mail, documents, listIds: [listId] })).toBe('sent');
  });

  test('still goes out where both parts say the same', async () => {
    const { meetingId, mail } = await aPublicDispatch();
    const words = 'Der Integrationsrat nimmt den Bericht zur Kenntnis.';
    for (const { id: itemId } of await office.call('agenda.list', { meetingId }))
      await office.call('resolutions.add', { itemId, text: fromPlain(words), outcome: 'noted' });
    const documents = await presentedFor(meetingId, 'publicResolutionList');
    expect(await refused({ ...mail, documents })).toBe('sent');
  });
});

describe('a document that is built when it is sent', () => {
  /** A public resolution that says this, beside a non-public sale in Mühlenweg. */
  async function aSaleAnd(words: string) {
    const dispatchable = await aPublicDispatch();
    const { meetingId, item, mail } = dispatchable;
    const hidden = (await office.call('agenda.list', { meetingId })).find(({ isPublic }) => !isPublic);
    if (!hidden) throw new Error('no hidden item');
    const title = 'Verkauf des Hauses Mühlenweg 12 an Firma Ahorn';
    await office.call('agenda.update', { ...hidden, title });
    const text = fromPlain(words);
    await office.call('resolutions.add', { itemId: item.id, text, outcome: 'adopted' });
    const kind = 'publicResolutionList' as const;
    const documents = [{ kind, subjectId: '', documentId: null }];
    return { ...dispatchable, kind, mail: { ...mail, documents } };
  }

  test('goes to a public list where it says nothing non-public', async () => {
    const { mail } = await aSaleAnd('Im Mühlenweg wird gebaut.');
    expect(await refused(mail)).toBe('sent');
  });

  test('does not where a public text says the title of a non-public item', async () => {
    const { mail, listId } = await aSaleAnd(
      'Der Verkauf des Hauses Mühlen\u{AD}weg 12 an Firma AHORN ist beraten.',
    );
    expect(await refused(mail)).toBe('LEAK');
    expect(await refused({ ...mail, listIds: [listId] })).toBe('sent');
  });

  test('does not while an error of the checks says so, until there is a reason for it', async () => {
    const { meetingId, kind, mail } = await aSaleAnd('Das Hauses Mühlenweg steht leer.');
    expect(await refused(mail)).toBe('LEAK');
    for (const { key, severity } of await office.call('checks.list', { meetingId, kind })) {
      const reason = 'Das Haus ist allgemein bekannt.';
      if (severity === 'error') await office.call('checks.override', { meetingId, key, reason });
    }
    expect(await refused(mail)).toBe('sent');
  });
});

test.each([
  ['was made for the public', true],
  ['was made for the entitled', false],
])('an extract that %s does not become public when its item changes its part', async (_title, isPublic) => {
  const { meetingId, mail, item, update } = await aPublicDispatch();
  await update({ isPublic });
  const text = fromPlain('Der Beschluss.');
  const { id } = await office.call('resolutions.add', { itemId: item.id, text, outcome: 'adopted' });
  const documents = await presentedFor(meetingId, 'resolutionExtract', id);
  expect(await refused({ ...mail, documents })).toBe(isPublic ? 'sent' : 'LEAK');
  await update({ isPublic: !isPublic });
  expect(await refused({ ...mail, documents })).toBe('LEAK');
});

test('what is typed for a public list is looked at for more than titles', async () => {
  const { meetingId, mail } = await aPublicDispatch();
  const hidden = (await office.call('agenda.list', { meetingId })).find(({ isPublic }) => !isPublic);
  if (!hidden) throw new Error('no hidden item');
  await office.call('agenda.update', { ...hidden, hasBasis: true, paperReference: 'Dr. 0815/2025-2030' });
  const text = fromPlain('Das Grundstück wird für 250.000 Euro verkauft.');
  await office.call('resolutions.add', { itemId: hidden.id, text });
  for (const words of ['Vorlage Dr. 0815/2025-2030', 'Das Grundstück wird  für 250.000 Euro verkauft.']) {
    expect(await refused({ ...mail, text: words })).toBe('LEAK');
    expect(await refused({ ...mail, subject: words })).toBe('LEAK');
  }
});

test('a list whose clearance changes after the proposal counts as it is when it is sent', async () => {
  const { meetingId, mail, listId } = await aPublicDispatch();
  const documents = [{ kind: 'invitation' as const, subjectId: '', documentId: null }];
  const selection = { meetingId, documents, withCalendar: false, listIds: [listId] };
  expect((await office.call('dispatch.prepare', selection)).refusals).toEqual([]);
  const lists = await office.call('lists.list', {});
  const entitled = lists.find(({ id }) => id === listId);
  if (!entitled) throw new Error('no list');
  await office.call('lists.save', { ...entitled, clearance: 'public' });
  expect(await refused({ ...mail, ...selection })).toBe('LEAK');
});

describe('a message that has not gone out yet when an item becomes non-public', () => {
  test('is withheld from the public even where the office lets it go as it is, and goes to the entitled', async () => {
    const { meetingId, mail, listId, hide } = await aPublicDispatch();
    const made = [
      await office.call('dispatch.send', mail),
      await office.call('dispatch.send', { ...mail, listIds: [listId] }),
    ];
    await hide();
    for (const { dispatch } of made) await office.call('dispatch.sendAnyway', { dispatchId: dispatch.id });
    await office.outbox.runOnce();
    expect(host.stored.map(({ to }) => to)).toEqual([['person1@example.org']]);
    const recipients = (await office.call('dispatch.list', { meetingId })).flatMap((one) => one.recipients);
    const toPress = recipients.find(({ email }) => email === 'zeitung@example.org');
    expect(toPress?.state).toBe('refused');
    expect(toPress?.problem).toContain('nichtöffentlich');
  });

  test('is withheld as well when it is tried again, by the program or by the clerk', async () => {
    const { meetingId, mail, hide } = await aPublicDispatch();
    refusal = reply(451, 'später');
    await office.call('dispatch.send', mail);
    await office.outbox.runOnce();
    expect(await states(meetingId)).toEqual(['waiting']);
    await hide();
    refusal = null;
    office.clock.now = '2026-09-01T10:00:00';
    await office.outbox.runOnce();
    expect(await states(meetingId)).toEqual(['refused']);
    const [dispatch] = await office.call('dispatch.list', { meetingId });
    await office.call('dispatch.retry', { recipientIds: [dispatch?.recipients[0]?.id ?? ''] });
    await office.outbox.runOnce();
    expect(await states(meetingId)).toEqual(['refused']);
    expect(host.stored).toEqual([]);
  });
});

describe('each message by mail server', () => {
  test('names nobody but its own recipient, and the public one nothing that is not public', async () => {
    const { mail, listId, meetingId } = await aPublicDispatch();
    await anItem(office.call, { meetingId, title: 'Noch ein Grundstück', isPublic: false });
    await office.call('dispatch.send', { ...mail, listIds: [...mail.listIds, listId] });
    await office.outbox.runOnce();
    expect(host.stored).toHaveLength(2);
    for (const { raw, to } of host.stored) {
      const text = raw.toString();
      const other = to[0] === 'zeitung@example.org' ? 'person1@example.org' : 'zeitung@example.org';
      expect(to).toHaveLength(1);
      expect(text).toContain(to[0]);
      expect(text).not.toContain(other);
      expect(text).not.toMatch(/^b?cc:/im);
    }
  });

  test('goes out as it was frozen, whatever the list is called and the settings have become since', async () => {
    const { mail, press, meetingId, update } = await aPublicDispatch();
    const { dispatch } = await office.call('dispatch.send', mail);
    await office.call('lists.save', { ...press, name: 'Zeitungen' });
    const settings = await office.call('mail.settings', {});
    await office.call('mail.save', { ...settings, fromName: 'Andere', fromEmail: 'andere@hauptamt.example' });
    await update({ title: 'Fest der Kulturen 2027' });
    await office.call('dispatch.sendAnyway', { dispatchId: dispatch.id });
    await office.outbox.runOnce();
    expect(await states(meetingId)).toEqual(['sent']);
    expect(host.stored).toMatchObject([{ from: 'rat@hauptamt.example', to: ['zeitung@example.org'] }]);
  });
});

test('a meeting that moves keeps its entry in the calendar: same name, next version, new day', async () => {
  const { meetingId, mail } = await aPublicDispatch();
  const entries: string[] = [];
  for (const date of ['2026-09-16', '2026-09-23']) {
    const { version, ...fields } = await office.call('meetings.get', { id: meetingId });
    await office.call('meetings.update', { ...fields, version, date });
    const { files } = await office.call('dispatch.send', { ...mail, way: 'folder' });
    const ics = files.find(({ fileName }) => fileName.endsWith('.ics'))?.bytes ?? [];
    entries.push(Buffer.from(ics).toString());
  }
  const read = (name: string) => entries.map((entry) => new RegExp(`^${name}.*$`, 'm').exec(entry)?.[0]);
  expect(new Set(read('UID')).size).toBe(1);
  expect(read('SEQUENCE')).toEqual(['SEQUENCE:0', 'SEQUENCE:1']);
  expect(read('DTSTART').map((line) => line?.slice(0, 16))).toEqual(['DTSTART:20260916', 'DTSTART:20260923']);
});

test('nobody can write a header or an address of their own into a list', async () => {
  const list = { id: null, name: 'X', source: 'own' as const, clearance: 'public' as const };
  for (const email of ['a@b.example\r\nBcc: x@y.example', 'a@b.example, x@y.example', '<a@b.example>'])
    await expect(office.call('lists.save', { ...list, entries: [{ name: '', email }] })).rejects.toThrow(
      'INVALID_INPUT',
    );
  const { mail } = await aPublicDispatch();
  const name = 'Ute\r\nBcc: x@y.example';
  const { id } = await office.call('lists.save', {
    ...list,
    name,
    entries: [{ name, email: 'a@b.example' }],
  });
  const subject = 'Post\r\nBcc: x@y.example';
  await office.call('dispatch.send', { ...mail, listIds: [id], subject });
  await office.outbox.runOnce();
  expect(host.stored.map(({ to }) => to)).toEqual([['a@b.example']]);
  expect(host.stored[0]?.raw.toString()).not.toMatch(/^bcc:/im);
});

test('five thousand recipients wait in the outbox, each once', async () => {
  const { mail, meetingId } = await aPublicDispatch();
  const listIds: string[] = [];
  for (let n = 0; n < 11; n++) {
    const entries = Array.from({ length: 500 }, (_, k) => ({
      name: '',
      email: `p${(n % 10) * 500 + k}@example.org`,
    }));
    const list = { id: null, name: `Liste ${n}`, source: 'own' as const, clearance: 'public' as const };
    listIds.push((await office.call('lists.save', { ...list, entries })).id);
  }
  const { dispatch } = await office.call('dispatch.send', { ...mail, listIds });
  expect(new Set(dispatch.recipients.map(({ email }) => email)).size).toBe(5_000);
  expect(await states(meetingId)).toHaveLength(5_000);
  await office.call('dispatch.cancel', { dispatchId: dispatch.id });
  expect(new Set(await states(meetingId))).toEqual(new Set(['cancelled']));
});
