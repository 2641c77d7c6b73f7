import { describe, expect, test } from 'vitest';
import { BodyId } from '../../../../shared/domain/ids.ts';
import {
  blankResult,
  type StepState,
  stepStates,
  waitingStep,
} from '../../../../shared/domain/paper/consultation.ts';
import { itemResult } from '../../../../shared/domain/paper/itemResult.ts';
import { emptyText, fromPlain } from '../../../../shared/domain/richText.ts';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { resultWords } from '../../../../shared/german/papers.ts';

const decided = { result: blankResult, isPlanned: true, body: 'a' };
const planned = { result: null, isPlanned: true, body: 'a' };
const open = { result: null, isPlanned: false, body: 'b' };
const postponed = { ...decided, result: { ...blankResult, isPostponed: true } };

describe('the states of a Beratungsfolge', () => {
  test('the first step without result and meeting is the next, those behind it come later', () => {
    expect(stepStates([decided, open, open])).toEqual(['done', 'next', 'later']);
  });

  test('nothing is next while a step before it waits for its meeting', () => {
    expect(stepStates([planned, open])).toEqual(['planned', 'later']);
  });

  test('nothing is next while what was put off was not taken up again', () => {
    expect(stepStates([postponed, open])).toEqual(['postponed', 'later']);
    expect(stepStates([postponed, { ...open, body: 'a' }, open])).toEqual(['postponed', 'next', 'later']);
    expect(stepStates([postponed, decided, open])).toEqual(['postponed', 'done', 'next']);
  });

  test('what was sent elsewhere goes on there', () => {
    const referred = { ...decided, result: { ...blankResult, isReferred: true } };
    expect(stepStates([referred, open])).toEqual(['referred', 'next']);
  });
});

describe('the step that waits for an agenda', () => {
  const [own, other] = ['a', 'b'].map((id) => BodyId.parse(id));
  const at = (state: StepState, bodyId = own ?? null) => ({ state, bodyId, otherBodyId: null });

  test('is the next one', () => {
    expect(waitingStep([at('done'), at('next', other)])).toEqual(at('next', other));
  });

  test('is what was put off and not taken up again by its body', () => {
    expect(waitingStep([at('postponed'), at('later', other)])).toEqual(at('postponed'));
  });

  test('is none where what was put off was decided later', () => {
    expect(waitingStep([at('postponed'), at('done'), at('done', other)])).toBeNull();
  });

  test('is none while the paper stands on an agenda', () => {
    expect(waitingStep([at('done'), at('planned', other)])).toBeNull();
  });
});

const plain = {
  label: 'Beschluss',
  text: emptyText,
  outcomeDetail: '',
  part: '',
  effect: null,
  printedResult: '',
};
/** What a paper proposes, each in words of its own. */
const ziffern = (count: number) =>
  ['Der Zuschuss wird gewährt.', 'Im Herbst wird berichtet.', 'Die Satzung wird neu gefasst.']
    .slice(0, count)
    .map((words) => fromPlain(words));
const counts = (yes: number | null, no: number | null, abstain: number | null) => ({
  ...blankVote('counts'),
  yes,
  no,
  abstain,
});

describe('the row of a step as the minutes say it', () => {
  test('nine for, four against, two abstentions is a majority', () => {
    const row = itemResult('5', [{ ...plain, outcome: 'adopted', vote: counts(9, 4, 2) }], ziffern(1));
    expect(row).toEqual({ ...blankResult, topNumber: '5', isMajority: true, yes: 9, no: 4, abstain: 2 });
  });

  test('nobody against is unanimous, however many abstain', () => {
    const row = itemResult('5', [{ ...plain, outcome: 'adopted', vote: counts(9, 0, 6) }], ziffern(1));
    expect(row).toMatchObject({ isUnanimous: true, isMajority: false });
  });

  test('what was left open is not zero', () => {
    const row = itemResult('5', [{ ...plain, outcome: 'adopted', vote: counts(null, 3, null) }], ziffern(1));
    expect(row).toMatchObject({ yes: null, no: 3, isUnanimous: false, isMajority: false });
  });

  test('where one side alone was counted, the row says what came of it', () => {
    const row = itemResult('5', [{ ...plain, outcome: 'adopted', vote: counts(25, null, null) }], ziffern(1));
    expect(row).toMatchObject({ yes: 25, no: null, isUnanimous: false, wording: 'beschlossen' });
  });

  test('a tie is neither', () => {
    const row = itemResult('5', [{ ...plain, outcome: 'rejected', vote: counts(4, 4, 0) }], ziffern(1));
    expect(row).toMatchObject({ isUnanimous: false, isMajority: false });
  });

  test.each([
    ['einstimmig bei einigen Enthaltungen', { isUnanimous: true, isMajority: false }],
    ['mit großer Mehrheit', { isUnanimous: false, isMajority: true }],
    ['ohne Widerspruch', { isUnanimous: false, isMajority: false }],
  ])('the wording „%s“', (wording, ticks) => {
    const vote = { ...blankVote('wording'), wording };
    expect(itemResult('5', [{ ...plain, outcome: 'adopted', vote }], ziffern(1))).toMatchObject({
      ...ticks,
      yes: null,
    });
  });

  test('a proposal that was changed is said to be, whatever the printed line says', () => {
    const row = (printedResult: string) =>
      itemResult('5', [{ ...plain, outcome: 'adoptedAmended', printedResult, vote: null }], ziffern(1))
        ?.wording;
    expect(row('- einstimmig geändert beschlossen -')).toBe('- einstimmig geändert beschlossen -');
    expect(row('Der Beschluss wird in geänderter Fassung gefasst.')).toContain('in geänderter Fassung');
    expect(row('einstimmig angenommen')).toBe('geändert beschlossen: einstimmig angenommen');
    expect(row('')).toBe('geändert beschlossen');
  });

  test('a printed line that is longer than the row is cut, and shows it', () => {
    const printedResult = 'abgelehnt, '.repeat(80);
    const row = itemResult('5', [{ ...plain, outcome: 'rejected', printedResult, vote: null }], ziffern(1));
    expect(row?.wording).toHaveLength(600);
    expect(row?.wording.endsWith('…')).toBe(true);
  });

  test('taken note of, put off, sent elsewhere', () => {
    const row = (outcome: 'noted' | 'postponed' | 'firstReading' | 'referred', outcomeDetail = '') =>
      itemResult('5', [{ ...plain, outcome, outcomeDetail, vote: null }], ziffern(1));
    expect(row('noted')).toMatchObject({ isNoted: true, isPostponed: false });
    expect(row('postponed')).toMatchObject({ isPostponed: true });
    expect(row('firstReading')).toMatchObject({ isPostponed: true });
    expect(row('referred', 'an den Schulausschuss')).toMatchObject({
      isReferred: true,
      referredTo: 'den Schulausschuss',
    });
  });

  test('the last resolution about the whole paper counts', () => {
    const amended = { ...plain, outcome: 'rejected' as const, vote: counts(2, 9, 0), part: 'Ziffer 2' };
    const whole = { ...plain, outcome: 'adopted' as const, vote: counts(9, 2, 0) };
    expect(itemResult('5', [amended, whole, { ...amended, part: 'Ziffer 3' }], ziffern(3))).toMatchObject({
      yes: 9,
    });
    expect(itemResult('5', [{ ...plain, outcome: 'open', vote: null }], ziffern(1))).toBeNull();
  });

  test('parts with one outcome by different votes are told with their votes', () => {
    const part = (name: string, vote: ReturnType<typeof counts>) => ({
      ...plain,
      outcome: 'adopted' as const,
      part: name,
      vote,
    });
    const same = [part('Ziffer 1', counts(20, 0, 0)), part('Ziffer 2', counts(20, 0, 0))];
    expect(itemResult('5', same, ziffern(2))).toMatchObject({ isUnanimous: true, yes: 20, wording: '' });
    expect(itemResult('5', [...same, part('Ziffer 3', counts(10, 8, 2))], ziffern(3))).toEqual({
      ...blankResult,
      topNumber: '5',
      wording:
        'Ziffer 1: einstimmig, 20 : 0 : 0; Ziffer 2: einstimmig, 20 : 0 : 0; Ziffer 3: mehrheitlich, 10 : 8 : 2',
    });
  });

  test('where only some Ziffern were decided they are named, however they were', () => {
    const third = { ...plain, outcome: 'adopted' as const, part: 'Ziffer 3', vote: counts(25, null, null) };
    expect(itemResult('7', [third], ziffern(3))).toMatchObject({
      yes: null,
      wording: 'Ziffer 3: beschlossen, 25 Ja',
    });
  });

  test('of several parts the words tell which of them was sent where, once', () => {
    const one = (part: string, outcome: 'adoptedAmended' | 'referred' | 'firstReading', detail = '') => ({
      ...plain,
      outcome,
      part,
      outcomeDetail: detail,
      vote: null,
    });
    const parts = [
      one('Ziffer 1', 'adoptedAmended'),
      one('Ziffer 2', 'referred', 'an den Sozialausschuss'),
      one('Ziffer 3', 'firstReading'),
    ];
    const row = itemResult('5', parts, ziffern(3));
    expect(row && resultWords(row)).toBe(
      'Ziffer 1: geändert beschlossen; Ziffer 2: verwiesen an den Sozialausschuss; Ziffer 3: 1. Lesung',
    );
    expect(row).toMatchObject({ isReferred: true, referredTo: 'den Sozialausschuss', isPostponed: true });
  });

  test('where a part was sent reads as a sentence, though the field already says „an“', () => {
    const sent = { ...plain, part: 'Ziffer 2', outcome: 'referred' as const, vote: null };
    const row = itemResult('5', [{ ...sent, outcomeDetail: 'den Sozialausschuss' }], ziffern(2));
    expect(row && resultWords(row)).toBe('Ziffer 2: verwiesen an den Sozialausschuss');
  });

  test('parts of which different things became are named, and bring the paper back while one is put off', () => {
    const part = (name: string, outcome: 'adoptedAmended' | 'postponed' | 'adopted') => ({
      ...plain,
      outcome,
      part: name,
      vote: counts(9, 0, 0),
    });
    const row = itemResult(
      '5',
      [part('Ziffer 1', 'adoptedAmended'), part('Ziffer 2', 'postponed')],
      ziffern(2),
    );
    expect(row).toEqual({
      ...blankResult,
      topNumber: '5',
      isPostponed: true,
      wording: 'Ziffer 1: geändert beschlossen; Ziffer 2: vertagt',
    });
    const [whole, putOff] = [part('', 'adopted'), part('Ziffer 2', 'postponed')];
    expect(itemResult('5', [whole, putOff], ziffern(2))?.wording).toBe('beschlossen; Ziffer 2: vertagt');
    expect(itemResult('5', [putOff, whole], ziffern(2))?.wording).toBe('beschlossen; Ziffer 2: vertagt');
    expect(
      itemResult('5', [part('Ziffer 1', 'adopted'), part('Ziffer 2', 'adopted')], ziffern(2)),
    ).toMatchObject({
      isUnanimous: true,
      wording: '',
    });
  });

  test('a motion on how to go on decides nothing on the matter, unless it puts it off', () => {
    const motion = { ...plain, label: 'Antrag zur Geschäftsordnung', vote: counts(2, 9, 0) };
    const matter = { ...plain, outcome: 'adopted' as const, vote: counts(9, 2, 0) };
    expect(itemResult('5', [matter, { ...motion, outcome: 'rejected' }], ziffern(1))).toMatchObject({
      yes: 9,
    });
    expect(itemResult('5', [{ ...motion, outcome: 'rejected' }], ziffern(1))).toBeNull();
    expect(itemResult('5', [{ ...motion, outcome: 'postponed' }], ziffern(1))).toMatchObject({
      isPostponed: true,
    });
  });
});
