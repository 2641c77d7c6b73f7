import { beforeEach, describe, expect, test } from 'vitest';
import PostalMime from 'postal-mime';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, type TestApp, testApp } from '../../../support/app.ts';
import { anAttachment, pdfSaying } from '../../../support/attachments.ts';
import { paragraphsOf } from '../../../support/docx.ts';
import { aNetwork, aPartner, aPeriod, received } from '../../../support/reports.ts';

let office: TestApp;
let bodyId: string;
beforeEach(async () => {
  office = testApp();
  bodyId = await aBody(office.call);
});

const namesIn = (rows: readonly { partner: { name: string } }[]) => rows.map(({ partner }) => partner.name);

describe('partners that owe a report', () => {
  test('stand in the order of their accession; those of one day as they were entered', async () => {
    const { call } = office;
    await aPartner(call, { bodyId, name: 'ohne Tag' });
    await aPartner(call, { bodyId, name: 'spät', joinedOn: '2024-01-01' });
    await aPartner(call, { bodyId, name: 'Z am selben Tag', joinedOn: '2020-01-01' });
    await aPartner(call, { bodyId, name: 'A am selben Tag', joinedOn: '2020-01-01' });
    const partners = await call('partners.list', { bodyId });
    expect(partners.map(({ name }) => name)).toEqual([
      'Z am selben Tag',
      'A am selben Tag',
      'spät',
      'ohne Tag',
    ]);
  });

  test('are asked where they had joined by the day and had not left', async () => {
    const { call } = office;
    await aPartner(call, { bodyId, name: 'dabei', joinedOn: '2020-01-01' });
    await aPartner(call, { bodyId, name: 'bis zum Tag', joinedOn: '2020-01-01', activeUntil: '2026-10-31' });
    await aPartner(call, { bodyId, name: 'vorher gegangen', activeUntil: '2026-10-30' });
    await aPartner(call, { bodyId, name: 'danach gekommen', joinedOn: '2026-11-01' });
    const { rows } = await aPeriod(call, { bodyId, dueOn: '2026-10-31' });
    expect(namesIn(rows)).toEqual(['dabei', 'bis zum Tag']);
  });

  test('who comes later is asked for what is still running, also after its day, as long as the office waits', async () => {
    const { call } = office;
    const running = await aPeriod(call, { bodyId, dueOn: '2026-10-31' });
    const past = await aPeriod(call, { bodyId, dueOn: '2025-10-31' });
    await aPartner(call, { bodyId, name: 'Jugendring', joinedOn: '2020-01-01' });
    await aPartner(call, { bodyId, name: 'Kulturverein', joinedOn: '2020-02-01' });
    for (const { id } of [running, past])
      expect(namesIn((await call('reportPeriods.get', { id })).rows)).toEqual(['Jugendring', 'Kulturverein']);
  });

  test('who comes when each report of a past period has come or is not waited for is not asked for it', async () => {
    const { call } = office;
    await aPartner(call, { bodyId, name: 'Jugendring', joinedOn: '2020-01-01' });
    const { id, rows } = await aPeriod(call, { bodyId, dueOn: '2025-10-31' });
    const [only] = rows;
    if (!only) throw new Error('no rows');
    await received(call, only, 'Es gab zwei Kurse.');
    await aPartner(call, { bodyId, name: 'Kulturverein', joinedOn: '2020-02-01' });
    expect(namesIn((await call('reportPeriods.get', { id })).rows)).toEqual(['Jugendring']);
  });

  test('who leaves is asked no more, unless something was asked or came in already', async () => {
    const { call } = office;
    const { id, rows } = await aNetwork(call, bodyId);
    const [first, second] = rows;
    if (!first || !second) throw new Error('no rows');
    await received(call, first, 'Es gab zwei Kurse.');
    const left = { activeUntil: '2026-01-31', bodyId };
    await call('partners.save', { ...first.partner, ...left });
    await call('partners.save', { ...second.partner, ...left });
    expect(namesIn((await call('reportPeriods.get', { id })).rows)).toEqual([first.partner.name]);
  });

  test('are not removed while somebody is writing a report of theirs, nor is its period', async () => {
    const { call, failure } = office;
    const { id, version, rows } = await aNetwork(call, bodyId);
    const [row] = rows;
    if (!row) throw new Error('no row');
    const blank = { heading: '', asOf: null, fileName: '', id: row.id };
    await call('partnerReports.save', { ...blank, baseVersion: 1, text: fromPlain('Langer Bericht.') });
    const { partner } = row;
    const removal = { id: partner.id, version: partner.version };
    expect(await failure('partners.remove', removal)).toEqual({ code: 'IN_USE', what: 'partner' });
    const period = { id, version };
    expect(await failure('reportPeriods.remove', period)).toEqual({ code: 'IN_USE', what: 'reportPeriod' });
    await call('partnerReports.save', { ...blank, baseVersion: 2, text: fromPlain('') });
    await call('reportPeriods.remove', period);
    await call('partners.remove', removal);
  });

  test('are removed with what they were asked for, but not once a report has come in', async () => {
    const { call, failure } = office;
    const { id, rows } = await aNetwork(call, bodyId);
    const [first, second] = rows;
    if (!first || !second) throw new Error('no rows');
    await received(call, first, 'Es gab zwei Kurse.');
    const { id: partnerId, version } = first.partner;
    expect(await failure('partners.remove', { id: partnerId, version })).toEqual({
      code: 'IN_USE',
      what: 'partner',
    });
    await call('partners.remove', { id: second.partner.id, version: 1 });
    expect((await call('reportPeriods.get', { id })).rows).toHaveLength(1);
    const [period] = await call('reportPeriods.list', { bodyId });
    expect(await failure('reportPeriods.remove', { id, version: period?.version ?? 1 })).toEqual({
      code: 'IN_USE',
      what: 'reportPeriod',
    });
  });

  test('stand in one period of a name and a day: a second one is refused, another day or name is not', async () => {
    const { call, failure } = office;
    const { id } = await aPeriod(call, { bodyId });
    const head = { id: null, version: null, bodyId, asOf: null, tableCaption: '' };
    const twin = { code: 'DUPLICATE', field: 'reportPeriod' };
    const same = { ...head, name: 'bericht  2025' };
    expect(await failure('reportPeriods.save', { ...same, dueOn: '2026-10-31' })).toEqual(twin);
    expect(await failure('reportPeriods.save', { ...same, dueOn: null })).toEqual(twin);
    const later = await call('reportPeriods.save', { ...same, dueOn: '2027-10-31' });
    const moved = { ...later, dueOn: '2026-10-31' };
    expect(await failure('reportPeriods.save', moved)).toEqual(twin);
    const { version } = await call('reportPeriods.get', { id });
    await call('reportPeriods.save', { ...same, id, version, dueOn: '2026-11-30' });
  });

  test('an end before the accession is said at its field', async () => {
    const { failure } = office;
    const blank = { id: null, version: null, bodyId, measures: '', contact: '', email: '' };
    const input = { ...blank, name: 'Verein', joinedOn: '2025-01-01', activeUntil: '2024-12-31' };
    expect(await failure('partners.save', input)).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [{ path: ['activeUntil'], message: expect.stringContaining('vor dem Beitritt') }],
    });
  });
});

describe('a report', () => {
  test('has come in only where a text or a file is known; opened again it has no day', async () => {
    const { call, failure } = office;
    const [row] = (await aNetwork(call, bodyId)).rows;
    if (!row) throw new Error('no row');
    const { id, version } = row;
    expect(await failure('partnerReports.setState', { id, version, state: 'received' })).toEqual({
      code: 'REPORT_EMPTY',
    });
    const final = await received(call, row, '', { fileName: 'Bericht.pdf' });
    expect(final).toMatchObject({ state: 'received', receivedOn: '2026-09-16' });
    const on = (receivedOn: string) =>
      failure('partnerReports.setState', { id, version: final.version, state: 'received', receivedOn });
    expect(await on('2026-09-17')).toEqual({ code: 'REPORT_NOT_YET' });
    const reopened = await call('partnerReports.setState', { id, version: final.version, state: 'due' });
    expect(reopened).toMatchObject({ state: 'due', receivedOn: null, fileName: 'Bericht.pdf' });
  });

  test('that came as a file has come in; the file is internal, and only the text is collected', async () => {
    const { call, failure } = office;
    const { id, rows } = await aNetwork(call, bodyId);
    const [row] = rows;
    if (!row) throw new Error('no row');
    const owner = { kind: 'report' as const, id: row.id };
    const file = await anAttachment(call, owner, {
      fileName: 'Bericht.pdf',
      bytes: pdfSaying('Zwei Kurse.'),
    });
    await call('partnerReports.setState', { id: row.id, version: row.version, state: 'received' });
    expect(await call('attachments.list', { owner })).toMatchObject({
      attachments: [{ id: file.id, isPublic: false }],
      canBePublic: false,
    });
    const open = { id: file.id, version: file.version, title: 'Bericht', isPublic: true, isListed: true };
    expect(await failure('attachments.update', open)).toEqual({ code: 'ATTACHMENT_NOT_PUBLIC' });
    const collected = await call('reportPeriods.export', { id });
    const said = paragraphsOf(collected.bytes)
      .map(({ text }) => text)
      .join('\n');
    expect(said).toContain(row.partner.name);
    expect(said).toContain('Der Bericht liegt der Geschäftsstelle als Datei vor.');
    expect(said).not.toMatch(/Zwei Kurse|Bericht\.pdf/);

    await call('attachments.remove', { id: file.id, version: file.version });
    expect(await call('partnerReports.get', { id: row.id })).toMatchObject({
      state: 'due',
      receivedOn: null,
    });
  });

  test('with a file is asked for further on, and goes neither with its partner nor with its period', async () => {
    const { call, failure } = office;
    const { id, rows } = await aNetwork(call, bodyId);
    const [row] = rows;
    if (!row) throw new Error('no row');
    await anAttachment(call, { kind: 'report', id: row.id }, { fileName: 'Bericht.txt' });
    await call('partners.save', { ...row.partner, activeUntil: '2026-01-31', bodyId });
    const { version, rows: asked } = await call('reportPeriods.get', { id });
    expect(asked).toHaveLength(2);
    const partner = { id: row.partner.id, version: row.partner.version + 1 };
    expect(await failure('partners.remove', partner)).toEqual({ code: 'IN_USE', what: 'partner' });
    expect(await failure('reportPeriods.remove', { id, version })).toEqual({
      code: 'IN_USE',
      what: 'reportPeriod',
    });
  });

  test('is overdue from the day after it was due, until it comes or nobody waits any more', async () => {
    const { call, clock } = office;
    const { id, rows } = await aNetwork(call, bodyId);
    const overdue = async () => (await call('partnerReports.overdue', { bodyId })).rows;
    clock.now = '2026-10-31T23:59:59';
    expect(await overdue()).toEqual([]);
    clock.now = '2026-11-01T00:00:00';
    expect(await overdue()).toEqual([{ id, bodyId, name: 'Bericht 2025', dueOn: '2026-10-31', overdue: 2 }]);
    const [first, second] = rows;
    if (first) await received(call, first, 'Es gab zwei Kurse.');
    expect(await overdue()).toMatchObject([{ overdue: 1 }]);
    if (second) await call('partnerReports.setState', { ...second, state: 'missing' });
    expect(await overdue()).toEqual([]);
  });
});

describe('a reminder', () => {
  test('is proposed with what was agreed, is written as a file, and its day is kept', async () => {
    const { call } = office;
    const { id: periodId, rows } = await aNetwork(call, bodyId);
    const row = rows.find(({ partner }) => partner.email !== '');
    if (!row) throw new Error('no row');
    const words = await call('partnerReports.proposedReminder', { id: row.id });
    expect(words.subject).toBe('Bericht 2025');
    expect(words.text).toContain('Sehr geehrte Frau Adler,');
    expect(words.text).toContain('bis zum 31.10.2026 um den Beitrag „Sprachwerkstatt e.V.“');
    expect(words.text).toContain('Vereinbart sind:\nZwei Kurse im Jahr');
    const { id, version } = row;
    const to = row.partner.email;
    const { bytes, fileName } = await call('partnerReports.remind', { ...words, id, email: to });
    await call('partnerReports.noteReminder', { id, email: to });
    expect(fileName).toMatch(
      /^Erinnerung an den Bericht Sprachwerkstatt e\.V\. 2026-09-16 \d\d-\d\d-\d\d\.eml$/,
    );
    const mail = await PostalMime.parse(bytes);
    expect(mail).toMatchObject({ subject: words.subject, to: [{ address: to }] });
    expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
    const kept = await call('reportPeriods.get', { id: periodId });
    expect(kept.rows.find((one) => one.id === id)).toMatchObject({
      version: version + 1,
      reminders: [{ on: '2026-09-16', to }],
    });
    const again = await call('partnerReports.proposedReminder', { id });
    expect(again.subject).toBe('Erinnerung: Bericht 2025');
    expect(again.text).toContain('wir erinnern an den Beitrag „Sprachwerkstatt e.V.“ zum „Bericht 2025“.');
  });

  test('says since when the report is overdue', async () => {
    const { call, clock } = office;
    const [row] = (await aNetwork(call, bodyId)).rows;
    clock.now = '2026-11-20T09:00:00';
    const { subject, text } = await call('partnerReports.proposedReminder', { id: row?.id ?? '' });
    expect(subject).toBe('Erinnerung: Bericht 2025');
    expect(text).toContain('war bis zum 31.10.2026 erbeten');
  });
});

describe('the collected report', () => {
  test('has foreword, chapters, the table and each report under its heading, in the order of accession', async () => {
    const { call } = office;
    const period = await aNetwork(call, bodyId);
    const { id, version, textVersion, rows } = period;
    await call('reportPeriods.save', { ...period, id, version, asOf: '2025-12-31' });
    const text = (words: string) => ({
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: words }] }],
    });
    await call('reportPeriods.saveTexts', {
      id,
      baseVersion: textVersion,
      foreword: {
        heading: 'Vorwort',
        text: text('Wir danken allen.'),
        signatory: { name: 'Hanna Vogt', position: 'Beigeordnete' },
      },
      chapters: [
        { heading: 'Ziele', text: text('Alle sollen teilhaben.') },
        { heading: 'Ausblick', text: text('Es geht weiter.') },
      ],
    });
    const late = rows.find(({ partner }) => partner.name.startsWith('Sprach'));
    if (late) {
      const heading = 'Bericht der Sprachwerkstatt';
      await received(call, late, 'Es gab zwei Kurse.', { heading, asOf: '2025-11-30' });
    }
    const { bytes, fileName } = await call('reportPeriods.export', { id });
    expect(fileName).toBe('Bericht 2025.docx');
    const words = paragraphsOf(bytes).map((paragraph) => paragraph.text.trim());
    expect(words.filter((word) => word !== '')).toEqual([
      'Bericht 2025',
      'Vorwort',
      'Wir danken allen.',
      'Hanna Vogt',
      'Beigeordnete',
      'Ziele',
      'Alle sollen teilhaben.',
      'Ausblick',
      'Es geht weiter.',
      'Partner nach dem Tag ihres Beitritts',
      'Stand 31.12.2025',
      'Nr.',
      'Partner',
      'Beitritt',
      '1',
      'Stadtwerke Lindenau',
      '01.02.2020',
      '2',
      'Sprachwerkstatt e.V.',
      '03.05.2021',
      'Bericht: Stadtwerke Lindenau',
      'kein Bericht',
      'Bericht der Sprachwerkstatt',
      'Stand 30.11.2025',
      'Es gab zwei Kurse.',
    ]);
  });
});
