import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { assert, asyncProperty, gen, nat } from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../../db/store.ts';
import { personalDataOf } from '../../../../electron/core/privacy/personalData.ts';
import { PersonId } from '../../../../shared/domain/ids.ts';
import type { FoundRow } from '../../../../shared/domain/privacy/personalData.ts';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import {
  aMember,
  anItem,
  aPerson,
  aPlannedMeeting,
  setState,
  testApp,
  type TestApp,
} from '../../../support/app.ts';
import { paragraphsOf } from '../../../support/docx.ts';
import { busyOffice } from '../routes/busyOffice.ts';
import { plantEverywhere } from './planted.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-export-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Package = { fileName: string; word: Uint8Array; rows: FoundRow[]; name: string };

async function exported({ call }: Pick<TestApp, 'call'>, id: string): Promise<Package> {
  const { fileName, bytes } = await call('privacy.exportPerson', { id });
  const files = Object.entries(unzipSync(bytes));
  const find = (ending: string) => files.find(([name]) => name.endsWith(ending))?.[1] ?? new Uint8Array();
  const json = JSON.parse(new TextDecoder().decode(find('.json'))) as { rows: FoundRow[]; name: string };
  return { fileName, word: find('.docx'), ...json };
}

const wordsOf = (word: Uint8Array): string =>
  paragraphsOf(word)
    .map(({ text }) => text)
    .join('\n');

describe('all that is known of somebody', () => {
  it('has what lies in the waste, and what stood in a text before', async () => {
    const office = await aPlannedMeeting();
    const { call, bodyId, meetingId, clock } = office;
    const { personId } = await aMember(call, { bodyId, givenName: 'Ayşe', familyName: 'Kaya' });
    const itemId = await anItem(call, { meetingId, title: 'Bericht' });
    const deleted = await anItem(call, { meetingId, title: 'Dank an Ayşe Kaya' });
    await call('agenda.remove', { id: deleted });
    await setState(call, meetingId, 'running');
    const write = (words: string, baseVersion: number) =>
      call('minutes.saveText', { itemId, baseVersion, text: fromPlain(words) });
    const { textVersion } = await write('Ayşe Kaya war verhindert.', 0);
    clock.now = '2026-09-16T19:00:00';
    await write('Niemand war verhindert.', textVersion);
    const { rows } = await exported(office, personId);
    const said = (label: string) =>
      rows.filter((row) => row.label === label).flatMap(({ values }) => values.flatMap((one) => one.said));
    expect(said('Tagesordnungspunkt (im Papierkorb)')).toEqual(['Dank an Ayşe Kaya']);
    expect(said('Früherer Stand').join()).toContain('Ayşe Kaya war verhindert.');
  });

  it('has what they are, where they were, how they voted, and the texts that name them', async () => {
    const office = await aPlannedMeeting();
    const { call, bodyId, meetingId } = office;
    const email = 'ayse.kaya@example.org';
    const { personId } = await aMember(call, {
      bodyId,
      givenName: 'Ayşe',
      familyName: 'Kaya',
      email,
      phone: '0521 1',
    });
    const itemId = await anItem(call, { meetingId, title: 'Bericht von Frau Kaya' });
    await setState(call, meetingId, 'running');
    await call('attendance.fill', { meetingId });
    await call('minutes.saveText', {
      itemId,
      baseVersion: 0,
      text: fromPlain('Ayse Kaya berichtet.\nNiemand sonst.'),
    });
    await call('resolutions.add', {
      itemId,
      vote: { ...blankVote('names'), byName: [{ personId, choice: 'yes' }] },
    });
    const { rows, fileName, word } = await exported(office, personId);
    expect(fileName).toBe('Auskunft Ayşe Kaya 2026-09-16.zip');
    const of = (table: string) => rows.filter((row) => row.table === table);
    expect(of('person')).toHaveLength(1);
    expect(of('membership')).toHaveLength(1);
    expect(of('attendee')).toHaveLength(1);
    expect(of('item_text')).toMatchObject([
      {
        finding: 'wholeName',
        where: [
          'Tagesordnungspunkt Bericht von Frau Kaya',
          'Sitzung 16.09.2026',
          expect.stringContaining('Integrationsrat'),
        ],
        values: [{ label: 'Text', said: ['Ayse Kaya berichtet.'] }],
      },
    ]);
    expect(of('agenda_item')).toMatchObject([{ finding: 'familyName' }]);
    const said = wordsOf(word);
    expect(said).toContain('Auskunft über gespeicherte Daten');
    expect(said).toContain(email);
    expect(said).not.toContain('Niemand sonst');
    expect(said.indexOf('Möglicherweise gemeint')).toBeGreaterThan(said.indexOf('Ayse Kaya berichtet.'));
  });

  it('has nothing of others that only stands beside it', async () => {
    const { call, bodyId } = await aPlannedMeeting();
    const { personId } = await aMember(call, { bodyId, givenName: 'Ayşe', familyName: 'Kaya' });
    await aPerson(call, { givenName: 'Nadia', familyName: 'Benhaddou', phone: '0521 99' });
    const { rows, word } = await exported({ call }, personId);
    expect(JSON.stringify(rows)).not.toContain('Benhaddou');
    expect(wordsOf(word)).not.toContain('0521 99');
  });

  it('is noted, since it leaves the house', async () => {
    const { call, bodyId } = await aPlannedMeeting();
    const { personId } = await aMember(call, { bodyId, givenName: 'Ayşe', familyName: 'Kaya' });
    await exported({ call }, personId);
    const [latest] = await call('audit.list', { before: null });
    expect(latest?.sentence).toBe('Auskunft über gespeicherte Daten zu Ayşe Kaya erstellt.');
  });

  it('refuses somebody who is not there', async () => {
    const { failure } = await aPlannedMeeting();
    expect(await failure('privacy.exportPerson', { id: 'nobody' })).toEqual({
      code: 'NOT_FOUND',
      what: 'person',
    });
  });
});

describe('complete by construction', () => {
  const busyFile = path.join(folder, 'busy.sqlite');
  beforeAll(async () => {
    await busyOffice(busyFile);
  });

  it('finds a name, an address and a key in every column that the register calls personal, in whatever row', async () => {
    await assert(
      asyncProperty(gen(), async (g) => {
        const file = path.join(folder, `${crypto.randomUUID()}.sqlite`);
        copyFileSync(busyFile, file);
        const before = testApp({ file });
        const person = await aPerson(before.call, {
          givenName: 'Çiğdem',
          familyName: 'Rüßwurm-Łącka',
          email: 'cigdem@lacka.example',
        });
        await before.app.close();
        const planted = plantEverywhere(file, person, (below) => g(nat) % below);
        const store = await openStore(file);
        const rows = await personalDataOf(store, { ...person, id: PersonId.parse(person.id) });
        await store.close();
        rmSync(file);
        const found = new Set(
          rows.flatMap(({ table, values }) => values.map(({ column }) => `${table}.${column}`)),
        );
        expect(planted.filter((one) => !found.has(one))).toEqual([]);
        expect(planted.length).toBeGreaterThan(150);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
