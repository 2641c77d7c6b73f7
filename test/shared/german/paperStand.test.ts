import { describe, expect, test } from 'vitest';
import type { PaperRow } from '../../../shared/contract/papers.ts';
import { BodyId, ConsultationId, MeetingId, OtherBodyId } from '../../../shared/domain/ids.ts';
import { blankResult } from '../../../shared/domain/paper/consultation.ts';
import { nextWords, standWords } from '../../../shared/german/paperStand.ts';

type Step = PaperRow['steps'][number];
const council = OtherBodyId.parse('council');
const step: Step = {
  id: ConsultationId.parse('step'),
  bodyId: BodyId.parse('body'),
  otherBodyId: null,
  bodyName: 'Integrationsrat',
  role: 'Entscheidung',
  state: 'done',
  date: '2026-12-01',
  meeting: null,
  shownResult: null,
};
const decided = (result: Partial<Step['shownResult']>): Step => ({
  ...step,
  shownResult: { ...blankResult, ...result },
});
const paper = (...steps: Step[]) => ({ state: 'submitted' as const, steps, inquiryStand: null });
const elsewhere: Step = { ...step, bodyId: null, otherBodyId: council, bodyName: 'Rat', state: 'next' };

describe('where a Vorlage stands, in a word', () => {
  test('what a Niederschrift decided is no longer „zur Beratung“', () => {
    expect(standWords(paper(decided({ isMajority: true })))).toEqual({
      words: 'beschlossen',
      kind: 'success',
    });
    expect(standWords(paper(decided({ isNoted: true })))).toEqual({ words: 'zur Kenntnis', kind: 'success' });
    expect(standWords(paper(decided({ wording: 'Mehrheitlich abgelehnt' })))).toEqual({ words: 'abgelehnt' });
  });

  test('while another body is next it is not done', () => {
    const { words } = standWords(paper(decided({ isUnanimous: true }), elsewhere));
    expect(words).toBe('bei anderem Gremium');
    expect(nextWords(paper(elsewhere))).toEqual({ words: 'Entscheidung: Rat', day: '2026-12-01' });
  });

  test('what was put off says how, and that it needs a meeting', () => {
    const put = { ...decided({ isPostponed: true, wording: '1. Lesung' }), state: 'postponed' as const };
    expect(standWords(paper(put))).toEqual({ words: '1. Lesung', kind: 'warning' });
    expect(nextWords(paper(put)).words).toBe('wieder auf eine Sitzung setzen: Integrationsrat');
  });

  test('an Anfrage that was answered or called done with says so, unless a meeting is still to hear it', () => {
    const asked = { state: 'inPreparation' as const, steps: [], inquiryStand: 'answered' as const };
    expect(standWords(asked)).toEqual({ words: 'beantwortet', kind: 'success' });
    expect(standWords({ ...asked, inquiryStand: 'settled' })).toEqual({ words: 'erledigt', kind: 'success' });
    expect(standWords({ ...asked, state: 'withdrawn' })).toEqual({ words: 'zurückgezogen' });
    const planned = { ...step, state: 'planned' as const };
    expect(standWords({ ...paper(planned), inquiryStand: 'answered' }).words).not.toBe('beantwortet');
  });

  test('without a station it waits for one', () => {
    expect(standWords(paper())).toEqual({ words: 'ohne Sitzung' });
  });

  test('on an agenda, the meeting and its day are next', () => {
    const id = MeetingId.parse('meeting');
    const meeting = { id, date: '2026-12-09', state: 'invited' as const, topNumber: '6', isPublic: true };
    expect(nextWords(paper({ ...step, state: 'planned', meeting }))).toEqual({
      words: 'Integrationsrat, TOP 6',
      day: '2026-12-09',
    });
  });
});
