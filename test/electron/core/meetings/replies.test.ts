import { describe, expect, it } from 'vitest';
import { aMember, anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { documentXml } from '../../../support/docx.ts';
import { answerChecks, decision, passphrase } from '../../../support/release.ts';

/** Four members with the chair of seven seats, so that four make a quorum; two deputies named for the first member. */
async function anInvitedBody() {
  const test = await aPlannedMeeting();
  const { call, bodyId, meetingId, people } = test;
  const [member = ''] = people;
  const deputies = [];
  for (const [rank, familyName] of ['Eins', 'Zwei'].entries()) {
    const { membership, personId } = await aMember(call, {
      bodyId,
      role: 'deputy',
      familyName,
      formOfAddress: 'Frau',
      email: `${familyName.toLowerCase()}@beispiel.example`,
    });
    const [deputyFor] = [[{ personId: member, organizationId: null, rank: rank + 1 }]];
    await call('memberships.save', { ...membership, deputyFor });
    deputies.push(personId);
  }
  const [first = '', second = ''] = deputies;
  const declines = (personId: string, note = '') =>
    call('replies.save', { meetingId, personId, answer: 'declined', note });
  const accepts = (personId: string) => call('replies.save', { meetingId, personId, answer: 'accepted' });
  return { ...test, member, first, second, declines, accepts };
}

describe('replies before a meeting', () => {
  it('one is kept with its day and note, changed, and taken back', async () => {
    const { call, meetingId, member, declines } = await anInvitedBody();
    expect(await declines(member, 'Kur')).toMatchObject([
      { personId: member, answer: 'declined', note: 'Kur', repliedOn: '2026-09-16', isTakenOver: false },
    ]);
    const of = { meetingId, personId: member };
    expect(await call('replies.save', { ...of, answer: 'accepted', repliedOn: '2026-09-10' })).toMatchObject([
      { answer: 'accepted', note: 'Kur', repliedOn: '2026-09-10' },
    ]);
    expect(await call('replies.save', { ...of, answer: null })).toEqual([]);
  });

  it('a deputy is asked for one member at a time, and for nobody who comes', async () => {
    const { call, failure, meetingId, member, first, people, declines, accepts } = await anInvitedBody();
    const other = people[1] ?? '';
    const asks = (personId: string) => ({ meetingId, personId, deputyId: first, isAsked: true });
    await declines(member);
    await declines(other);
    expect(await call('replies.chooseDeputy', asks(member))).toContainEqual(
      expect.objectContaining({ personId: member, deputyId: first, deputyAskedOn: '2026-09-16' }),
    );
    expect(await failure('replies.chooseDeputy', asks(other))).toEqual({ code: 'DOUBLE_SUBSTITUTION' });
    expect(await accepts(member)).toContainEqual(
      expect.objectContaining({ personId: member, deputyId: null, deputyAskedOn: null }),
    );
    expect(await failure('replies.chooseDeputy', asks(member))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are refused once the Niederschrift is finished', async () => {
    const { call, failure, meetingId, member } = await anInvitedBody();
    for (const state of ['running', 'closed', 'minutesReady'] as const)
      await setState(call, meetingId, state);
    const refused = await failure('replies.save', { meetingId, personId: member, answer: 'accepted' });
    expect(refused.code).toBe('MEETING_LOCKED');
  });
});

describe('the message to a deputy', () => {
  it('says who is to be stood in for and when, and never why', async () => {
    const { call, meetingId, member, first, declines } = await anInvitedBody();
    await declines(member, 'Kur in Bad Salzuflen');
    const target = { meetingId, personId: member, deputyId: first };
    const { email, subject, text, invitation } = await call('replies.proposedMail', target);
    expect({ email, invitation }).toEqual({ email: 'eins@beispiel.example', invitation: null });
    expect(subject).toContain('Vertretung von Mitglied01');
    expect(text).toContain('Sehr geehrte Frau Eins,');
    expect(text).toContain('am Mittwoch, 16. September 2026 um 17:00 Uhr verhindert');
    const { bytes, fileName } = await call('replies.inviteDeputy', { ...target, email, subject, text });
    const draft = Buffer.from(bytes).toString();
    expect(fileName).toMatch(/^Vertretung .*Eins.*\.eml$/u);
    expect(draft).toContain('X-Unsent: 1');
    expect(draft + text).not.toContain('Salzuflen');
  });
});

describe('taken over into the attendance', () => {
  it('who declined is excused, and who promised to stand in does, with the vote', async () => {
    const { call, meetingId, member, first, declines, accepts } = await anInvitedBody();
    await declines(member, 'Kur');
    await call('replies.chooseDeputy', { meetingId, personId: member, deputyId: first, isAsked: true });
    await accepts(first);
    const { attendees } = await call('replies.takeOver', { meetingId });
    expect(attendees).toContainEqual(
      expect.objectContaining({ personId: member, status: 'excused', note: '' }),
    );
    expect(attendees).toContainEqual(
      expect.objectContaining({
        personId: first,
        group: 'deputies',
        status: 'present',
        votingRight: true,
        substitutesFor: member,
      }),
    );
    const sheet = await call('documents.export', { meetingId, kind: 'attendanceSheet', subjectId: '' });
    const words = documentXml(sheet.bytes);
    expect(words).toContain('in Vertretung für');
    expect(words).not.toContain('Kur');
  });

  it('a deputy who was only asked is not entered; who comes after all is not excused a second time', async () => {
    const { call, meetingId, member, first, declines } = await anInvitedBody();
    await declines(member);
    await call('replies.chooseDeputy', { meetingId, personId: member, deputyId: first, isAsked: true });
    const { attendees } = await call('replies.takeOver', { meetingId });
    expect(attendees.map(({ personId }) => personId)).not.toContain(first);
    const entry = attendees.find(({ personId }) => personId === member);
    if (!entry) throw new Error('not listed');
    const { id: _id, position: _position, ...fields } = entry;
    await call('attendance.save', { ...fields, status: 'present' });
    const again = await call('replies.takeOver', { meetingId });
    expect(again.attendees).toContainEqual(expect.objectContaining({ personId: member, status: 'present' }));
  });
});

it('the overview says a few days before that promises are missing for a quorum', async () => {
  const { call, clock, bodyId, member, people, chairId, accepts, declines } = await anInvitedBody();
  clock.now = '2026-09-12T09:00:00';
  const kinds = async () => (await call('overview.tasks', { bodyId })).tasks.map(({ kind }) => kind);
  expect(await kinds()).not.toContain('findQuorum');
  await declines(member);
  for (const personId of [chairId, ...people.slice(1)]) await accepts(personId);
  const { tasks } = await call('overview.tasks', { bodyId });
  expect(tasks).toContainEqual(expect.objectContaining({ kind: 'findQuorum', count: 10 }));
  expect(tasks).toContainEqual(expect.objectContaining({ kind: 'findDeputies' }));
  clock.now = '2026-09-01T09:00:00';
  expect(await kinds()).not.toContain('findQuorum');
});

it('a deputy who says no after all leaves the seat to the next one', async () => {
  const { call, meetingId, member, first, second, declines, accepts } = await anInvitedBody();
  const choose = (deputyId: string) =>
    call('replies.chooseDeputy', { meetingId, personId: member, deputyId, isAsked: true });
  await declines(member);
  await choose(first);
  await accepts(first);
  await call('replies.takeOver', { meetingId });
  await declines(first);
  await choose(second);
  await accepts(second);
  const { attendees } = await call('replies.takeOver', { meetingId });
  const entry = (id: string) => attendees.find(({ personId }) => personId === id);
  expect(entry(first)).toMatchObject({ status: 'excused', substitutesFor: null, votingRight: false });
  expect(entry(second)).toMatchObject({ status: 'present', substitutesFor: member, votingRight: true });
});

it('an invitation to another day than the meeting has goes to no deputy', async () => {
  const office = await aPlannedMeeting({ now: '2026-08-20T09:00:00' });
  const { call, meetingId, people, bodyId, chairId } = office;
  await anItem(call, { meetingId, title: 'Haushalt' });
  const { personId: deputyId } = await aMember(call, { bodyId, familyName: 'Eins', role: 'deputy' });
  await answerChecks(office, meetingId, 'invitation');
  const { keyId } = await call('keys.create', { personId: chairId, holder: 'Vorsitz', passphrase });
  const { id: documentId } = await call('documents.present', {
    meetingId,
    kind: 'invitation',
    subjectId: '',
  });
  await call('release.sign', decision({ documentId, keyId }));
  const [personId = ''] = people;
  const proposed = () => call('replies.proposedMail', { meetingId, personId, deputyId });
  expect((await proposed()).invitation).toMatch(/\.docx$/u);
  const meeting = await call('meetings.get', { id: meetingId });
  await call('meetings.update', { ...meeting, date: '2026-10-07' });
  expect(await proposed()).toMatchObject({ invitation: null });
  expect((await proposed()).text).not.toContain('liegt dieser Nachricht bei');
});

it('who refused and promises after all is present again, and the deputy goes with the vote', async () => {
  const { call, meetingId, member, first, declines, accepts } = await anInvitedBody();
  await declines(member);
  await call('replies.chooseDeputy', { meetingId, personId: member, deputyId: first, isAsked: true });
  await accepts(first);
  await call('replies.takeOver', { meetingId });
  await accepts(member);
  const { attendees } = await call('replies.takeOver', { meetingId });
  const entry = attendees.find(({ personId }) => personId === member);
  expect(entry).toMatchObject({ status: 'present', votingRight: true });
  expect(attendees.map(({ personId }) => personId)).not.toContain(first);
  // What the clerk enters afterwards stays.
  if (!entry) throw new Error('not listed');
  const { id: _id, position: _position, ...fields } = entry;
  await call('attendance.save', { ...fields, status: 'excused' });
  const later = await call('replies.takeOver', { meetingId });
  expect(later.attendees).toContainEqual(expect.objectContaining({ personId: member, status: 'excused' }));
});

it('nobody is sought any more for whoever promises after all', async () => {
  const { call, bodyId, meetingId, member, declines, accepts } = await anInvitedBody();
  const kinds = async () => (await call('overview.tasks', { bodyId })).tasks.map(({ kind }) => kind);
  await declines(member);
  await call('replies.takeOver', { meetingId });
  expect(await kinds()).toContain('findDeputies');
  await accepts(member);
  expect(await kinds()).not.toContain('findDeputies');
});
