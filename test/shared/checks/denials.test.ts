import { expect, it } from 'vitest';
import { checksFor } from '../../../shared/documents/checks.ts';
import { change, few, said, sent } from './changes.ts';
import { meetingWith } from './cleanMeeting.ts';

const claims = (facts: Parameters<typeof meetingWith>[0]) =>
  checksFor('minutes', meetingWith(facts))
    .map(({ code }) => code)
    .filter((code) => code === 'QUORUM_CLAIM' || code === 'NOTICE_CLAIM');

it.each([
  'Die Beschlussfähigkeit ist, wie die Vorsitzende feststellt, nicht gegeben.',
  'Die Beschlussfähigkeit ist, da nur zwei Mitglieder anwesend sind, nicht gegeben.',
  'Der Integrationsrat ist trotz Bedenken der Verwaltung nicht beschlussfähig.',
  'Der Integrationsrat ist auch nach dem Widerspruch von Herrn Kaya nicht beschlussfähig.',
  'Die Beschlussfähigkeit, so die Vorsitzende, fehlt.',
  'Die Beschlussfähigkeit wird nach der Pause geprüft, sie ist nicht gegeben.',
])('who says that there was no quorum claims none (R14): %s', (sentence) => {
  expect(claims({ ...change({ attendees: few }), ...said(sentence) })).toEqual([]);
});

it.each([
  'Frau Erle erhebt Bedenken wegen der nicht fristgerechten Einladung.',
  'Herr Kaya erhob Einwendungen gegen die nicht ordnungsgemäße Einladung.',
  'Es gab einen Widerspruch gegen die nicht fristgerechte Ladung.',
  'Die Rüge der nicht fristgerechten Einladung wird zurückgewiesen.',
  'Die Ladung erfolgte nicht, wie vorgeschrieben, fristgerecht.',
  'Die fristgerechte Einladung war, so die Vorsitzende, nicht möglich.',
])('who says that the invitation was late does not claim that it was in time (R7): %s', (sentence) => {
  expect(claims({ ...sent('2027-01-01'), ...said(sentence) })).toEqual([]);
});

it.each([
  ['QUORUM_CLAIM', 'Die Beschlussfähigkeit wird festgestellt; Einwände werden nicht erhoben.'],
  ['QUORUM_CLAIM', 'Der Integrationsrat ist beschlussfähig, das wird ohne Einwände festgestellt.'],
])('that nobody objects denies nothing: %s in „%s“', (code, sentence) => {
  expect(claims({ ...change({ attendees: few }), ...said(sentence) })).toEqual([code]);
});
