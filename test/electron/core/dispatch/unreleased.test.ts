import { expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import type { DocumentKind } from '../../../../shared/domain/document/document.ts';
import { setState } from '../../../support/app.ts';
import { chairKey, decision, finishedSample, presented } from '../../../support/release.ts';

/** The finished sample meeting, and what the clerk is told before documents of it go to a list. */
async function aFinishedMeeting() {
  const office = await finishedSample();
  const { call, meetingId } = office;
  const lists = await call('lists.list', {});
  const idOf = (source: string) => lists.find((list) => list.source === source)?.id ?? '';
  const selection = (kinds: DocumentKind[], sources: string[]): Input<'dispatch.prepare'> => ({
    meetingId,
    documents: kinds.map((kind) => ({ kind, subjectId: '', documentId: null })),
    withCalendar: false,
    listIds: sources.map(idOf),
  });
  const told = async (input: Input<'dispatch.prepare'>) => (await call('dispatch.prepare', input)).cautions;
  return { ...office, selection, told };
}

test('a Niederschrift that nobody has released goes to the public with a warning, to members with a note', async () => {
  const { selection, told } = await aFinishedMeeting();
  expect(await told(selection(['publicMinutes'], ['press', 'members']))).toEqual([
    {
      severity: 'warning',
      sentence: expect.stringMatching(
        /^„Niederschrift öffentlicher Teil .*“ ist noch nicht freigegeben, und der Verteiler „Presse“ ist öffentlich\./,
      ) as string,
      kind: null,
    },
  ]);
  expect(await told(selection(['minutes', 'nonPublicMinutes'], ['members']))).toMatchObject([
    { severity: 'info', sentence: expect.stringContaining('geht als Entwurf hinaus') as string },
    { severity: 'info' },
  ]);
  expect(await told(selection(['publicNotice', 'publicResolutionList'], ['press']))).toEqual([]);
});

test('it is told, not forbidden', async () => {
  const { call, selection } = await aFinishedMeeting();
  const mail = { way: 'folder' as const, subject: 'Niederschrift', text: '' };
  const { dispatch } = await call('dispatch.send', { ...selection(['publicMinutes'], ['press']), ...mail });
  expect(dispatch.files).toHaveLength(1);
});

test('what lies before the chair is not released yet; with the consent nothing is told, until a reopening', async () => {
  const office = await aFinishedMeeting();
  const { call, meetingId, selection, told } = office;
  const { keyId } = await chairKey(office);
  const frozen = await presented(office);
  const whole = {
    ...selection([], ['members']),
    documents: [{ kind: 'minutes' as const, subjectId: '', documentId: frozen.id }],
  };
  const open = selection(['publicMinutes'], ['press']);
  expect(await told(whole)).toHaveLength(1);
  await call('release.sign', decision({ documentId: frozen.id, keyId }));
  expect(await told(whole)).toEqual([]);
  expect(await told(open)).toEqual([]);
  await setState(call, meetingId, 'closed', 'Zahlendreher bei TOP 2');
  expect(await told(whole)).toEqual([]);
  expect(await told(open)).toMatchObject([{ severity: 'warning' }]);
});

test('where the chair signed a text edited by hand, one built anew is told to be another', async () => {
  const office = await aFinishedMeeting();
  const { call, meetingId, selection, told } = office;
  const { keyId } = await chairKey(office);
  const target = { meetingId, kind: 'minutes' as const, subjectId: '' };
  const { fileName, bytes } = await call('documents.export', target);
  await call('documents.takeBack', { ...target, fileName, bytes });
  await call('release.sign', decision({ documentId: (await presented(office)).id, keyId }));
  expect(await told(selection(['publicMinutes'], ['press']))).toMatchObject([
    { severity: 'warning', kind: 'publicMinutes' },
    { severity: 'warning', kind: null },
  ]);
  expect(await told(selection(['minutes'], ['members']))).toMatchObject([{ severity: 'info' }]);
});
