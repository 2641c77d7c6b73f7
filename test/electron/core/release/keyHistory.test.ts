import { expect, it } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { chairKey, decision, finishedSample, passphrase, presented } from '../../../support/release.ts';

type Office = Awaited<ReturnType<typeof finishedSample>>;

async function verdictOn({ call }: Office, documentId: string) {
  const { fileName, bytes } = await call('documents.stored', { id: documentId });
  return call('release.verify', { fileName, bytes });
}

it('a key revoked later takes nothing back, although the clock was put back in between', async () => {
  const office = await finishedSample();
  const { keyId } = await chairKey(office);
  const { id: documentId } = await presented(office);
  await office.call('release.sign', decision({ documentId, keyId }));
  office.clock.now = '2020-01-01T08:00:00';
  await office.call('keys.revoke', { keyId, reason: 'Rechner verloren' });
  expect(await verdictOn(office, documentId)).toMatchObject({ isReleased: true });
});

it('it is said with which key it was signed, and that it was made here', async () => {
  const office = await finishedSample();
  const { keyId, fingerprint } = await chairKey(office);
  const { id: documentId } = await presented(office);
  await office.call('release.sign', decision({ documentId, keyId }));
  const [said] = (await verdictOn(office, documentId)).sentences.slice(-1);
  expect(said).toMatch(`Schlüssel von Leyla Karaduman, Fingerabdruck ${fingerprint}: hier angelegt`);
  expect(said).toMatch(
    /hier angelegt am 16\.09\.2026, 17:42:10 durch m\.weber \(RATHAUS-12\)\. Zum ersten Mal unterschrieben ist mit ihm: Niederschrift.*, Fassung 1 \(.+\), eingetragen am 16\.09\.2026, 17:42:10\.$/,
  );
});

it.each([
  [
    { isCompared: true },
    'am 16.09.2026, 17:42:10 durch m.weber (RATHAUS-12) aufgenommen und der Fingerabdruck mit der Person verglichen.',
  ],
  [
    { isCompared: false },
    'aufgenommen, ohne den Fingerabdruck zu vergleichen. Dass er dieser Person gehört, hat seither niemand bestätigt.',
  ],
  [
    {},
    'aufgenommen, ohne den Fingerabdruck zu vergleichen. Dass er dieser Person gehört, hat seither niemand bestätigt.',
  ],
])('of a key from another computer it is said whether its card was compared: %o', async (compared, said) => {
  const office = await finishedSample();
  const chair = testApp({ now: '2026-03-01T10:00:00' });
  const { keyId } = await chair.call('keys.create', {
    personId: null,
    holder: 'Leyla Karaduman',
    passphrase,
  });
  const { bytes: card } = await chair.call('keys.card', { keyId });
  await office.call('keys.addCard', { personId: office.chairId, bytes: card, ...compared });
  const { id: documentId } = await presented(office);
  const { bytes } = await office.call('release.package', { documentId });
  const { bytes: release } = await chair.call('release.signPackage', {
    bytes,
    keyId,
    passphrase,
    decision: 'release',
    range: '',
    comments: [],
  });
  await office.call('release.accept', { bytes: release });
  const { sentences } = await verdictOn(office, documentId);
  expect(sentences.at(-1)).toContain('auf einem anderen Rechner angelegt am 01.03.2026, 10:00:00.');
  expect(sentences.at(-1)).toContain(said);
  expect(sentences.at(-1)).toMatch(/Zum ersten Mal unterschrieben ist mit ihm: Niederschrift .+, Fassung 1/);
  const { parts } = await office.call('audit.verify', {});
  const checked = parts.find(({ part }) => part === 'signatures');
  expect(checked?.sentences).toContain(sentences.at(-1));
  expect(checked?.state).toBe('isCompared' in compared && compared.isCompared ? 'sound' : 'noted');
  office.clock.now = '2026-10-01T09:00:00';
  await office.call('keys.addCard', { personId: office.chairId, bytes: card, isCompared: true });
  const later = (await verdictOn(office, documentId)).sentences.at(-1);
  if (checked?.state === 'noted')
    expect(later).toContain('Verglichen wurde er am 01.10.2026, 09:00:00 durch m.weber (RATHAUS-12).');
  expect((await office.call('audit.verify', {})).parts.find(({ part }) => part === 'signatures')?.state).toBe(
    'sound',
  );
});
