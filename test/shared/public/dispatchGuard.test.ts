import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { refusedFiles, refusedTitles, strictClearance } from '../../../shared/public/dispatchGuard.ts';
import {
  type Clearance,
  type DocumentKind,
  documentKinds,
} from '../../../shared/domain/document/document.ts';
import { fromPlain } from '../../../shared/domain/richText.ts';
import { anItem } from '../builders.ts';
import { anItem as addItem, aPlannedMeeting, setState } from '../../support/app.ts';

const clearances: Clearance[] = ['public', 'nonPublic'];

describe('what a file may be read by', () => {
  const everybody: DocumentKind[] = ['publicNotice', 'publicMinutes', 'announcement', 'publicResolutionList'];
  const cases = documentKinds.flatMap((kind) => clearances.map((content) => [kind, content] as const));

  test.each(cases)('%s with %s content', (kind, content) => {
    const mayBePublic = everybody.includes(kind) || kind === 'resolutionExtract';
    expect(strictClearance(kind, content)).toBe(mayBePublic && content === 'public' ? 'public' : 'nonPublic');
  });
});

describe('which list may get it', () => {
  const cases = clearances.flatMap((list) => clearances.map((file) => [list, file] as const));

  test.each(cases)('a list that is %s and a file that is %s', (list, file) => {
    const refusals = refusedFiles(
      [{ name: 'Presse', clearance: list }],
      [{ fileName: 'Einladung.docx', clearance: file }],
    );
    expect(refusals).toEqual(
      list === 'public' && file === 'nonPublic'
        ? ['Der Verteiler „Presse“ ist öffentlich; „Einladung.docx“ enthält nichtöffentliche Angaben.']
        : [],
    );
  });

  test('one public list among many, one non-public file among many: refused by name', () => {
    const lists = fc.array(fc.record({ name: fc.string(), clearance: fc.constantFrom(...clearances) }));
    const files = fc.array(fc.record({ fileName: fc.string(), clearance: fc.constantFrom(...clearances) }));
    fc.assert(
      fc.property(lists, files, (someLists, someFiles) => {
        const open = someLists.filter(({ clearance }) => clearance === 'public').length;
        const secret = someFiles.filter(({ clearance }) => clearance === 'nonPublic').length;
        expect(refusedFiles(someLists, someFiles)).toHaveLength(open * secret);
      }),
    );
  });
});

describe('what a public list may read besides', () => {
  const items = [
    anItem('a', { title: 'Fest der Kulturen' }),
    anItem('b', { title: 'Mitteilungen' }),
    anItem('c', { title: 'Mitteilungen', isPublic: false }),
    anItem('d', {
      title: 'Grundstück Hafenstraße',
      publicTitle: 'Grundstücksangelegenheit',
      isPublic: false,
    }),
    anItem('e', { title: 'Grundstücksangelegenheit', isPublic: false }),
  ];
  const press = [{ name: 'Presse', clearance: 'public' as const }];
  const nothing = { subject: '', text: '', fileNames: [] };

  test.each([
    ['the subject', { ...nothing, subject: 'Wegen grundstück  hafenstraße' }, 'der Betreff'],
    ['the text', { ...nothing, text: 'TOP 7:\nGrundstück\nHafenstraße.' }, 'der Text'],
    ['a file name', { ...nothing, fileNames: ['Grundstück Hafenstraße.docx'] }, 'der Dateiname'],
  ])('the title of a non-public item is found in %s', (_title, texts, where) => {
    const [refusal = '', ...more] = refusedTitles(press, items, texts);
    expect(refusal).toContain(where);
    expect(refusal).toContain('nennt den nichtöffentlichen Punkt „Grundstück Hafenstraße“');
    expect(more).toEqual([]);
    expect(refusedTitles([{ name: 'Mitglieder', clearance: 'nonPublic' }], items, texts)).toEqual([]);
  });

  test('a title that is public as well, or stands for one in public, gives nothing away', () => {
    const text = 'Mitteilungen, Grundstücksangelegenheit, Fest der Kulturen';
    expect(refusedTitles(press, items, { ...nothing, text })).toEqual([]);
  });

  test('a title that is part of a public one gives nothing away, either', () => {
    const parted = [
      anItem('a', { title: 'Mitteilungen der Verwaltung' }),
      anItem('b', { title: 'Mitteilungen', isPublic: false }),
    ];
    const text = 'Mitteilungen der Verwaltung';
    expect(refusedTitles(press, parted, { ...nothing, text })).toEqual([]);
  });

  test('a short title counts as a word of its own only, a long one also within words', () => {
    const titled = (title: string) => [anItem('a', { title, isPublic: false })];
    const found = (title: string, text: string) =>
      refusedTitles(press, titled(title), { ...nothing, text }).length > 0;
    expect(found('Rat', 'Sitzung des Integrationsrates, Rathaus')).toBe(false);
    expect(found('Rat', 'Rathaus: (Rat)')).toBe(true);
    expect(found('Grundstück Hafenstraße', 'Grundstück Hafenstraßenbrücke')).toBe(true);
  });
});

describe('with the real documents of a meeting', () => {
  const secrets = ['Grundstück Hafenstraße 7', 'Klage gegen den Bescheid'];

  /** A meeting that has something for every kind of document, and a list of either clearance. */
  async function aMeetingWithSecrets() {
    const planned = await aPlannedMeeting();
    const { call, meetingId } = planned;
    const items = [await addItem(call, { meetingId, title: 'Fest der Kulturen' })];
    items.push(await addItem(call, { meetingId, title: secrets[0] ?? '', isPublic: false }));
    await setState(call, meetingId, 'invited');
    await addItem(call, { meetingId, title: secrets[1] ?? '', isPublic: false });
    await setState(call, meetingId, 'running');
    await call('attendance.fill', { meetingId });
    for (const itemId of items) {
      const text = fromPlain('Der Beschluss.');
      await call('resolutions.add', { itemId, text, outcome: 'adopted', printedResult: 'einstimmig' });
    }
    const lists = [];
    for (const clearance of clearances) {
      const entries = [{ name: 'Ute', email: `ute-${clearance}@example.org` }];
      const list = { id: null, name: `Verteiler ${clearance}`, source: 'own' as const, clearance, entries };
      lists.push(await call('lists.save', list));
    }
    const rows = await call('documents.list', { meetingId });
    return { ...planned, lists, rows: rows.filter(({ missing }) => missing === '') };
  }

  test('every kind to every list: public lists get public files only, and a refused dispatch leaves no trace', async () => {
    const { call, failure, meetingId, lists, rows } = await aMeetingWithSecrets();
    // It is sent before the meeting, and as little to the public as the Einladung.
    const ofHeld = documentKinds.filter((kind) => kind !== 'changeNotice');
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(ofHeld));
    const extracts = rows.filter(({ kind }) => kind === 'resolutionExtract');
    expect(extracts.map(({ clearance }) => clearance)).toEqual(['public', 'nonPublic']);
    let refused = 0;
    for (const { kind, subjectId, clearance } of rows) {
      for (const list of lists) {
        const documents = [{ kind, subjectId, documentId: null }];
        const selection = { meetingId, documents, withCalendar: false, listIds: [list.id] };
        const { refusals } = await call('dispatch.prepare', selection);
        const leaks = list.clearance === 'public' && clearance === 'nonPublic';
        expect(refusals.length, `${kind} to ${list.name}`).toBe(leaks ? 1 : 0);
        const input = { ...selection, way: 'folder' as const, subject: 'Post', text: '' };
        const before = await call('dispatch.list', { meetingId });
        if (leaks) {
          expect(await failure('dispatch.send', input)).toEqual({ code: 'LEAK', sentences: refusals });
          expect(await call('dispatch.list', { meetingId })).toEqual(before);
          refused += 1;
        } else {
          expect((await call('dispatch.send', input)).files).toHaveLength(1);
        }
      }
    }
    expect(refused).toBeGreaterThan(0);
  });

  test('no proposal, calendar entry or file name names a non-public item, whoever is to get it', async () => {
    const { call, meetingId, lists, rows } = await aMeetingWithSecrets();
    for (const { kind, subjectId } of rows) {
      const documents = [{ kind, subjectId, documentId: null }];
      const listIds = lists.filter(({ clearance }) => clearance === 'nonPublic').map(({ id }) => id);
      const selection = { meetingId, documents, withCalendar: true, listIds };
      const { subject, text, files } = await call('dispatch.prepare', selection);
      const sent = await call('dispatch.send', { ...selection, way: 'folder', subject, text });
      const calendar = sent.files.find(({ fileName }) => fileName.endsWith('.ics'))?.bytes ?? [];
      // A long line of a calendar is folded: the break is no part of the text.
      const entry = Buffer.from(calendar).toString().replaceAll('\r\n ', '');
      expect(entry).toContain('BEGIN:VEVENT');
      const said = [subject, text, entry, ...files.map(({ fileName }) => fileName)]
        .join('\n')
        .replaceAll('\\,', ',');
      for (const secret of secrets) expect(said, kind).not.toContain(secret);
    }
  });

  test('a text typed by hand that names a non-public item is refused for a public list', async () => {
    const { call, failure, meetingId, lists } = await aMeetingWithSecrets();
    const input = {
      meetingId,
      documents: [],
      withCalendar: true,
      listIds: lists.map(({ id }) => id),
      way: 'draft' as const,
      subject: 'Sitzung',
      text: `Außerdem: ${secrets[0]}`,
    };
    expect(await failure('dispatch.send', input)).toMatchObject({ code: 'LEAK' });
    expect(await call('dispatch.list', { meetingId })).toEqual([]);
  });
});
