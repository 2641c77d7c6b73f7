import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MinutesStyle } from '../../../shared/domain/body/body.ts';
import { reconcile } from '../../../shared/domain/vote/reconcile.ts';
import { outcomes } from '../../../shared/domain/vote/resolution.ts';
import { proposeResult, type ResultFacts } from '../../../shared/german/result.ts';
import { aVote, counts } from '../builders.ts';

const propose = (facts: Partial<ResultFacts>) =>
  proposeResult({ outcome: 'adopted', outcomeDetail: '', vote: null, style: 'dashes', ...facts });
const wording = (text: string) => aVote({ form: 'wording', wording: text });
const secret = aVote({ form: 'secret', yes: 9, no: 4, abstain: 0, invalid: 1 });

describe('where all who might vote have voted, nobody is left who could have voted otherwise', () => {
  const among = (entitled: number, facts: Partial<ResultFacts>) => propose({ entitled, ...facts });
  const secretYes = aVote({ form: 'secret', yes: 14, no: null, abstain: null, invalid: null });

  test.each([
    [aVote({ yes: 14 }), 'adopted', '- einstimmig beschlossen -'],
    [aVote({ yes: 12, abstain: 2 }), 'adopted', '- einstimmig bei 2 Enthaltungen beschlossen -'],
    [secretYes, 'adopted', '- in geheimer Abstimmung einstimmig beschlossen -'],
    [aVote({ no: 14 }), 'rejected', '- einstimmig abgelehnt -'],
    [aVote({ yes: 13 }), 'adopted', '- bei 13 Ja-Stimmen beschlossen -'],
    [aVote({ yes: 15 }), 'adopted', '- bei 15 Ja-Stimmen beschlossen -'],
    [counts(12, 2), 'adopted', '- mit Mehrheit bei 2 Gegenstimmen beschlossen -'],
    [wording('mehrheitlich'), 'adopted', '- mehrheitlich beschlossen -'],
  ] as const)('%#', (vote, outcome, line) => {
    expect(among(14, { vote, outcome })).toBe(line);
  });

  test('in counts and boxes, too', () => {
    const vote = aVote({ yes: 14 });
    expect(among(14, { vote, style: 'counts' })).toBe(
      'Ja: 14, Nein: 0, Enthaltungen: 0 – einstimmig beschlossen',
    );
    expect(among(14, { vote, style: 'checkBoxes' })).toContain('☒ einstimmig');
    expect(among(15, { vote, style: 'checkBoxes' })).toContain('☐ einstimmig');
  });
});

describe('between dashes', () => {
  test.each([
    [counts(14, 0), '- einstimmig beschlossen -'],
    [counts(12, 0, 2), '- einstimmig bei 2 Enthaltungen beschlossen -'],
    [counts(13, 0, 1), '- einstimmig bei einer Enthaltung beschlossen -'],
    [counts(11, 2, 1), '- mit Mehrheit bei 2 Gegenstimmen und einer Enthaltung beschlossen -'],
    [
      counts(9, 1, 2, 1),
      '- mit Mehrheit bei einer Gegenstimme, 2 Enthaltungen und einer ungültigen Stimme beschlossen -',
    ],
    [wording('mit Mehrheit'), '- mit Mehrheit beschlossen -'],
    [wording('einstimmig bei einigen Enthaltungen'), '- einstimmig bei einigen Enthaltungen beschlossen -'],
    [wording('- einstimmig angenommen -'), '- einstimmig angenommen -'],
    [wording('Mehrheitliche Zustimmung'), '- Mehrheitliche Zustimmung -'],
    [null, '- beschlossen -'],
    [aVote({}), '- beschlossen -'],
    [aVote({ no: 13 }), '- bei 13 Nein-Stimmen beschlossen -'],
    [aVote({ yes: 9 }), '- bei 9 Ja-Stimmen beschlossen -'],
    [
      secret,
      '- in geheimer Abstimmung mit Mehrheit bei 4 Gegenstimmen und einer ungültigen Stimme beschlossen -',
    ],
    [counts(7, 7), '- bei Stimmengleichheit (7 Ja, 7 Nein) beschlossen -'],
    [counts(5, 9), '- bei 5 Ja-Stimmen und 9 Nein-Stimmen beschlossen -'],
    [counts(0, 0, 14), '- bei 14 Enthaltungen beschlossen -'],
  ])('adopted: %#', (vote, line) => {
    expect(propose({ vote })).toBe(line);
  });

  test.each([
    [counts(0, 14), '- einstimmig abgelehnt -'],
    [counts(3, 10, 1), '- mit Mehrheit bei 3 Ja-Stimmen und einer Enthaltung abgelehnt -'],
    [counts(7, 7), '- bei Stimmengleichheit (7 Ja, 7 Nein) abgelehnt -'],
    [counts(9, 5), '- bei 9 Ja-Stimmen und 5 Nein-Stimmen abgelehnt -'],
    [wording('mehrheitlich'), '- mehrheitlich abgelehnt -'],
    [null, '- abgelehnt -'],
  ])('rejected: %#', (vote, line) => {
    expect(propose({ outcome: 'rejected', vote })).toBe(line);
  });

  test.each([
    ['open', '', null, ''],
    ['adoptedAmended', '', counts(14, 0), '- einstimmig geändert beschlossen -'],
    ['noted', '', null, '- Kenntnisnahme -'],
    ['noted', '', wording('einstimmig'), '- einstimmig zur Kenntnis genommen -'],
    ['noted', 'im Rahmen der Vorberatung', null, '- Kenntnisnahme im Rahmen der Vorberatung -'],
    ['firstReading', '', null, '- 1. Lesung -'],
    ['secondReading', '', null, '- 2. Lesung -'],
    ['firstReading', '', counts(14, 0), '- einstimmig in 1. Lesung behandelt -'],
    ['postponed', 'auf die nächste Sitzung', null, '- auf die nächste Sitzung vertagt -'],
    ['postponed', 'auf die nächste Sitzung', counts(14, 0), '- einstimmig auf die nächste Sitzung vertagt -'],
    ['postponed', 'nächste Sitzung', null, '- vertagt (nächste Sitzung) -'],
    ['referred', 'an den Rat', counts(12, 2), '- mit Mehrheit bei 2 Gegenstimmen an den Rat verwiesen -'],
    ['recommended', 'an den Rat', null, '- Empfehlung an den Rat -'],
    ['recommended', 'an den Rat', counts(14, 0), '- einstimmig als Empfehlung an den Rat beschlossen -'],
    ['withdrawn', '', null, '- zurückgezogen -'],
    ['removed', '', null, '- von der Tagesordnung abgesetzt -'],
    ['settled', 'durch Antwort der Verwaltung', null, '- erledigt durch Antwort der Verwaltung -'],
    ['settled', '', counts(14, 0), '- einstimmig für erledigt erklärt -'],
    ['answered', '', null, '- beantwortet -'],
    ['noVote', '', null, '- ohne Abstimmung -'],
  ] as const)('%s %s', (outcome, outcomeDetail, vote, line) => {
    expect(propose({ outcome, outcomeDetail, vote })).toBe(line);
  });
});

describe('as a sentence', () => {
  test.each([
    ['adopted', '', counts(14, 0), 'Der Beschluss wird einstimmig gefasst.'],
    ['adopted', '', counts(13, 0, 1), 'Der Beschluss wird einstimmig bei einer Enthaltung gefasst.'],
    ['adopted', '', counts(12, 2), 'Der Beschluss wird mit Mehrheit bei zwei Gegenstimmen gefasst.'],
    ['adopted', '', counts(20, 13), 'Der Beschluss wird mit Mehrheit bei 13 Gegenstimmen gefasst.'],
    ['adopted', '', wording('einstimmig angenommen'), 'Einstimmig angenommen.'],
    ['adoptedAmended', '', counts(14, 0), 'Der Beschluss wird einstimmig in geänderter Fassung gefasst.'],
    [
      'rejected',
      '',
      counts(2, 12),
      'Der Beschlussvorschlag wird mit Mehrheit bei zwei Ja-Stimmen abgelehnt.',
    ],
    ['noted', '', null, 'Die Ausführungen werden zur Kenntnis genommen.'],
    ['firstReading', '', null, 'Der Tagesordnungspunkt wird in 1. Lesung behandelt.'],
    [
      'postponed',
      'auf die nächste Sitzung',
      null,
      'Der Tagesordnungspunkt wird auf die nächste Sitzung vertagt.',
    ],
    ['recommended', 'an den Rat', counts(14, 0), 'Die Empfehlung an den Rat wird einstimmig beschlossen.'],
    ['settled', '', null, 'Der Tagesordnungspunkt ist erledigt.'],
    ['noVote', '', null, 'Es wird nicht abgestimmt.'],
  ] as const)('%s %s', (outcome, outcomeDetail, vote, line) => {
    expect(propose({ outcome, outcomeDetail, vote, style: 'sentence' })).toBe(line);
  });

  test.each([
    ['Antrag zur Tagesordnung', 'adopted', counts(14, 0), 'Der Antrag wird einstimmig angenommen.'],
    [
      'Änderungsantrag:',
      'rejected',
      counts(2, 12),
      'Der Antrag wird mit Mehrheit bei zwei Ja-Stimmen abgelehnt.',
    ],
    ['Antrag', 'postponed', null, 'Der Tagesordnungspunkt wird vertagt.'],
    [
      'Beschluss zum Antrag der Liste Linde',
      'adopted',
      counts(14, 0),
      'Der Beschluss wird einstimmig gefasst.',
    ],
  ] as const)('a motion is adopted or rejected as one: %s, %s', (label, outcome, vote, line) => {
    expect(propose({ label, outcome, vote, style: 'sentence' })).toBe(line);
    expect(propose({ label, outcome, vote })).toBe(propose({ outcome, vote }));
  });
});

describe('with the counts', () => {
  test.each([
    ['adopted', counts(11, 2, 1), 'Ja: 11, Nein: 2, Enthaltungen: 1 – mehrheitlich beschlossen'],
    ['adopted', counts(14, 0), 'Ja: 14, Nein: 0, Enthaltungen: 0 – einstimmig beschlossen'],
    ['rejected', counts(7, 7), 'Ja: 7, Nein: 7, Enthaltungen: 0 – bei Stimmengleichheit abgelehnt'],
    [
      'adopted',
      secret,
      'Ja: 9, Nein: 4, Enthaltungen: 0, ungültig: 1 – in geheimer Abstimmung mehrheitlich beschlossen',
    ],
    ['adopted', aVote({ no: 13 }), 'Nein: 13 – beschlossen'],
    ['adopted', aVote({ yes: 11, no: 2 }), 'Ja: 11, Nein: 2 – mehrheitlich beschlossen'],
    [
      'adopted',
      wording('einstimmig bei einigen Enthaltungen'),
      'einstimmig bei einigen Enthaltungen beschlossen',
    ],
    ['noted', null, 'Kenntnisnahme'],
  ] as const)('%s: %#', (outcome, vote, line) => {
    expect(propose({ outcome, vote, style: 'counts' })).toBe(line);
  });
});

describe('as a row of check boxes', () => {
  test.each([
    [
      'adopted',
      counts(14, 0),
      '☒ einstimmig ☐ mit Stimmenmehrheit · Ja: 14, Nein: 0, Enthaltungen: 0 · ☒ beschlossen ☐ abgelehnt',
    ],
    [
      'rejected',
      counts(3, 10, 1),
      '☐ einstimmig ☒ mit Stimmenmehrheit · Ja: 3, Nein: 10, Enthaltungen: 1 · ☐ beschlossen ☒ abgelehnt',
    ],
    [
      'rejected',
      counts(7, 7),
      '☐ einstimmig ☐ mit Stimmenmehrheit · Ja: 7, Nein: 7, Enthaltungen: 0 · ☐ beschlossen ☒ abgelehnt',
    ],
    [
      'adoptedAmended',
      secret,
      '☐ einstimmig ☒ mit Stimmenmehrheit · Ja: 9, Nein: 4, Enthaltungen: 0, ungültig: 1 · geheime Abstimmung · ☒ geändert beschlossen ☐ abgelehnt',
    ],
    [
      'adopted',
      null,
      '☐ einstimmig ☐ mit Stimmenmehrheit · Ja: __, Nein: __, Enthaltungen: __ · ☒ beschlossen ☐ abgelehnt',
    ],
    [
      'adopted',
      aVote({ no: 2 }),
      '☐ einstimmig ☐ mit Stimmenmehrheit · Ja: __, Nein: 2, Enthaltungen: __ · ☒ beschlossen ☐ abgelehnt',
    ],
    [
      'postponed',
      counts(12, 0, 2),
      '☒ einstimmig ☐ mit Stimmenmehrheit · Ja: 12, Nein: 0, Enthaltungen: 2 · ☒ vertagt',
    ],
    [
      'adopted',
      wording('einstimmig bei einigen Enthaltungen'),
      '☒ einstimmig bei einigen Enthaltungen beschlossen',
    ],
    ['noted', null, '☒ Kenntnisnahme'],
  ] as const)('%s: %#', (outcome, vote, line) => {
    expect(propose({ outcome, vote, style: 'checkBoxes' })).toBe(line);
  });

  test('a box that is not ticked does not say "unanimous" (R27)', () => {
    const vote = counts(11, 2, 1);
    const facts = {
      vote,
      outcome: 'adopted',
      entitled: 14,
      rules: { majority: 'simple', tie: 'rejected', statutorySeats: 14 },
      recusedIds: [],
      inRoomIds: [],
    } as const;
    const found = (printedResult: string) => reconcile({ ...facts, printedResult }).map(({ code }) => code);
    expect(found(propose({ vote, style: 'checkBoxes' }))).toEqual([]);
    expect(found('☒ einstimmig ☐ mit Stimmenmehrheit')).toEqual(['UNANIMOUS_WITH_NO']);
  });
});

describe('who voted how', () => {
  const factions = aVote({
    form: 'factions',
    byFaction: [
      { organizationId: 'A', yes: 5, no: 0, abstain: 0 },
      { organizationId: 'B', yes: 3, no: 0, abstain: 1 },
      { organizationId: 'C', yes: 0, no: 2, abstain: 0 },
    ],
  });
  const organizationName = (id: string) => `Liste ${id}`;
  const sides = 'dafür: Liste A (5), Liste B (3); dagegen: Liste C (2); Enthaltung: Liste B (1)';
  test.each([
    ['dashes', `- mit Mehrheit beschlossen -, ${sides}`],
    ['sentence', `Der Beschluss wird mit Mehrheit gefasst (${sides}).`],
    ['counts', `Ja: 8, Nein: 2, Enthaltungen: 1 – mehrheitlich beschlossen; ${sides}`],
    [
      'checkBoxes',
      `☐ einstimmig ☒ mit Stimmenmehrheit · Ja: 8, Nein: 2, Enthaltungen: 1 · ☒ beschlossen ☐ abgelehnt · ${sides}`,
    ],
  ] as const)('by faction, style %s', (style, line) => {
    expect(propose({ vote: factions, style, organizationName })).toBe(line);
  });

  test('by faction without their names only the sums are told', () => {
    expect(propose({ vote: factions })).toBe(
      '- mit Mehrheit bei 2 Gegenstimmen und einer Enthaltung beschlossen -',
    );
  });

  const names = aVote({
    form: 'names',
    byName: [
      { personId: 'A', choice: 'yes' },
      { personId: 'B', choice: 'notVoting' },
    ],
  });
  test('by name', () => {
    expect(propose({ vote: names, personName: (id) => `Frau ${id}` })).toBe(
      '- in namentlicher Abstimmung einstimmig beschlossen -, dafür: Frau A; nicht teilgenommen: Frau B',
    );
  });

  test('names that do not fit on the line are left out', () => {
    const line = propose({ vote: factions, organizationName: (id) => id.repeat(300) });
    expect(line).toBe('- mit Mehrheit bei 2 Gegenstimmen und einer Enthaltung beschlossen -');
  });
});

test('whatever the vote, a proposal is a tidy line that can be stored', () => {
  const n = fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null });
  const vote = fc
    .record({
      form: fc.constantFrom('counts' as const, 'wording' as const, 'secret' as const),
      yes: n,
      no: n,
      abstain: n,
      invalid: n,
      wording: fc.string({ maxLength: 300 }),
    })
    .map(aVote);
  const style = fc.constantFrom(...MinutesStyle.shape.resultStyle.options);
  const detail = fc.string({ maxLength: 300 }).map((text) => text.replaceAll(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(fc.constantFrom(...outcomes), detail, vote, style, (outcome, outcomeDetail, cast, look) => {
      const line = propose({ outcome, outcomeDetail, vote: cast, style: look });
      expect(line.length).toBeLessThanOrEqual(600);
      expect(line === '').toBe(outcome === 'open');
      expect(line).toBe(line.trim());
    }),
  );
});
