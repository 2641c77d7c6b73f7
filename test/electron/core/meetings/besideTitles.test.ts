import { beforeEach, describe, expect, test } from 'vitest';
import { paragraphsOf } from '../../../support/docx.ts';
import { aBody, aMeeting, anItem, setState, type TestApp, testApp } from '../../../support/app.ts';

let office: TestApp;
let meetingId: string;
beforeEach(async () => {
  office = testApp();
  const bodyId = await aBody(office.call);
  ({ id: meetingId } = await aMeeting(office.call, { bodyId }));
});

const found = async (search: string) =>
  (await office.call('meetings.found', { search })).map(({ title, excerpt }) => ({
    title,
    excerpt: excerpt?.parts.map(({ text }) => text).join('') ?? null,
  }));
const noted = async (itemId: string, words: string) => {
  const { incidentsVersion: version } = await office.call('attendance.get', { meetingId });
  const note = { itemId, kind: 'break' as const, time: null, until: null, day: null, personId: null, words };
  await office.call('incidents.save', { meetingId, version, incidents: words === '' ? [] : [note] });
};

describe('the search finds an item', () => {
  test.each([
    [
      'what stands below its title',
      { subtitle: 'Antrag der Liste Vielfalt\nhier: Abendöffnung' },
      'Abendöffnung',
    ],
    ['the office that answers for it', { department: 'Amt für Wohnungswesen' }, 'Wohnungswesen'],
    ['what its paper is called', { paperTitle: 'Begegnungshaus am Markt' }, 'Begegnungshaus'],
    [
      'the number of a further paper',
      { furtherPapers: [{ paperType: 'Antrag', paperReference: '0933/2026', title: '' }] },
      '0933/2026',
    ],
  ])('by %s', async (_what, fields, word) => {
    await anItem(office.call, { meetingId, title: 'Treffpunkte', ...fields });
    expect(await found(word)).toEqual([{ title: 'Treffpunkte', excerpt: null }]);
    const [, item] = await office.call('agenda.list', { meetingId });
    if (!item) throw new Error('no item');
    await office.call('agenda.update', {
      ...item,
      subtitle: '',
      department: '',
      paperTitle: '',
      furtherPapers: [],
    });
    expect(await found(word)).toEqual([]);
  });

  test('by a Vermerk at it, and no more once that is taken away', async () => {
    const itemId = await anItem(office.call, { meetingId, title: 'Treffpunkte' });
    await setState(office.call, meetingId, 'running');
    await noted(itemId, 'Im Zuschauerraum wurde ein Transparent entrollt.');
    expect(await found('Transparent')).toMatchObject([
      { title: 'Treffpunkte', excerpt: expect.stringContaining('Transparent') },
    ]);
    await noted(itemId, '');
    expect(await found('Transparent')).toEqual([]);
  });
});

test('what is other below a title is told to those who were invited', async () => {
  const { call } = office;
  const id = await anItem(call, { meetingId, title: 'Treffpunkte', subtitle: 'hier: Sachstand' });
  await setState(call, meetingId, 'invited');
  const item = (await call('agenda.list', { meetingId })).find((one) => one.id === id);
  if (!item) throw new Error('no item');
  await call('agenda.update', { ...item, subtitle: 'hier: Beschluss' });
  const { bytes } = await call('documents.export', { meetingId, kind: 'changeNotice', subjectId: '' });
  expect(paragraphsOf(bytes).map(({ text }) => text.replaceAll('\u{A0}', ' '))).toContain(
    'Unter dem Titel von TOP 1 steht jetzt „hier: Beschluss“ (bisher: „hier: Sachstand“).',
  );
});

test('a further paper that came after the Einladung is told to those who were invited', async () => {
  const { call } = office;
  const id = await anItem(call, { meetingId, title: 'Sprachcafé' });
  await setState(call, meetingId, 'invited');
  const item = (await call('agenda.list', { meetingId })).find((one) => one.id === id);
  if (!item) throw new Error('no item');
  const furtherPapers = [{ paperType: 'Stellungnahme', paperReference: '0500/2026', title: 'Sprachcafé' }];
  const papers = { hasBasis: true, paperType: 'Antrag', paperReference: '0444/2026', furtherPapers };
  await call('agenda.update', { ...item, ...papers });
  const { bytes } = await call('documents.export', { meetingId, kind: 'changeNotice', subjectId: '' });
  expect(paragraphsOf(bytes).map(({ text }) => text.replaceAll('\u{A0}', ' '))).toContainEqual(
    expect.stringMatching(
      /^Zu TOP \d+ liegt jetzt vor: Antrag, Drucksache 0444\/2026; Stellungnahme, Drucksache 0500\/2026: Sprachcafé\.$/u,
    ),
  );
});
