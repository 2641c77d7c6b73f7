import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comesBack, countingOf } from '../../../../shared/domain/paper/counting.ts';
import { proposedBy, settledBy } from '../../../../shared/domain/paper/openProposals.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { isPutOff, type Outcome, outcomes } from '../../../../shared/domain/vote/resolution.ts';

const words = [
  'Der Zuschuss für das Begegnungshaus wird für zwei Jahre gewährt.',
  'Die Verwaltung berichtet jährlich über die Verwendung der Mittel.',
  'Die Satzung über die Sprachkurse wird neu gefasst.',
];
const proposals = words.map((text) => fromPlain(text));
const one = (part: string, outcome: Outcome, text = 'wie vorgeschlagen') => ({
  label: 'Beschluss',
  part,
  outcome,
  text: fromPlain(text),
  effect: null,
});
const returns = (...all: ReturnType<typeof one>[]) => comesBack(all, proposals);

describe('a paper of which a Ziffer was put off', () => {
  test('comes back, wherever that stands and whatever is decided of the rest', () => {
    const [first, third] = [one('Ziffer 1', 'adopted'), one('Ziffer 3', 'adopted')];
    const second = one('Ziffer 2', 'postponed');
    expect(returns(first, second, third)).toBe(true);
    expect(returns(first, second, one('Ziffer 3', 'referred'))).toBe(true);
    expect(returns(one('', 'adopted'), second)).toBe(true);
    expect(returns(second, one('', 'adopted', 'Im Übrigen wird der Vorlage zugestimmt.'))).toBe(true);
    expect(returns(second, one('', 'adopted', `${words[0]}\n${words[2]}`))).toBe(true);
  });

  test('comes back no more once that Ziffer was decided after all', () => {
    const putOff = one('Ziffer 3', 'postponed');
    expect(returns(putOff, one('Ziffern 2 und 3', 'adopted'))).toBe(false);
    expect(returns(putOff, one('', 'adopted', words.join('\n')))).toBe(false);
    expect(returns(one('', 'postponed'), one('Ziffern 1 bis 3', 'adopted'))).toBe(false);
    expect(returns(one('', 'postponed'), one('Ziffern 1 und 2', 'adopted'))).toBe(true);
  });

  test('goes on where it was sent, though the rest was decided after it', () => {
    const sent = one('Ziffer 2', 'referred');
    const whole = one('', 'adopted', 'Im Übrigen wird der Vorlage zugestimmt.');
    expect(countingOf([sent, whole], proposals)).toEqual([whole, sent]);
  });

  test('comes back though something else was decided at the same item', () => {
    const order = one('', 'adopted', 'Die Verwaltung wird beauftragt, die Kosten zu ermitteln.');
    const putOff = one('', 'postponed', 'Die Beratung wird vertagt.');
    for (const several of [proposals, proposals.slice(0, 1), []]) {
      expect(countingOf([putOff, order], several)).toEqual([putOff]);
      expect(comesBack([one('', 'firstReading', ''), order], several)).toBe(true);
      expect(countingOf([one('', 'referred', ''), order], several)).toMatchObject([{ outcome: 'referred' }]);
    }
  });

  test('is done with where the body decided on it after all, in words of its own', () => {
    const putOff = one('', 'postponed', 'Die Beratung wird vertagt.');
    expect(comesBack([putOff, one('', 'adopted', 'Der Vorlage wird zugestimmt.')], proposals)).toBe(false);
    expect(comesBack([putOff, one('', 'adopted', '')], proposals.slice(0, 1))).toBe(false);
  });

  test('with a part that nobody can read, or without Ziffern, goes by the order alone', () => {
    expect(returns(one('', 'adopted'), one('Anlage 2', 'postponed'))).toBe(true);
    expect(comesBack([one('Ziffer 2', 'postponed'), one('', 'adopted')], [])).toBe(false);
  });
});

const drawn = fc.record({
  part: fc.constantFrom('', 'Ziffer 1', 'Ziffer 2', 'Ziffer 3', 'Ziffern 1 und 3', '2 bis 3', 'alle'),
  outcome: fc.constantFrom<Outcome>(...outcomes, 'postponed', 'firstReading', 'adopted'),
  text: fc.constantFrom(...words, words.join('\n'), 'Im Übrigen wird der Vorlage zugestimmt.'),
});

test('a paper comes back just where the last that was said of one of its Ziffern puts it off', () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 6 }), (all) => {
      const resolutions = all.map(({ part, outcome, text }) => one(part, outcome, text));
      const decided = resolutions.filter(({ outcome }) => outcome !== 'open');
      const said = settledBy(proposedBy({ number: null, typeLabel: '' }, proposals), decided);
      expect(comesBack(resolutions, proposals)).toBe([...said.values()].some(isPutOff));
    }),
    { numRuns: 2_000 },
  );
});
