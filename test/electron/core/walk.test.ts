import { expect, it } from 'vitest';
import { blankVote } from '../../../shared/domain/vote/vote.ts';
import { fromPlain } from '../../../shared/domain/richText.ts';
import { aBody, aMember, aMeeting, anItem, setState, testApp } from '../../support/app.ts';

it('one whole evening goes through the contract, from the empty file to the closed meeting', async () => {
  const { call, clock } = testApp({ now: '2026-09-16T16:55:00' });
  expect(await call('app.status', {})).toEqual({
    initialised: false,
    version: '0.0.0-test',
    dataFile: ':memory:',
    now: '2026-09-16T16:55:00',
    revision: 0,
    mailOff: false,
    reading: null,
    medium: null,
  });

  const bodyId = await aBody(call, { statutorySeats: 3 });
  const list = await call('organizations.save', { id: null, name: 'Liste', shortName: 'L', kind: 'list' });
  const organizationId = list.id;
  const chair = await aMember(call, { bodyId, role: 'chair', familyName: 'Adler', formOfAddress: 'Frau' });
  const member = await aMember(call, { bodyId, familyName: 'Berg', organizationId });
  const absent = await aMember(call, { bodyId, familyName: 'Clausen', organizationId });
  const deputy = await aMember(call, { bodyId, role: 'deputy', familyName: 'Dorn', organizationId });
  await aMember(call, { bodyId, role: 'clerk', familyName: 'Ernst' });
  await aMember(call, { bodyId, role: 'clerk', familyName: 'Falk' });

  const meeting = await aMeeting(call, { bodyId, startTime: null });
  const meetingId = meeting.id;
  const first = await anItem(call, { meetingId, title: 'Bericht' });
  const second = await anItem(call, {
    meetingId,
    title: 'Zuschuss',
    hasBasis: true,
    paperReference: '1/2026',
  });

  clock.now = '2026-09-16T17:02:30';
  expect(await setState(call, meetingId, 'running')).toMatchObject({ startTime: '17:02', state: 'running' });

  const view = await call('attendance.get', { meetingId });
  expect(view.attendees.map(({ group, status }) => `${group} ${status}`)).toEqual([
    'members present',
    'members present',
    'members present',
    'clerk present',
  ]);
  expect(view.presiding).toMatchObject([{ personId: chair.personId, fromItemId: null }]);
  const blank = { meetingId, note: '', stays: [] };
  await call('attendance.save', {
    ...blank,
    personId: absent.personId,
    group: 'members',
    status: 'excused',
    votingRight: true,
    substitutesFor: null,
  });
  const withDeputy = await call('attendance.save', {
    ...blank,
    personId: deputy.personId,
    group: 'deputies',
    status: 'present',
    votingRight: false,
    substitutesFor: absent.personId,
  });
  const standIn = withDeputy.attendees.find(({ personId }) => personId === deputy.personId);
  expect(standIn).toMatchObject({ votingRight: true, substitutesFor: absent.personId });

  const saved = await call('minutes.saveText', {
    itemId: first,
    text: fromPlain('Es wird berichtet.'),
    baseVersion: 0,
  });
  expect(saved).toEqual({ textVersion: 1, savedAt: '17:02:30' });
  const resolution = await call('resolutions.add', { itemId: second });
  expect(resolution).toMatchObject({
    label: 'Beschluss',
    outcome: 'open',
    version: 1,
    position: 0,
    vote: null,
  });
  const vote = {
    ...blankVote('names'),
    byName: [
      { personId: chair.personId, choice: 'yes' as const },
      { personId: member.personId, choice: 'no' as const },
      { personId: deputy.personId, choice: 'yes' as const },
    ],
    takenAt: '17:30',
  };
  const { id, version, itemId: _item, position: _position, effect: _effect, ...fields } = resolution;
  const change = {
    ...fields,
    id,
    version,
    text: fromPlain('Der Zuschuss wird gewährt.'),
    vote,
  };
  const decided = await call('resolutions.save', {
    ...change,
    outcome: 'adopted',
    printedResult: '- mit Mehrheit bei einer Gegenstimme beschlossen -',
  });
  expect(decided).toMatchObject({ savedAt: '17:02:30', resolution: { version: 2, vote } });
  expect(await call('minutes.get', { itemId: second })).toMatchObject({
    resolutions: [{ version: 2, vote }],
  });

  const agenda = await call('agenda.list', { meetingId });
  expect(
    agenda.map(({ number, mark, warnings, fixedNumber }) => [number, mark, warnings, fixedNumber]),
  ).toEqual([
    ['', 'empty', 0, null],
    ['1', 'text', 0, '1'],
    ['2', 'result', 0, '2'],
  ]);

  clock.now = '2026-09-16T18:40:00';
  expect(await setState(call, meetingId, 'closed')).toMatchObject({ endTime: '18:40', state: 'closed' });
  const document = await call('documents.export', { meetingId, kind: 'minutes' });
  expect(document.fileName).toMatch(/\.docx$/);
  expect(Buffer.from(document.bytes.subarray(0, 2)).toString()).toBe('PK');
  expect(await call('meetings.list', {})).toMatchObject([{ bodyName: 'Integrationsrat', itemCount: 2 }]);
});
