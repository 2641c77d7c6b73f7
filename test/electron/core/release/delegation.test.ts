import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { errorSentence } from '../../../../shared/german/errors.ts';
import { testApp } from '../../../support/app.ts';
import { dropTriggers, rawFile } from '../../../support/rawFile.ts';
import {
  aDelegation,
  chairKey,
  decision,
  finishedSample,
  passphrase,
  presented,
} from '../../../support/release.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-vertretung-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Office = Awaited<ReturnType<typeof anOffice>>;
let office: Office;
beforeEach(async () => {
  office = await anOffice();
});

/** The minutes lie before the chair; the deputy has a key here, and the chair, too. */
async function anOffice(file = ':memory:') {
  const test = await finishedSample({ file });
  const { keyId: chairKeyId } = await chairKey(test);
  const { bodyId } = await test.call('meetings.get', { id: test.meetingId });
  const wanted = await aDelegation(test.call, { bodyId, chairId: test.chairId });
  const { id: documentId } = await presented(test);
  const give = (change: Partial<Input<'delegations.give'>> = {}) => ({
    ...wanted,
    chairKeyId,
    passphrase,
    ...change,
  });
  const bySign = decision({ documentId, keyId: wanted.keyId });
  return { ...test, bodyId, chairKeyId, keyId: wanted.keyId, documentId, give, bySign };
}

const noted = { chairKeyId: null, passphrase: '' };

describe('the deputy consents for the chair in the time for which that was stated', () => {
  it('with what the chair has signed, and the file says so for good', async () => {
    const { call, give, bySign, documentId } = office;
    await call('delegations.give', give());
    const info = await call('release.sign', bySign);
    expect(info).toMatchObject({ state: 'released', waitingFor: [] });
    expect(info.signatures).toMatchObject([
      { name: 'Annegret Mühlenkamp', role: 'Vorsitz', deputyOf: 'Leyla Karaduman' },
    ]);
    const { fileName, bytes } = await call('documents.stored', { id: documentId });
    const { isReleased, sentences } = await call('release.verify', { fileName, bytes });
    expect(isReleased).toBe(true);
    expect(sentences.slice(1, 3)).toEqual([
      'Freigegeben durch Annegret Mühlenkamp, in Vertretung für Leyla Karaduman, Vorsitz, am 16.09.2026, 17:42:10.',
      'Vertretung: Annegret Mühlenkamp durfte vom 14.09.2026 bis 31.12.2026 für Leyla Karaduman freigeben (Urlaub); Leyla Karaduman hat das mit dem eigenen Schlüssel unterschrieben, eingetragen am 16.09.2026, 17:42:10 durch m.weber (RATHAUS-12).',
    ]);
    const { ok, parts } = await call('audit.verify', {});
    expect(ok).toBe(true);
    expect(parts.flatMap((part) => part.sentences).join(' ')).toContain('für Leyla Karaduman freigeben');
  });

  it('but not once the deputy has left that office, nor for somebody who is not in the chair, nor for days that are over', async () => {
    const { call, failure, give, bySign, keyId, bodyId } = office;
    const refused = { code: 'DELEGATION_REFUSED' };
    expect(await failure('delegations.give', give({ from: '2026-09-01', until: '2026-09-15' }))).toEqual({
      ...refused,
      reason: 'over',
    });
    const people = await call('people.list', {});
    const member = people.find(({ memberships }) => memberships.some(({ role }) => role === 'member'));
    expect(await failure('delegations.give', give({ ...noted, chairId: member?.id ?? '' }))).toEqual({
      ...refused,
      reason: 'noChair',
    });
    await call('delegations.give', give());
    const deputyId = (await call('keys.list', {})).find((key) => key.keyId === keyId)?.personId;
    const deputy = people.find(({ id }) => id === deputyId);
    const membership = deputy?.memberships.find((one) => one.bodyId === bodyId);
    if (!membership) throw new Error('the deputy is no member');
    await call('memberships.save', { ...membership, personId: deputy?.id ?? '', endDate: '2026-09-15' });
    expect(await failure('release.sign', bySign)).toMatchObject({
      code: 'PACKAGE_REFUSED',
      reason: 'notDelegated',
    });
  });

  it('with what the office noted where the chair cannot sign, which is told', async () => {
    const { call, give, bySign, documentId } = office;
    await call('delegations.give', give({ ...noted, reason: 'Erkrankt' }));
    await call('release.sign', bySign);
    const { fileName, bytes } = await call('documents.stored', { id: documentId });
    const { sentences } = await call('release.verify', { fileName, bytes });
    expect(sentences[2]).toContain('eine Unterschrift von Leyla Karaduman dazu gibt es nicht');
    expect(sentences[2]).toContain('durch m.weber (RATHAUS-12)');
  });

  it('also on a computer of the own, to which the package tells it', async () => {
    const { call, give, documentId, keyId } = office;
    const away = testApp();
    const own = await away.call('keys.create', {
      personId: null,
      holder: 'Annegret Mühlenkamp',
      passphrase,
    });
    const { bytes: card } = await away.call('keys.card', { keyId: own.keyId });
    const deputyId = (await call('keys.list', {})).find((key) => key.keyId === keyId)?.personId ?? '';
    await call('keys.addCard', { personId: deputyId, bytes: card, isCompared: true });
    await call('delegations.give', give({ keyId: own.keyId }));
    const { bytes } = await call('release.package', { documentId });
    const signing = { decision: 'release' as const, range: '', comments: [], passphrase };
    const answer = await away.call('release.signPackage', { ...signing, bytes, keyId: own.keyId });
    const info = await call('release.accept', { bytes: answer.bytes });
    expect(info).toMatchObject({ state: 'released', signatures: [{ deputyOf: 'Leyla Karaduman' }] });
  });
});

describe('nobody else consents for the chair, and at no other time', () => {
  const refusal = async (input: Input<'release.sign'>) =>
    errorSentence(await office.failure('release.sign', input));

  it.each([
    ['before its first day', '2026-09-13T12:00:00'],
    ['after its last day', '2027-01-01T00:00:00'],
  ])('not %s', async (_name, now) => {
    await office.call('delegations.give', office.give());
    office.clock.now = now;
    expect(await refusal(office.bySign)).toContain('An diesem Tag gilt die Vertretung nicht.');
  });

  it.each(['2026-09-14T00:00:00', '2026-12-31T23:59:59'])(
    'but on its first and last day, %s',
    async (now) => {
      await office.call('delegations.give', office.give());
      office.clock.now = now;
      expect(await office.call('release.sign', office.bySign)).toMatchObject({ state: 'released' });
    },
  );

  it('not without a delegation, nor with one for another key', async () => {
    expect(await refusal(office.bySign)).toContain('gehört niemandem, der dieses Dokument freigeben kann');
    await office.call('delegations.give', office.give());
    const [, second] = (await office.call('people.list', {})).filter(({ memberships }) =>
      memberships.some(({ role }) => role === 'deputyChair'),
    );
    const { keyId } = await office.call('keys.create', {
      personId: second?.id ?? '',
      holder: 'Dimitrios Papazoglou',
      passphrase,
    });
    expect(await refusal({ ...office.bySign, keyId })).toContain('gehört niemandem');
  });

  it('not once it was ended; what was consented to before stays released', async () => {
    const { call, give, bySign, documentId } = office;
    const { id } = await call('delegations.give', give());
    await call('release.sign', bySign);
    await call('delegations.revoke', { id, reason: 'Wieder da.' });
    const { fileName, bytes } = await call('documents.stored', { id: documentId });
    expect(await call('release.verify', { fileName, bytes })).toMatchObject({ isReleased: true });
    expect((await call('audit.verify', {})).ok).toBe(true);
    expect(await office.failure('delegations.revoke', { id, reason: 'Noch einmal.' })).toEqual({
      code: 'DELEGATION_REFUSED',
      reason: 'over',
    });
  });

  it('not after the end, whatever day is signed', async () => {
    const { id } = await office.call('delegations.give', office.give());
    await office.call('delegations.revoke', { id, reason: 'Wieder da.' });
    expect(await refusal(office.bySign)).toContain('ist beendet');
  });

  it('not once the key of the chair is revoked with which it was signed', async () => {
    await office.call('delegations.give', office.give());
    await office.call('keys.revoke', { keyId: office.chairKeyId, reason: 'Gestohlen.' });
    expect(await refusal(office.bySign)).toContain('der Schlüssel des Vorsitzes dazu gesperrt');
  });
});

describe('a delegation is refused', () => {
  it.each<[string, string, (office: Office) => Partial<Input<'delegations.give'>>]>([
    ['that ends before it begins', 'endsFirst', () => ({ until: '2026-09-13' })],
    ['that another key signs than the chair’s', 'otherKey', ({ keyId }) => ({ chairKeyId: keyId })],
    ['of the chair to the chair', 'samePerson', ({ chairKeyId }) => ({ ...noted, keyId: chairKeyId })],
    ['before the person is deputy', 'noDeputy', () => ({ ...noted, from: '2020-01-01' })],
  ])('%s', async (_name, reason, change) => {
    expect(await office.failure('delegations.give', office.give(change(office)))).toEqual({
      code: 'DELEGATION_REFUSED',
      reason,
    });
  });

  it('with a wrong passphrase, and then none is stored', async () => {
    const input = office.give({ passphrase: 'ein ganz anderer Satz' });
    expect(await office.failure('delegations.give', input)).toEqual({ code: 'WRONG_PASSPHRASE' });
    expect(await office.call('delegations.list', {})).toEqual([]);
  });
});

describe('what somebody changes past the program shows', () => {
  const changed = async (sql: string) => {
    const file = path.join(mkdtempSync(path.join(folder, 'ort-')), 'daten.sqlite');
    const one = await anOffice(file);
    await one.call('delegations.give', one.give());
    await one.call('release.sign', one.bySign);
    await one.app.close();
    rawFile(file, (db) => {
      dropTriggers(db);
      db.exec(sql);
    });
    const again = testApp({ file });
    const { ok, sentence } = await again.call('audit.verify', {});
    await again.app.close();
    return { ok, sentence };
  };

  it.each([
    ['a longer time', `update delegation set statement = replace(statement, '2026-12-31', '2027-12-31')`],
    ['no signature any more', 'update delegation set signature = null, chair_key_id = null'],
    ['that it never was', 'delete from delegation'],
  ])('%s', async (_name, sql) => {
    const { ok, sentence } = await changed(sql);
    expect(ok).toBe(false);
    expect(sentence).toContain('Vertretung durch Annegret Mühlenkamp');
    expect(sentence).toContain('der den Vorsitz an diesem Tag nicht vertrat');
  });
});
