import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noticeDates, type NoticeRule, type NoticeVerdict } from '../../../shared/domain/body/notice.ts';
import {
  invitationSentence,
  noticeRuleSentence,
  noticeSentence,
  verdictSentence,
} from '../../../shared/german/notice.ts';

const eight: NoticeRule = {
  wording: 'fullDays',
  days: 8,
  dayUnit: 'calendarDays',
  from: null,
  short: null,
};
const urgent: NoticeRule = { ...eight, short: { unit: 'hours', amount: 48 } };
const threeDays: NoticeRule = { ...eight, short: { unit: 'fullDays', amount: 3 } };

describe('the rule as rules of procedure put it', () => {
  test.each<[NoticeRule['wording'], number, string]>([
    ['fullDays', 8, 'Die Einladung muss den Mitgliedern mindestens acht volle Tage vor der Sitzung zugehen.'],
    [
      'fullDays',
      1,
      'Die Einladung muss den Mitgliedern mindestens einen vollen Tag vor der Sitzung zugehen.',
    ],
    ['fullDays', 0, 'Die Einladung muss den Mitgliedern spätestens am Tag vor der Sitzung zugehen.'],
    [
      'daysBetween',
      10,
      'Zwischen dem Zugang der Einladung und dem Tag der Sitzung müssen mindestens zehn Tage liegen.',
    ],
    [
      'daysBetween',
      1,
      'Zwischen dem Zugang der Einladung und dem Tag der Sitzung muss mindestens ein Tag liegen.',
    ],
    ['nthDayBefore', 14, 'Die Einladung muss den Mitgliedern spätestens am 14. Tag vor der Sitzung zugehen.'],
    ['nthDayBefore', 1, 'Die Einladung muss den Mitgliedern spätestens am Tag vor der Sitzung zugehen.'],
    ['nthDayBefore', 0, 'Die Einladung muss den Mitgliedern spätestens am Tag der Sitzung zugehen.'],
  ])('%s %i', (wording, days, sentence) => {
    expect(noticeRuleSentence({ ...eight, wording, days })).toBe(sentence);
  });

  test.each<[Partial<NoticeRule>, string]>([
    [{ from: 'dispatch' }, 'Die Einladung muss mindestens acht volle Tage vor der Sitzung abgesandt sein.'],
    [
      { from: 'provision', dayUnit: 'workdays' },
      'Die Einladung muss den Mitgliedern mindestens acht volle Arbeitstage vor der Sitzung bereitgestellt sein.',
    ],
    [
      { from: 'receipt', wording: 'daysBetween', dayUnit: 'weekdays' },
      'Zwischen dem Zugang der Einladung und dem Tag der Sitzung müssen mindestens acht Werktage liegen.',
    ],
    [
      { from: 'dispatch', wording: 'bothDays', days: 12 },
      'Die Ladungsfrist beträgt mindestens zwölf Tage; der Tag der Absendung und der Tag der Sitzung zählen mit.',
    ],
    [
      { from: 'dispatch', wording: 'nthDayBefore', days: 1, dayUnit: 'workdays' },
      'Die Einladung muss spätestens am letzten Arbeitstag vor der Sitzung abgesandt sein.',
    ],
  ])('says from when, and which days count: %j', (change, sentence) => {
    expect(noticeRuleSentence({ ...eight, ...change })).toBe(sentence);
  });

  test('names the shortened period and its condition', () => {
    const end = 'verkürzt werden; die Dringlichkeit ist in der Einladung zu begründen.';
    expect(noticeRuleSentence(urgent)).toContain(`In dringenden Fällen kann die Frist auf 48 Stunden ${end}`);
    expect(noticeRuleSentence(threeDays)).toContain(`kann die Frist auf drei volle Tage ${end}`);
  });
});

describe('until when the invitation must be out', () => {
  const sentence = (rule: NoticeRule, date: string, start: string | null = '17:00', today = '2026-01-02') =>
    noticeSentence(noticeDates(rule, date, start), rule, today);

  test('of a day that is past it says until when it had to be', () => {
    const on = (today: string) => sentence(urgent, '2026-11-25', '17:00', today);
    expect(on('2026-11-17')).toBe(
      'Die Einladung musste spätestens am Montag, 16. November 2026 hinaus sein. Bei begründeter Dringlichkeit ist noch Zeit bis Montag, 23. November 2026, 17:00 Uhr.',
    );
    expect(on('2026-11-24')).toContain(
      'Bei begründeter Dringlichkeit war Zeit bis Montag, 23. November 2026, 17:00 Uhr.',
    );
    expect(sentence(eight, '2026-11-24', '17:00', '2026-11-28')).toContain(
      'Das fiel auf ein Wochenende; der letzte Arbeitstag davor war Freitag, 13. November 2026.',
    );
  });

  test('on a working day it is that day', () => {
    expect(sentence(eight, '2026-11-25')).toBe(
      'Die Einladung muss spätestens am Montag, 16. November 2026 hinaus sein.',
    );
  });

  test('on a weekend it names the working day before', () => {
    expect(sentence(eight, '2026-11-24')).toBe(
      'Die Einladung muss spätestens am Sonntag, 15. November 2026 hinaus sein. Das fällt auf ein Wochenende; der letzte Arbeitstag davor ist Freitag, 13. November 2026.',
    );
  });

  test('on a holiday it names the holiday, too', () => {
    expect(sentence(eight, '2026-06-13')).toBe(
      'Die Einladung muss spätestens am Donnerstag, 4. Juni 2026 hinaus sein. Das fällt auf einen Feiertag (Fronleichnam); der letzte Arbeitstag davor ist Mittwoch, 3. Juni 2026.',
    );
  });

  test('says what urgency still allows', () => {
    const rest = (rule: NoticeRule, start: string | null) =>
      sentence(rule, '2026-11-25', start).replace(/^.*? hinaus sein\. /, '');
    expect(rest(urgent, '17:00')).toBe(
      'Bei begründeter Dringlichkeit ist noch Zeit bis Montag, 23. November 2026, 17:00 Uhr.',
    );
    expect(rest(urgent, null)).toBe(
      'Bei begründeter Dringlichkeit ist noch Zeit bis 48 Stunden vor Beginn der Sitzung (je nach Beginn frühestens Montag, 23. November 2026).',
    );
    expect(rest(threeDays, '17:00')).toBe(
      'Bei begründeter Dringlichkeit ist noch Zeit bis Samstag, 21. November 2026.',
    );
  });

  test('keeps silent about a shortened period that is no shorter', () => {
    const odd: NoticeRule = { ...eight, short: { unit: 'fullDays', amount: 8 } };
    expect(sentence(odd, '2026-11-25')).not.toContain('Dringlichkeit');
  });
});

describe('the verdict on the screen', () => {
  const sentence = (verdict: NoticeVerdict, rule = urgent) =>
    verdictSentence(verdict, noticeDates(rule, '2026-11-25', '17:00'), rule);

  test.each<[NoticeVerdict, string]>([
    [
      { kind: 'inTime', daysToSpare: 0 },
      'Die Ladungsfrist ist eingehalten: Die Einladung ging am letzten Tag der Frist hinaus.',
    ],
    [
      { kind: 'inTime', daysToSpare: 1 },
      'Die Ladungsfrist ist eingehalten: Die Einladung ging einen Tag vor Ablauf der Frist hinaus.',
    ],
    [
      { kind: 'inTime', daysToSpare: 13 },
      'Die Ladungsfrist ist eingehalten: Die Einladung ging 13 Tage vor Ablauf der Frist hinaus.',
    ],
    [
      { kind: 'short' },
      'Die Ladungsfrist endete am Montag, 16. November 2026. Eingehalten ist nur die verkürzte Frist von 48 Stunden; sie gilt nur mit einer Begründung der Dringlichkeit.',
    ],
    [
      { kind: 'tooLate', daysLate: 3 },
      'Die Einladung ging drei Tage zu spät hinaus: Die Ladungsfrist endete am Montag, 16. November 2026. Rügt das ein Mitglied vor Eintritt in die Tagesordnung, gehört die Rüge in die Niederschrift.',
    ],
    [
      { kind: 'unknown' },
      'Ob die Ladungsfrist eingehalten ist, steht noch nicht fest: Es fehlt der Tag des Versands oder eine Uhrzeit.',
    ],
  ])('%j', (verdict, expected) => {
    expect(sentence(verdict)).toBe(expected);
  });

  test('asks for a time only where hours count, and puts full days into their case', () => {
    expect(sentence({ kind: 'unknown' }, eight)).toMatch(/Es fehlt der Tag des Versands\.$/);
    expect(sentence({ kind: 'short' }, threeDays)).toContain('verkürzte Frist von drei vollen Tagen;');
  });
});

describe('what the Einladung says about its period', () => {
  const printed = (verdict: NoticeVerdict, rule: NoticeRule, shortReason = '') =>
    invitationSentence({ verdict, rule, shortReason });
  const kept: NoticeVerdict = { kind: 'inTime', daysToSpare: 2 };

  test.each<[NoticeRule, string]>([
    [eight, 'Die Ladungsfrist von acht vollen Tagen ist gewahrt.'],
    [{ ...eight, days: 1 }, 'Die Ladungsfrist von einem vollen Tag ist gewahrt.'],
    [{ ...eight, days: 0 }, 'Die Ladungsfrist (spätestens am Tag vor der Sitzung) ist gewahrt.'],
    [
      { ...eight, wording: 'daysBetween', days: 10 },
      'Die Ladungsfrist von zehn Tagen zwischen Einladung und Sitzung ist gewahrt.',
    ],
    [
      { ...eight, wording: 'nthDayBefore', days: 14 },
      'Die Ladungsfrist (spätestens am 14. Tag vor der Sitzung) ist gewahrt.',
    ],
  ])('kept: %j', (rule, sentence) => {
    expect(printed(kept, rule)).toBe(sentence);
  });

  test.each<[Partial<NoticeRule>, string]>([
    [{ from: 'dispatch' }, 'Ab Absendung gerechnet ist die Ladungsfrist von acht vollen Tagen gewahrt.'],
    [
      { from: 'provision', dayUnit: 'workdays' },
      'Ab Bereitstellung gerechnet ist die Ladungsfrist von acht vollen Arbeitstagen gewahrt.',
    ],
    [
      { from: 'provision', wording: 'daysBetween' },
      'Die Ladungsfrist von acht Tagen zwischen Bereitstellung und Sitzung ist gewahrt.',
    ],
    [
      { from: 'dispatch', wording: 'bothDays', days: 12 },
      'Die Ladungsfrist von zwölf Tagen, den Tag der Absendung und den Tag der Sitzung mitgerechnet, ist gewahrt.',
    ],
    [
      { from: 'dispatch', wording: 'nthDayBefore', dayUnit: 'weekdays' },
      'Ab Absendung gerechnet ist die Ladungsfrist (spätestens am 8. Werktag vor der Sitzung) gewahrt.',
    ],
  ])('claims what was counted, and from when: %j (R7)', (change, sentence) => {
    expect(printed(kept, { ...eight, ...change })).toBe(sentence);
  });

  test.each(['fullDays', 'daysBetween', 'nthDayBefore', 'bothDays'] as const)(
    'never claims a receipt that nobody has seen: %s (R7)',
    (wording) => {
      const rule: NoticeRule = { ...eight, wording, from: 'receipt' };
      expect(printed(kept, rule)).toMatch(/Absendung/);
      expect(printed(kept, rule)).not.toMatch(/Zugang|zugegangen/);
      expect(verdictSentence(kept, noticeDates(rule, '2026-11-25', null), rule)).toContain(
        'wenn die Einladung rechtzeitig zugegangen ist',
      );
    },
  );

  test('shortened: with the reason, as a full sentence', () => {
    const start = 'Die Ladungsfrist ist wegen Dringlichkeit auf 48 Stunden verkürzt. Begründung:';
    expect(printed({ kind: 'short' }, urgent, ' Die Förderfrist endet am 30. November ')).toBe(
      `${start} Die Förderfrist endet am 30. November.`,
    );
    expect(printed({ kind: 'short' }, urgent, 'Der Antrag „Haus der Vielfalt“ läuft aus.')).toBe(
      `${start} Der Antrag „Haus der Vielfalt“ läuft aus.`,
    );
    expect(printed({ kind: 'short' }, threeDays, 'Eilbedürftig.')).toContain('auf drei volle Tage verkürzt.');
  });

  test('missed: only what is so, with the reason', () => {
    expect(printed({ kind: 'tooLate', daysLate: 2 }, urgent, 'Der Server war ausgefallen.')).toBe(
      'Die Ladungsfrist konnte nicht eingehalten werden. Begründung: Der Server war ausgefallen.',
    );
  });

  test('nothing, where nothing is known or no reason is given', () => {
    expect(printed({ kind: 'unknown' }, urgent, 'Eilt.')).toBe('');
    expect(printed({ kind: 'short' }, urgent, '  ')).toBe('');
    expect(printed({ kind: 'tooLate', daysLate: 2 }, urgent)).toBe('');
  });

  test('no rule and no verdict makes a hole in a sentence', () => {
    const rule: fc.Arbitrary<NoticeRule> = fc.record({
      wording: fc.constantFrom<NoticeRule['wording'][]>(
        'fullDays',
        'daysBetween',
        'nthDayBefore',
        'bothDays',
      ),
      days: fc.integer({ min: 0, max: 60 }),
      dayUnit: fc.constantFrom<NoticeRule['dayUnit'][]>('calendarDays', 'weekdays', 'workdays'),
      from: fc.constantFrom<NoticeRule['from'][]>(null, 'dispatch', 'provision', 'receipt'),
      short: fc.option(
        fc.record({
          unit: fc.constantFrom<('hours' | 'fullDays')[]>('hours', 'fullDays'),
          amount: fc.integer({ min: 0, max: 240 }),
        }),
      ),
    });
    const verdict: fc.Arbitrary<NoticeVerdict> = fc.oneof(
      fc.record({ kind: fc.constant('inTime' as const), daysToSpare: fc.nat(400) }),
      fc.record({ kind: fc.constant('tooLate' as const), daysLate: fc.integer({ min: 1, max: 400 }) }),
      fc.constantFrom({ kind: 'short' as const }, { kind: 'unknown' as const }),
    );
    fc.assert(
      fc.property(rule, verdict, fc.constantFrom('17:00', null), (drawn, given, start) => {
        const dates = noticeDates(drawn, '2026-11-25', start);
        for (const sentence of [
          noticeRuleSentence(drawn),
          noticeSentence(dates, drawn, '2026-11-20'),
          verdictSentence(given, dates, drawn),
          invitationSentence({ verdict: given, rule: drawn, shortReason: 'Eilt' }),
        ])
          expect(sentence).not.toMatch(
            /undefined|null\b(?! (?:volle|Tage))|NaN| {2}|\.\.|\b1 Tage|eine Tage/,
          );
      }),
    );
  });
});
