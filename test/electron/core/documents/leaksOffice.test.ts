import { sample } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsOfDocx } from '../../../../electron/core/word/read/words.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { clearanceOf } from '../../../../shared/documents/kinds/index.ts';
import { documentKinds } from '../../../../shared/domain/document/document.ts';
import { marker } from '../../../shared/documents/secretFacts.ts';
import { aBody, aMember, setState, type TestApp, testApp } from '../../../support/app.ts';
import { mailSettings } from '../../../support/mailOffice.ts';
import { decision, passphrase } from '../../../support/release.ts';
import { png } from '../word/write/pictures.ts';
import { findsOf, says } from './markersIn.ts';
import { type Made, type Plan, plans, secretMeeting } from './secretMeeting.ts';

const finished: Plan = {
  shown: 2,
  hidden: 2,
  hasSubItems: true,
  hasPublicTitles: true,
  motion: null,
  form: 'names',
  end: 'closed',
};

const seed = 20_260_916;
const meetings = 60;

/** From some meeting on with the office's own Word templates and logo. */
async function dress({ call }: TestApp): Promise<void> {
  const [body] = await call('bodies.list', {});
  const rulesId = body?.rules[0]?.id ?? '';
  await call('logo.save', { rulesId, bytes: png(60, 20) });
  for (const kind of documentKinds.filter((one) => clearanceOf(one, true) === 'public'))
    await call('templates.save', { rulesId, kind, ...(await call('templates.starter', { kind })) });
}

const day = (n: number): string => new Date(Date.UTC(2026, 0, 5 + n)).toISOString().slice(0, 10);

const bytesOf = ({ bytes }: { bytes: Uint8Array }): Uint8Array => bytes;

describe('meetings as an office enters them, with a marker in all that is not public', () => {
  let office: TestApp;
  let press: string;
  let people: { bodyId: string; chairId: string; memberId: string };
  const made: Made[] = [];

  beforeAll(async () => {
    office = testApp();
    const { call } = office;
    const bodyId = await aBody(call);
    const chair = await aMember(call, { bodyId, role: 'chair', familyName: 'Vorsitz' });
    const member = await aMember(call, { bodyId, familyName: 'Mitglied' });
    await call('mail.save', mailSettings(465));
    const entries = [{ name: marker, email: `${marker}@example.org` }];
    const entitled = { id: null, name: `${marker} intern`, source: 'own' as const, entries };
    await call('lists.save', { ...entitled, clearance: 'nonPublic' });
    const open = { id: null, name: 'Zeitung', source: 'press' as const, clearance: 'public' as const };
    press = (
      await call('lists.save', { ...open, entries: [{ name: 'Zeitung', email: 'zeitung@example.org' }] })
    ).id;
    people = { bodyId, chairId: chair.personId, memberId: member.personId };
    for (const [n, plan] of sample(plans, { numRuns: meetings, seed }).entries())
      made.push(await secretMeeting(call, { ...people, day: day(n), earlier: made.at(-1) ?? null }, plan));
  });

  const publicRows = async ({ meetingId }: Made): Promise<Output<'documents.list'>> =>
    (await office.call('documents.list', { meetingId })).filter(({ clearance }) => clearance === 'public');

  it('nothing that the public gets or is told of has it', async () => {
    let sent = 0;
    for (const [n, one] of made.entries()) {
      if (n === meetings / 2) await dress(office);
      const { meetingId } = one;
      const rows = (await publicRows(one)).filter(({ missing }) => missing === '');
      expect(says(marker, JSON.stringify(rows)), `lists of meeting ${n}`).toBe(false);
      const documents = rows
        .filter(({ kind }, at) => kind !== 'resolutionExtract' || at % 5 === n % 5)
        .map(({ kind, subjectId }) => ({ kind, subjectId, documentId: null }));
      const selection = { meetingId, documents, withCalendar: true, listIds: [press] };
      // To propose, all files are built once more; for some meetings that is enough.
      const proposed = n % 4 === 0 ? selection : { ...selection, documents: documents.slice(0, 1) };
      const plan = await office.call('dispatch.prepare', proposed);
      expect(plan.refusals).toEqual([]);
      // What is still to be mended is told to the clerk alone, and goes out to nobody.
      const { cautions: _toTheClerk, ...told } = plan;
      expect(says(marker, JSON.stringify(told)), `proposal of meeting ${n}`).toBe(false);
      const { subject, text } = plan;
      const way = n % 10 === 0 ? ('folder' as const) : ('draft' as const);
      const { files } = await office.call('dispatch.send', { ...selection, way, subject, text });
      sent += documents.length;
      for (const file of files)
        expect(await findsOf(marker, file.fileName, bytesOf(file)), `meeting ${n}`).toEqual([]);
    }
    expect(sent).toBeGreaterThan(3 * meetings);
  });

  it('nor has what follows the chair’s remarks, a release and a reopening for a non-public reason', async () => {
    const { call } = office;
    const one = await secretMeeting(call, { ...people, day: '2026-08-31', earlier: null }, finished);
    const { meetingId } = one;
    await call('presiding.save', {
      meetingId,
      presiding: [{ personId: people.chairId, fromItemId: null, fromTime: null }],
    });
    await setState(call, meetingId, 'minutesReady');
    const { keyId } = await call('keys.create', { personId: people.chairId, holder: 'Vorsitz', passphrase });
    const remarks = [{ itemId: one.hiddenIds[0] ?? null, itemLabel: marker, text: marker }];
    for (const comments of [remarks, []])
      for (const kind of ['minutes', 'publicMinutes'] as const) {
        const { id: documentId } = await call('documents.present', { meetingId, kind });
        const answer = comments.length > 0 ? ('return' as const) : ('release' as const);
        await call('release.sign', decision({ documentId, keyId, decision: answer, comments }));
      }
    await setState(call, meetingId, 'closed', `${marker} wurde verwechselt`);
    await setState(call, meetingId, 'minutesReady');
    const frozen = (await publicRows(one)).flatMap(({ documents }) => documents);
    expect(frozen.map(({ state }) => state).toSorted()).toEqual(['released', 'returned']);
    for (const { id } of frozen) {
      const { fileName, bytes } = await call('documents.stored', { id });
      expect(await findsOf(marker, fileName, bytes)).toEqual([]);
    }
    for (const { kind, subjectId, missing } of await publicRows(one)) {
      if (missing !== '') continue;
      const file = await call('documents.export', { meetingId, kind, subjectId });
      expect(await findsOf(marker, file.fileName, bytesOf(file)), kind).toEqual([]);
    }
    const complete = await call('documents.export', { meetingId, kind: 'minutes' });
    const words = complete.bytes;
    expect(wordsOfDocx(words)).toContain('wurde verwechselt');
  });

  it('what the entitled get has it: this test would see a leak', async () => {
    for (const { meetingId, guestId } of made.filter((one) => one.guestId !== '').slice(0, 20)) {
      const file = await office.call('documents.export', { meetingId, kind: 'minutes' });
      expect(guestId).not.toBe('');
      expect(await findsOf(marker, file.fileName, bytesOf(file))).not.toEqual([]);
    }
  });
});
