import { beforeAll, describe, expect, it } from 'vitest';
import { errorSentence } from '../../../../shared/german/errors.ts';
import { setState, testApp } from '../../../support/app.ts';
import { finishedSample, passphrase, presented } from '../../../support/release.ts';

let office: Awaited<ReturnType<typeof finishedSample>>;
const chair = testApp();
let keyId: string;
let packed: Uint8Array;
beforeAll(async () => {
  office = await finishedSample();
  const document = await presented(office);
  packed = (await office.call('release.package', { documentId: document.id })).bytes;
  ({ keyId } = await chair.call('keys.create', { personId: null, holder: 'Leyla Karaduman', passphrase }));
});

type Decision = Partial<Parameters<typeof chair.call<'release.signPackage'>>[1]>;

const signed = async (more: Decision = {}) =>
  chair.call('release.signPackage', {
    bytes: packed,
    keyId,
    passphrase,
    decision: 'release',
    range: '',
    comments: [],
    ...more,
  });

const refusal = async (bytes: Uint8Array) => {
  const error = await office.failure('release.accept', { bytes });
  return error.code === 'PACKAGE_REFUSED' ? error.reason : error.code;
};

const card = async () => (await chair.call('keys.card', { keyId })).bytes;

describe('two computers without a network', () => {
  it('the chair, whose own file is empty, reads exactly the presented file', async () => {
    expect((await chair.call('app.status', {})).initialised).toBe(false);
    const opened = await chair.call('release.openPackage', { bytes: packed });
    const [waiting] = await office.call('release.waiting', {});
    const stored = await office.call('documents.stored', { id: waiting?.id ?? '' });
    expect(Buffer.from(opened.bytes).equals(stored.bytes)).toBe(true);
    expect(opened.kindLabel).toBe('Niederschrift (vollständig)');
    expect(opened.signers).toEqual([{ name: 'Leyla Karaduman', role: 'Vorsitz', range: '' }]);
    expect(opened.items.length).toBeGreaterThan(10);
  });

  it('a signature of a key that the office does not know is refused until its card is there', async () => {
    const { bytes } = await signed();
    expect(await refusal(bytes)).toBe('unknownKey');
    const added = await office.call('keys.addCard', { personId: office.chairId, bytes: await card() });
    expect(added).toMatchObject({ keyId, canSign: false, holder: 'Leyla Karaduman' });
    const [newest] = await office.call('audit.list', { before: null });
    expect(newest?.sentence).toMatch(
      /^Schlüsselkarte .* von Leyla Karaduman für Leyla Karaduman aufgenommen\.$/,
    );
    expect(await office.call('release.accept', { bytes })).toMatchObject({ state: 'released' });
    expect(await refusal(bytes)).toBe('DOCUMENT_STATE');
  });

  it('a package or a Freigabe of another file of Ratsfeder is refused', async () => {
    const other = await finishedSample();
    const document = await presented(other);
    await other.call('keys.addCard', { personId: other.chairId, bytes: await card() });
    const { bytes } = await other.call('release.package', { documentId: document.id });
    const foreign = await signed({ bytes });
    expect(await refusal(foreign.bytes)).toBe('otherDatabase');
  });

  it('a Freigabe for an older version, and one by a revoked key, are refused', async () => {
    const { call, meetingId } = office;
    await setState(call, meetingId, 'closed', 'Schreibfehler');
    await setState(call, meetingId, 'minutesReady');
    const second = await presented(office);
    const older = await signed();
    expect(await refusal(older.bytes)).toBe('outdated');
    packed = (await call('release.package', { documentId: second.id })).bytes;
    const current = await signed();
    await call('keys.revoke', { keyId, reason: 'Passphrase verraten.' });
    expect(await refusal(current.bytes)).toBe('revokedKey');
  });

  it('the chair cannot sign for somebody else', async () => {
    const { keyId: strange } = await chair.call('keys.create', {
      personId: null,
      holder: 'Jemand anders',
      passphrase,
    });
    const input = { bytes: packed, keyId: strange, passphrase, range: '', comments: [] };
    expect(await chair.failure('release.signPackage', { ...input, decision: 'release' })).toEqual({
      code: 'KEY_UNUSABLE',
      reason: 'otherPerson',
    });
  });

  it('a package with one bit changed at any of 200 places is refused', async () => {
    const office2 = await finishedSample();
    const document = await presented(office2);
    const { bytes } = await office2.call('release.package', { documentId: document.id });
    let refused = 0;
    for (let round = 0; round < 200; round++) {
      const at = (round * 7919) % bytes.length;
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (round % 8));
      const error = await chair.failure('release.openPackage', { bytes: changed });
      if (error.code === 'PACKAGE_REFUSED') refused += 1;
    }
    expect(refused).toBe(200);
  });
});

describe('what may have happened in between', () => {
  const again = async () => {
    const office2 = await finishedSample();
    await office2.call('keys.addCard', { personId: office2.chairId, bytes: await card() });
    return { ...office2, document: await presented(office2) };
  };
  const packageOf = ({ call, document }: Awaited<ReturnType<typeof again>>) =>
    call('release.package', { documentId: document.id });

  it('a chair whose key was lost signs with a new one; it counts once its card is there', async () => {
    const office2 = await again();
    const { bytes } = await packageOf(office2);
    const other = testApp();
    const input = { personId: null, holder: 'Leyla Karaduman', passphrase };
    const { keyId: fresh } = await other.call('keys.create', input);
    const { bytes: freigabe } = await other.call('release.signPackage', {
      bytes,
      keyId: fresh,
      passphrase,
      decision: 'release',
      range: '',
      comments: [],
    });
    expect(await office2.failure('release.accept', { bytes: freigabe })).toEqual({
      code: 'PACKAGE_REFUSED',
      reason: 'unknownKey',
    });
    const { bytes: newCard } = await other.call('keys.card', { keyId: fresh });
    await office2.call('keys.addCard', { personId: office2.chairId, bytes: newCard });
    expect((await office2.call('release.accept', { bytes: freigabe })).state).toBe('released');
  });

  it('what was withdrawn meanwhile says so', async () => {
    const office2 = await again();
    const { bytes } = await signed({ bytes: (await packageOf(office2)).bytes });
    await office2.call('documents.withdraw', { id: office2.document.id, reason: '' });
    const error = await office2.failure('release.accept', { bytes });
    expect(errorSentence(error)).toMatch(/^Diese Fassung wurde zurückgezogen/);
  });

  it('a wrong clock on the chair’s computer is told, and harms nothing', async () => {
    const office2 = await again();
    chair.clock.now = '2011-01-01T00:00:00';
    const { bytes } = await signed({ bytes: (await packageOf(office2)).bytes });
    const released = await office2.call('release.accept', { bytes });
    const file = await office2.call('documents.stored', { id: released.id });
    const { isReleased, sentences } = await office2.call('release.verify', file);
    expect(isReleased).toBe(true);
    expect(sentences).toContain(
      'Bei Leyla Karaduman passt die Zeit der Unterschrift nicht: Eine Uhr ging falsch. Hier eingetragen wurde die Entscheidung am 16.09.2026, 17:42:10.',
    );
  });

  it('that the file was edited by hand the chair learns from the package', async () => {
    const office2 = await again();
    const { call, meetingId, document } = office2;
    await call('documents.withdraw', { id: document.id, reason: '' });
    const target = { meetingId, kind: 'minutes', subjectId: '' } as const;
    await call('documents.takeBack', { ...target, ...(await call('documents.export', target)) });
    const packed2 = await packageOf({ ...office2, document: await presented(office2) });
    const { checks } = await chair.call('release.openPackage', { bytes: packed2.bytes });
    expect(checks[0]?.sentence).toMatch(/^Diese Datei wurde von Hand in Word bearbeitet/);
  });
});
