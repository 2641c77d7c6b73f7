import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptFor } from '../../../../shared/domain/privacy/former.ts';
import { aBody, aMember, aMeeting, aPerson, setState, testApp, type TestApp } from '../../../support/app.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-former-'));
afterAll(() => rmSync(folder, { recursive: true }));

const secrets = {
  email: 'ayse.kaya@example.org',
  phone: '0521 77123',
  streetAddress: 'Geheime Gasse 7',
  postalCode: '33602',
  locality: 'Bielefeld-Quelle',
  salutation: 'Liebe Ayşe,',
};

/** A former member who excused herself once, was on a list and in a file that was read in. */
async function aFormerMember(file = ':memory:') {
  const office = testApp({ file });
  const { call } = office;
  const bodyId = await aBody(call);
  const { personId, membership } = await aMember(call, {
    bodyId,
    givenName: 'Ayşe',
    familyName: 'Kaya',
    ...secrets,
  });
  const meeting = await aMeeting(call, { bodyId });
  await call('replies.save', {
    meetingId: meeting.id,
    personId,
    version: null,
    answer: 'declined',
    note: 'Reha in Bad Driburg',
  });
  await call('lists.save', {
    id: null,
    version: null,
    source: 'own',
    clearance: 'nonPublic',
    name: 'Alle',
    entries: [
      { name: 'Ayşe Kaya', email: secrets.email.toUpperCase() },
      { name: 'Presse', email: 'presse@example.org' },
    ],
  });
  await call('peopleImports.read', {
    bodyId,
    fileName: 'liste.csv',
    bytes: new TextEncoder().encode(`Name;Vorname;E-Mail\nKaya;Ayşe;${secrets.email}`),
  });
  await call('memberships.save', { ...membership, endDate: '2026-09-30' });
  await setState(call, meeting.id, 'cancelled', 'Urlaub');
  office.clock.now = '2031-10-01T09:00:00';
  return { ...office, bodyId, personId, meetingId: meeting.id };
}

const personOf = async ({ call }: Pick<TestApp, 'call'>, id: string) =>
  (await call('people.list', {})).find((person) => person.id === id);

const remove = async (office: TestApp, id: string) => {
  const { version } = await office.call('privacy.removalPreview', { id });
  return office.call('privacy.removeContact', { id, version });
};

describe('the contact data of a former member', () => {
  it('go with what was noted of her and was read in, while what was printed stays', async () => {
    const office = await aFormerMember();
    const { call, personId, meetingId } = office;
    const preview = await call('privacy.removalPreview', { id: personId });
    expect(preview.hindrance).toBe('');
    expect(preview.goes).toEqual([
      `E-Mail-Adresse: ${secrets.email}`,
      `Telefon: ${secrets.phone}`,
      `Straße und Hausnummer: ${secrets.streetAddress}`,
      `Postleitzahl: ${secrets.postalCode}`,
      `Ort: ${secrets.locality}`,
      `Briefanrede: ${secrets.salutation}`,
      'der Vermerk zu einer Zu- oder Absage',
      'ein Eintrag in einem Verteiler',
      'eine eingelesene Liste, in der die Person steht, mit allen Zeilen',
    ]);
    await remove(office, personId);
    const person = await personOf(office, personId);
    expect(person).toMatchObject({
      givenName: 'Ayşe',
      familyName: 'Kaya',
      email: '',
      phone: '',
      streetAddress: '',
    });
    expect(person?.memberships).toHaveLength(1);
    expect(await call('peopleImports.list', {})).toEqual([]);
    const list = (await call('lists.list', {})).find(({ name }) => name === 'Alle');
    expect(list?.entries.map(({ name }) => name)).toEqual(['Presse']);
    expect(JSON.stringify(await call('replies.list', { meetingId }))).not.toContain('Reha');
    expect((await call('privacy.removalPreview', { id: personId })).goes).toEqual([]);
  });

  it('are nowhere in the bytes of the file any more, nor in its log', async () => {
    const file = path.join(folder, 'former.sqlite');
    const office = await aFormerMember(file);
    await remove(office, office.personId);
    await office.app.close();
    const bytes = readFileSync(file).toString('latin1');
    const asStored = (text: string) => Buffer.from(text).toString('latin1');
    const left = [...Object.values(secrets), 'Reha in Bad Driburg'].filter((one) =>
      bytes.includes(asStored(one)),
    );
    expect(left).toEqual([]);
    expect(bytes).toContain(asStored('Kaya'));
  });

  it('do not lie in the waste either: what holds them there is thrown away, and nothing new comes there', async () => {
    const office = await aFormerMember();
    const { call, personId, bodyId, meetingId } = office;
    const { id } = await call('peopleImports.read', {
      bodyId,
      fileName: 'alt.csv',
      bytes: new TextEncoder().encode(`Name;Vorname;E-Mail\nKaya;Ayşe;${secrets.email}`),
    });
    const { version } = await call('peopleImports.get', { id });
    await call('peopleImports.discard', { id, version });
    const other = await call('peopleImports.read', {
      bodyId,
      fileName: 'andere.csv',
      bytes: new TextEncoder().encode('Name;Vorname;E-Mail\nKaya;Emre;emre@example.org'),
    });
    await call('peopleImports.discard', { id: other.id, version: 1 });
    expect((await call('waste.list', {})).map(({ title }) => title).toSorted()).toEqual([
      'alt.csv',
      'andere.csv',
    ]);
    await remove(office, personId);
    expect((await call('waste.list', {})).map(({ title }) => title)).toEqual(['andere.csv']);
    expect(meetingId).not.toBe('');
  });

  it('are noted as gone, without themselves', async () => {
    const office = await aFormerMember();
    await remove(office, office.personId);
    const entries = await office.call('audit.list', { before: null });
    expect(entries[0]?.sentence).toBe('Kontaktdaten von Ayşe Kaya nach Ablauf der Aufbewahrung entfernt.');
    expect(JSON.stringify(entries)).not.toContain(secrets.email);
  });

  it('come back by no step: what was done before is not taken back either', async () => {
    const office = await aFormerMember();
    const { id } = await aPerson(office.call, { familyName: 'Kurz' });
    await office.call('people.remove', { id });
    await remove(office, office.personId);
    expect(await office.call('undo.get', { meetingId: null })).toEqual({ last: null, undone: null });
  });

  it('of an address that somebody else has as well, only what bears her key goes', async () => {
    const office = await aFormerMember();
    await aPerson(office.call, { familyName: 'Kaya', givenName: 'Can', email: secrets.email });
    await remove(office, office.personId);
    const list = (await office.call('lists.list', {})).find(({ name }) => name === 'Alle');
    expect(list?.entries).toHaveLength(2);
  });

  it('stay before the period is over, which the refusal names', async () => {
    const { failure, call, clock, personId } = await aFormerMember();
    clock.now = '2031-09-29T09:00:00';
    expect(await failure('privacy.removeContact', { id: personId })).toEqual({
      code: 'PERSON_KEPT',
      because: 'tooEarly',
      from: '2031-09-30',
    });
    expect((await call('privacy.removalPreview', { id: personId })).hindrance).toContain('ab dem 30.09.2031');
    clock.now = '2026-09-16T09:00:00';
    expect(await failure('privacy.removeContact', { id: personId })).toMatchObject({ because: 'member' });
  });
});

describe('why contact data are kept', () => {
  const gone = { endDates: ['2020-10-31'], meetings: [], waitingMails: 0 };
  const at = { today: '2026-01-01', years: 5 };

  it('not at all, once the years since the last membership and the last meeting are over', () => {
    expect(keptFor(gone, at)).toBeNull();
    expect(keptFor({ ...gone, endDates: [] }, at)).toBeNull();
  });

  it.each(['planned', 'invited', 'running', 'closed', 'minutesReady'] as const)(
    'in a meeting that is %s: its minutes are still written',
    (state) =>
      expect(keptFor({ ...gone, meetings: [{ date: '2020-01-01', state }] }, at)).toMatchObject({
        because: 'openMeeting',
      }),
  );

  it('while one of several memberships goes on', () => {
    expect(keptFor({ ...gone, endDates: ['2020-10-31', null] }, at)).toMatchObject({ because: 'member' });
    expect(keptFor({ ...gone, endDates: ['2026-01-01'] }, at)).toMatchObject({ because: 'member' });
  });

  it('while a mail to them waits', () => {
    expect(keptFor({ ...gone, waitingMails: 1 }, at)).toMatchObject({ because: 'mailWaiting' });
  });

  it('for the years after the last meeting of somebody who was a guest later', () => {
    const guest = { ...gone, meetings: [{ date: '2022-03-01', state: 'signed' as const }] };
    expect(keptFor(guest, at)).toEqual({ because: 'tooEarly', from: '2027-03-01' });
  });
});
