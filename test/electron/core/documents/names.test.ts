import { describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, aMember, anItem, setState, testApp, type TestApp } from '../../../support/app.ts';
import { paragraphsOf } from '../../../support/docx.ts';

type Call = TestApp['call'];
type Attendance = Partial<Input<'attendance.save'>>;

const stay = { fromTime: null, fromItemId: null, untilTime: null, untilItemId: null };

async function attend(call: Call, meetingId: string, personId: string, change: Attendance): Promise<void> {
  const { attendees } = await call('attendance.get', { meetingId });
  const known = attendees.find((one) => one.personId === personId);
  await call('attendance.save', {
    group: 'members',
    status: 'present',
    votingRight: true,
    substitutesFor: null,
    note: '',
    stays: [],
    ...(known && { group: known.group, status: known.status, votingRight: known.votingRight }),
    meetingId,
    personId,
    ...change,
  });
}

async function textOf(call: Call, meetingId: string, kind: Input<'documents.export'>['kind']) {
  const { bytes } = await call('documents.export', { meetingId, kind, subjectId: '' });
  return paragraphsOf(bytes)
    .map(({ text }) => text)
    .join('\n');
}

async function styled(call: Call, change: Partial<Input<'rules.save'>['style']>): Promise<void> {
  const [body] = await call('bodies.list', {});
  const rules = body?.rules[0];
  if (rules) await call('rules.save', { ...rules, style: { ...rules.style, ...change } });
}

describe('a body in which nobody is Frau or Herr', () => {
  async function aMeetingOfThem() {
    const { call } = testApp();
    const bodyId = await aBody(call, { statutorySeats: 3 });
    const { personId: kim } = await aMember(call, {
      bodyId,
      role: 'chair',
      givenName: 'Kim',
      familyName: 'Linde',
      email: 'kim@lindenau.example',
    });
    const { personId: alex } = await aMember(call, {
      bodyId,
      title: 'Dr.',
      givenName: 'Alex',
      familyName: 'Weide',
    });
    const { personId: toni } = await aMember(call, {
      bodyId,
      role: 'deputy',
      givenName: 'Toni',
      familyName: 'Espe',
    });
    const { id: meetingId } = await aMeeting(call, { bodyId });
    const first = await anItem(call, { meetingId, title: 'Bericht' });
    const second = await anItem(call, { meetingId, title: 'Zuschüsse' });
    return { call, meetingId, kim, alex, toni, first, second };
  }

  test('is named in full in lists and sentences, and „für Dr. Weide“ (case 51)', async () => {
    const { call, meetingId, kim, alex, toni, first, second } = await aMeetingOfThem();
    await setState(call, meetingId, 'running');
    await attend(call, meetingId, alex, { status: 'excused' });
    await attend(call, meetingId, toni, { group: 'deputies', substitutesFor: alex });
    const recusal = { meetingId, itemId: first, personId: toni, whereabouts: 'left', note: '' } as const;
    await call('recusals.save', recusal);
    await attend(call, meetingId, kim, { stays: [{ ...stay, untilItemId: first }] });
    await call('presiding.save', {
      meetingId,
      presiding: [
        { personId: kim, fromItemId: null, fromTime: null },
        { personId: toni, fromItemId: second, fromTime: null },
      ],
    });
    await call('minutes.saveText', {
      itemId: first,
      text: fromPlain('Kim Linde berichtet. Toni Espe dankt.'),
      baseVersion: 0,
    });
    const said = await textOf(call, meetingId, 'minutes');
    expect(said).toContain('Kim Linde\tVorsitz');
    expect(said).toContain('Toni Espe nimmt gemäß § 31');
    expect(said).toContain('Kim Linde verlässt');
    expect(said).toContain('Den Vorsitz übernimmt Toni Espe.');
    expect(said).toMatch(/für Dr\. Weide(?! Weide)/);
    expect(said).not.toMatch(/null|undefined|Herr|Frau|[^\n ] {2,}[^\n ]/);
    const checks = await call('checks.list', { meetingId, kind: 'minutes' });
    expect(checks.map(({ sentence }) => sentence).join('\n')).not.toMatch(/Herrn|null/);
  });

  test('is greeted as the office chooses, in papers and mails', async () => {
    const { call, meetingId } = await aMeetingOfThem();
    await styled(call, { greeting: 'Guten Tag,' });
    const said = await textOf(call, meetingId, 'invitation');
    expect(said).toContain('Guten Tag,\nzur 1. Sitzung des Integrationsrates lade ich Sie herzlich ein.');
    expect(said).not.toContain('Sehr geehrte');
    expect(said.endsWith('Kim Linde\nVorsitz') || /Kim Linde\s+Vorsitz/.test(said)).toBe(true);
    const proposal = await call('dispatch.prepare', {
      meetingId,
      documents: [],
      withCalendar: false,
      listIds: [],
    });
    expect(proposal.text).toMatch(/^Guten Tag,\n\ndie Sitzung findet statt/);
  });

  test('behind a greeting that ends a sentence, the next one begins', async () => {
    const { call, meetingId } = await aMeetingOfThem();
    await styled(call, { greeting: 'Hallo zusammen!' });
    expect(await textOf(call, meetingId, 'invitation')).toContain('Hallo zusammen!\nZur 1. Sitzung');
    expect(await textOf(call, meetingId, 'chairScript')).toContain('„Hallo zusammen, ich eröffne');
  });
});

describe('two people of one name', () => {
  async function twoOfOneName(list: { own: string; other: string }) {
    const { call } = testApp();
    const bodyId = await aBody(call, { statutorySeats: 3 });
    const { id: spd } = await call('organizations.save', {
      id: null,
      name: 'SPD-Fraktion',
      shortName: 'SPD',
      kind: 'faction',
    });
    const anna = { bodyId, formOfAddress: 'Frau', givenName: 'Anna', familyName: 'Beispiel' } as const;
    const { personId } = await aMember(call, { ...anna, organizationId: spd, distinction: list.own });
    await aMember(call, { ...anna, distinction: list.other });
    const { id: meetingId } = await aMeeting(call, { bodyId });
    await anItem(call, { meetingId, title: 'Bericht' });
    await setState(call, meetingId, 'running');
    const checks = await call('checks.list', { meetingId, kind: 'minutes' });
    return {
      personId,
      people: (await call('attendance.get', { meetingId })).people,
      said: await textOf(call, meetingId, 'minutes'),
      warnings: checks.filter(({ sentence }) => sentence.includes('heißen in der Niederschrift')),
    };
  }

  test('are told apart by the list, or as the office says', async () => {
    const { said, people, warnings } = await twoOfOneName({ own: '', other: 'Nordstadt' });
    expect(said).toContain('Frau Anna Beispiel (SPD)');
    expect(said).toContain('Frau Anna Beispiel (Nordstadt)');
    expect(people.map(({ textName }) => textName).toSorted()).toEqual([
      'Frau Anna Beispiel (Nordstadt)',
      'Frau Anna Beispiel (SPD)',
    ]);
    expect(warnings).toEqual([]);
  });

  test('are a check where nothing tells them apart', async () => {
    const { warnings } = await twoOfOneName({ own: 'SPD', other: 'SPD' });
    expect(warnings).toHaveLength(1);
  });
});

describe('an office', () => {
  test('sorts names by particle or without it: its people, and the attendance of each meeting from then on', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call, { statutorySeats: 3 });
    for (const familyName of ['von der Heide', 'Igel', 'Vogel']) await aMember(call, { bodyId, familyName });
    const listed = async () => (await call('people.list', {})).map(({ familyName }) => familyName);
    const printed = async (number: number) => {
      const { id: meetingId } = await aMeeting(call, { bodyId, number });
      await anItem(call, { meetingId, title: 'Bericht' });
      await setState(call, meetingId, 'running');
      return (await textOf(call, meetingId, 'attendanceSheet')).match(/von der Heide|Igel|Vogel/g);
    };
    expect(await listed()).toEqual(['Igel', 'Vogel', 'von der Heide']);
    expect(await printed(1)).toEqual(['Igel', 'Vogel', 'von der Heide']);
    const { name, letterhead, place } = (await call('municipality.get', {})) ?? {
      name: '',
      letterhead: '',
      place: '',
    };
    const nameOrder = { particles: 'skip', umlauts: 'base' } as const;
    await call('municipality.save', { name, letterhead, place, nameOrder });
    expect(await listed()).toEqual(['von der Heide', 'Igel', 'Vogel']);
    expect(await printed(2)).toEqual(['von der Heide', 'Igel', 'Vogel']);
    // Who saves without an order, as older scripts do, leaves it as it is.
    await call('municipality.save', { name, letterhead, place });
    expect((await call('municipality.get', {}))?.nameOrder).toEqual(nameOrder);
  });
});

test('a name that is written from the right is set so in Word, and nothing beside it', async () => {
  const { call } = testApp();
  const bodyId = await aBody(call, { statutorySeats: 3 });
  const names = { givenName: '\u{0623}\u{062D}\u{0645}\u{062F}', familyName: '\u{0639}\u{0644}\u{064A}' };
  await aMember(call, { bodyId, formOfAddress: 'Herr', role: 'chair', ...names });
  const { id: meetingId } = await aMeeting(call, { bodyId });
  await anItem(call, { meetingId, title: 'Bericht' });
  await setState(call, meetingId, 'running');
  const { bytes } = await call('documents.export', { meetingId, kind: 'minutes', subjectId: '' });
  const printed = paragraphsOf(bytes).find(({ text }) => text.startsWith('Herr '));
  const fullName = `${names.givenName} ${names.familyName}`;
  expect(printed?.text).toContain(`Herr ${fullName}`);
  expect(printed?.xml).toContain(
    `<w:rPr><w:rtl/><w:lang w:bidi="ar-SA"/></w:rPr><w:t xml:space="preserve">${fullName}</w:t>`,
  );
  expect(printed?.xml.match(/<w:rtl\/>/g)).toHaveLength(1);
});
