import { describe, expect, test } from 'vitest';
import { openProposals, proposedBy } from '../../../../shared/domain/paper/openProposals.ts';
import { PaperId } from '../../../../shared/domain/ids.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import type { Outcome, Resolution } from '../../../../shared/domain/vote/resolution.ts';

const paper = { number: '0412/2025', typeLabel: 'Beschlussvorlage' };
const first = 'Der Integrationsrat bewilligt 12.000 € für das Begegnungshaus.';
const second = 'Die Sprachkurse werden im Frühjahr um zwei Gruppen erweitert.';
const proposals = proposedBy(paper, [fromPlain(first), fromPlain(second)]);

const resolved = (
  text: string,
  outcome: Outcome = 'adopted',
  effect: Resolution['effect'] = null,
): Parameters<typeof openProposals>[1][number] => ({
  label: 'Beschluss',
  part: '',
  text: fromPlain(text),
  outcome,
  effect,
});
const left = (...resolutions: Parameters<typeof openProposals>[1]) =>
  openProposals(proposals, resolutions).map(({ part }) => part);

describe('of several proposals of a paper', () => {
  test('each is a Ziffer; a single one is none', () => {
    expect(proposals.map(({ part }) => part)).toEqual(['Ziffer 1', 'Ziffer 2']);
    expect(proposedBy({ ...paper, number: null }, [fromPlain(first)])).toMatchObject([
      { name: 'Beschlussvorlage', part: '' },
    ]);
  });

  test('the other stays open when one was decided, as it was or changed', () => {
    expect(left()).toEqual(['Ziffer 1', 'Ziffer 2']);
    expect(left(resolved(first))).toEqual(['Ziffer 2']);
    expect(left(resolved(first.replace('12.000', '10.000'), 'adoptedAmended'))).toEqual(['Ziffer 2']);
    expect(left(resolved(second, 'rejected'))).toEqual(['Ziffer 1']);
    expect(left(resolved(first), resolved(second))).toEqual([]);
  });

  test('those that stand together in one resolution are both taken', () => {
    expect(left(resolved(`1. ${first}\n2. ${second}`))).toEqual([]);
  });

  test('none is open once the body decided in words of its own; until then they are', () => {
    expect(left(resolved('Die Vorlage geht zurück an die Verwaltung.', 'open'))).toHaveLength(2);
    expect(left(resolved('Die Vorlage geht zurück an die Verwaltung.', 'referred'))).toEqual([]);
  });

  test('a motion on the agenda decides about none', () => {
    const effect: Resolution['effect'] = { kind: 'remove', itemIds: [] };
    expect(left(resolved('Der Punkt wird abgesetzt.', 'adopted', effect))).toHaveLength(2);
  });

  test('what is said about the way, or failed beside it, decides about none', () => {
    expect(left(resolved('Die Vorlage wird vertagt.', 'rejected'))).toHaveLength(2);
    expect(left({ ...resolved('Schluss der Debatte'), label: 'Antrag zur Geschäftsordnung' })).toHaveLength(
      2,
    );
    expect(left(resolved('Der Vortrag wird zur Kenntnis genommen.', 'noted'))).toHaveLength(2);
    expect(left(resolved('Die Vorlage wird insgesamt abgelehnt.', 'rejected'))).toEqual([]);
  });

  test('a Ziffer is put off by its number, in the field or at the beginning of the words', () => {
    expect(left(resolved('Zu Ziffer 2: Die Beratung wird vertagt.', 'postponed'))).toEqual(['Ziffer 1']);
    expect(left({ ...resolved('Die Beratung wird vertagt.', 'postponed'), part: 'Ziffer 1' })).toEqual([
      'Ziffer 2',
    ]);
    expect(left(resolved('Ziffern 1 und 2 werden vertagt.', 'postponed'))).toEqual([]);
  });

  test('two that were changed and stand in one resolution are both taken', () => {
    const both = `${first.replace('12.000', '10.000')} ${second.replace('zwei', 'drei')}`;
    expect(left(resolved(both, 'adoptedAmended'))).toEqual([]);
  });

  test.each([
    'Ziffern 1 und 2',
    'Ziffern 1 bis 2',
    'Ziffer 1-2',
    'Ziffern 1–2',
    'Ziff. 1 und 2',
    'Nr. 1 + 2',
    'Punkte 1/2',
    'Zu den Ziffern 1 sowie 2',
    'Zu Ziffer 1 und Ziffer 2',
    '1. und 2.',
    '1, 2',
    'alle Ziffern',
  ])('“%s” in the field means both', (part) => {
    expect(left({ ...resolved('Zustimmung.'), part })).toEqual([]);
  });

  test('a part that nobody can read means neither of them, and never all', () => {
    expect(left({ ...resolved('Zustimmung.'), part: 'Buchst. a)' })).toHaveLength(2);
    expect(left({ ...resolved('Zustimmung.'), part: '2. Halbsatz' })).toHaveLength(2);
    expect(left({ ...resolved('Zustimmung.'), part: 'Ziffer 2' })).toEqual(['Ziffer 1']);
  });

  test('proposals that differ in a name and an amount are told apart, together and one by one', () => {
    const grant = (name: string, amount: string) =>
      `Der Integrationsrat bewilligt dem Verein ${name} für das Jahr 2027 einen Zuschuss von ${amount} €.`;
    const grants = [grant('Brücke', '2.000'), grant('Lotse', '3.500'), grant('Anker', '1.200')];
    const three = proposedBy(
      paper,
      grants.map((text) => fromPlain(text)),
    );
    const leftOf = (...resolutions: Parameters<typeof openProposals>[1]) =>
      openProposals(three, resolutions).map(({ part }) => part);
    const [one = '', two = ''] = grants;
    expect(leftOf(resolved(one))).toEqual(['Ziffer 2', 'Ziffer 3']);
    expect(
      leftOf({ ...resolved(one.replace('2.000', '1.800'), 'adoptedAmended'), part: 'Ziffer 1' }),
    ).toEqual(['Ziffer 2', 'Ziffer 3']);
    expect(leftOf(resolved(`${one}\n${two}`))).toEqual(['Ziffer 3']);
    expect(leftOf(resolved(grants.join('\n')))).toEqual([]);
  });

  test('who may speak and how one votes decides about none, whatever it is called', () => {
    expect(left(resolved('Frau Beispiel erhält Rederecht.'))).toHaveLength(2);
    expect(left(resolved('Über die Ziffern wird in getrennter Abstimmung entschieden.'))).toHaveLength(2);
    expect(left(resolved('Die Ziffer 2 wird vertagt.', 'postponed'))).toEqual(['Ziffer 1']);
  });

  test('an amount or a day at the beginning of a resolution is no number of a Ziffer', () => {
    expect(left(resolved('Punkt 12.000 € werden bewilligt.'))).toEqual([]);
  });
});

describe('of two papers at one item', () => {
  const motion = { id: PaperId.parse('antrag'), number: '0933/2025', typeLabel: 'Antrag' };
  const both = [
    ...proposedBy({ id: PaperId.parse('vorlage'), ...paper }, [fromPlain(first), fromPlain(second)]),
    ...proposedBy(motion, [
      fromPlain('Das Haus öffnet auch am Abend.'),
      fromPlain('Darüber wird berichtet.'),
    ]),
  ];
  const open = (...resolutions: Parameters<typeof openProposals>[1]) =>
    openProposals(both, resolutions).map(({ name, part }) => `${name} ${part}`);

  test('Ziffer 1 of the one is not Ziffer 1 of the other', () => {
    const one = { ...resolved(first), part: 'Ziffer 1', paperId: PaperId.parse('vorlage') };
    expect(open(one)).toEqual(['0412/2025 Ziffer 2', '0933/2025 Ziffer 1', '0933/2025 Ziffer 2']);
    expect(open({ ...resolved(first), part: 'Ziffer 1' })).toEqual(open(one));
  });

  test('what is decided about the one as a whole leaves the other open; about the item, neither', () => {
    const whole = resolved('Der Antrag wird abgelehnt.', 'rejected');
    expect(open({ ...whole, paperId: motion.id })).toEqual(['0412/2025 Ziffer 1', '0412/2025 Ziffer 2']);
    expect(open(whole)).toEqual([]);
  });
});
