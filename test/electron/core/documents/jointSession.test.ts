import { expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { defaultStyle, type MinutesStyle } from '../../../../shared/domain/body/body.ts';
import { wholeMeeting } from '../../../../shared/domain/room/attendance.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { aBody, aMember, aMeeting, anItem, testApp, type TestApp } from '../../../support/app.ts';
import { paragraphsOf } from '../../../support/docx.ts';

type Call = TestApp['call'];

/** A body that prints as a Hanseatic town does, and who belongs to it. */
async function aCommittee(call: Call) {
  const bodyName = 'Schul- und Integrationsausschuss';
  const bodyId = await aBody(call, { municipality: 'Hansestadt Uferhagen', bodyName, statutorySeats: 4 });
  const style: MinutesStyle = {
    ...defaultStyle,
    blocks: ['attendance', 'missing', 'agenda', 'proceedings'],
    labelStyle: 'top',
    separator: 'everyItem',
    signatureRoles: { ...defaultStyle.signatureRoles, chair: 'Ausschussvorsitzende' },
  };
  for (const body of await call('bodies.list', {}))
    for (const rules of body.rules) await call('rules.save', { ...rules, numbering: 'perPart', style });
  const one = async (familyName: string, more: object = {}) =>
    (await aMember(call, { bodyId, familyName, formOfAddress: 'Frau', ...more })).personId;
  return {
    bodyId,
    chair: await one('Ahorn', { role: 'chair' }),
    vice: await one('Birke', { role: 'deputyChair', formOfAddress: 'Herr' }),
    erle: await one('Erle'),
    missing: await one('Fichte'),
    early: await one('Ginster', { role: 'deputy' }),
    late: await one('Hasel', { role: 'deputy', formOfAddress: 'Herr' }),
    clerk: await one('Holunder', { role: 'clerk' }),
  };
}
type Committee = Awaited<ReturnType<typeof aCommittee>>;
type Session = { meetingId: string; itemId: string };

/** One seat with two deputies, and a chair who gives the item away and takes it back. */
async function attended(call: Call, people: Committee, { meetingId, itemId }: Session): Promise<void> {
  const usual = { meetingId, group: 'members', status: 'present', votingRight: true, note: '' } as const;
  const attend = (personId: string, change: Partial<Input<'attendance.save'>> = {}) =>
    call('attendance.save', { ...usual, personId, substitutesFor: null, stays: [], ...change });
  for (const personId of [people.chair, people.vice]) await attend(personId);
  await attend(people.erle, { stays: [{ ...wholeMeeting, untilItemId: itemId, untilTime: '18:20' }] });
  await attend(people.missing, { status: 'excused' });
  const deputy = { group: 'deputies', substitutesFor: people.missing } as const;
  await attend(people.early, { ...deputy, stays: [{ ...wholeMeeting, untilTime: '17:30' }] });
  await attend(people.late, { ...deputy, stays: [{ ...wholeMeeting, fromTime: '17:30' }] });
  await attend(people.clerk, { group: 'clerk', votingRight: false });
  const turn = (personId: string, fromTime: string) => ({ personId, fromItemId: itemId, fromTime });
  const presiding = [
    { personId: people.chair, fromItemId: null, fromTime: null },
    turn(people.vice, '17:40'),
    turn(people.chair, '18:10'),
  ];
  await call('presiding.save', { meetingId, presiding });
  const own = { whereabouts: 'left', ground: 'ownWish', note: '' } as const;
  await call('recusals.save', { meetingId, itemId, personId: people.chair, ...own });
  const nothing = { until: null, day: null, personId: null, words: '' };
  const end = { itemId, kind: 'publicEnds', time: '18:30', ...nothing } as const;
  await call('incidents.save', { meetingId, incidents: [end] });
}

/** An Änderungsantrag, and a wording that is voted on by its letters. */
async function decided(call: Call, itemId: string): Promise<void> {
  const decide = (change: Partial<Input<'resolutions.add'>>) =>
    call('resolutions.add', { itemId, ...change });
  await decide({
    label: 'Änderungsantrag',
    mover: 'Liste Linde',
    outcome: 'rejected',
    text: fromPlain('Es wird gekürzt.'),
    vote: { ...blankVote('counts'), yes: 0, no: 3, takenAt: '17:50' },
    printedResult: 'Der Antrag wird einstimmig abgelehnt.',
  });
  await decide({ label: 'Beschluss', text: fromPlain('a) Kitas\nb) Schulen') });
  await decide({
    part: 'Buchstaben a) und b)',
    outcome: 'adopted',
    vote: { ...blankVote('counts'), yes: 3, no: 0, takenAt: '18:00' },
    printedResult: 'einstimmig angenommen',
  });
}

/** A meeting of two committees, with lettered numbers and several lines below a title. */
async function aJointSession() {
  const { call } = testApp();
  const people = await aCommittee(call);
  const { bodyId } = people;
  const { id: meetingId } = await aMeeting(call, { bodyId, endTime: '19:00', jointWith: 'Jugendhilferat' });
  const parentId = await anItem(call, { meetingId, title: 'Anträge', ownNumber: 'Ö 1' });
  await anItem(call, { meetingId, title: 'Vergabe', ownNumber: 'N 1', isPublic: false });
  const subtitle = 'hier: 1. Kitas\n      2. Schulen';
  const ownNumber = 'Ö 1.1';
  const itemId = await anItem(call, { meetingId, title: 'Sprachförderung', subtitle, ownNumber, parentId });
  await attended(call, people, { meetingId, itemId });
  await decided(call, itemId);
  const printed = async (kind: Input<'documents.export'>['kind']) => {
    const { bytes } = await call('documents.export', { meetingId, kind });
    return paragraphsOf(bytes).map(({ text }) => text.replaceAll('\u{A0}', ' ').replaceAll('\t', ' | '));
  };
  return { call, meetingId, printed };
}

test.each(['minutes', 'publicMinutes'] as const)('goes in as it was and comes out so (%s)', async (kind) => {
  const lines = await (await aJointSession()).printed(kind);
  const text = lines.join('\n');
  expect(text).toContain('Sitzung des Schul- und Integrationsausschusses');
  expect(text).toContain('Gemeinsam mit: | Jugendhilferat');
  expect(text).toContain('Frau Ginster | für Frau Fichte; bis 17:30 Uhr');
  expect(text).toContain('Herr Hasel | für Frau Fichte; ab 17:30 Uhr');
  expect(text).toContain('Frau Fichte | vertreten durch Frau Ginster und Herrn Hasel');
  expect(text).toContain('Ö 1.1 | Sprachförderung\nhier: 1. Kitas\n      2. Schulen');
  const from = lines.findIndex((line) => line.startsWith('TOP Ö 1 |'));
  expect(lines.slice(from, from + 17)).toEqual([
    'TOP Ö 1 | Anträge',
    'TOP Ö 1.1 | Sprachförderung\nhier: 1. Kitas\n      2. Schulen',
    'Den Vorsitz übernimmt um 17:40 Uhr Herr Birke.',
    'Frau Ahorn nimmt auf eigenen Wunsch an Beratung und Abstimmung nicht teil und verlässt für diesen Punkt den Sitzungsraum.',
    'Änderungsantrag (Liste Linde):',
    'Es wird gekürzt.',
    'Der Antrag wird einstimmig abgelehnt.',
    'Beschluss:',
    'a) Kitas',
    'b) Schulen',
    'Zu den Buchstaben a) und b): einstimmig angenommen',
    'Den Vorsitz übernimmt um 18:10 Uhr Frau Ahorn.',
    'Frau Erle verlässt die Sitzung um 18:20 Uhr.',
    'Der öffentliche Teil der Sitzung endet um 18:30 Uhr.',
    '-.-.-',
    ...(kind === 'minutes'
      ? ['Nichtöffentliche Sitzung:', 'TOP N 1 | Vergabe']
      : lines.slice(from + 15, from + 17)),
  ]);
  expect(text).toMatch(
    /Ahorn(?: \| .*Birke)?\nAusschussvorsitzende bis zum Aufruf von TOP Ö 1.1, ab 18:10 Uhr/,
  );
  expect(text).toContain('Vorsitz ab TOP Ö 1.1 bis 18:10 Uhr');
});

test('and nothing of it is an error', async () => {
  const { call, meetingId } = await aJointSession();
  const found = await call('checks.list', { meetingId, kind: 'publicMinutes' });
  const wrong = found.filter(({ severity }) => severity === 'error').map(({ key }) => key);
  expect(wrong).toEqual([]);
});
