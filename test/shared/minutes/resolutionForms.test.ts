import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import { ResolutionId } from '../../../shared/domain/ids.ts';
import type { PartsOrder } from '../../../shared/domain/body/partsOrder.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { type Piece, piecesOf } from '../../../shared/minutes/pieces.ts';
import { emptyText, fromPlain } from '../../../shared/domain/richText.ts';
import { projectPublic } from '../../../shared/public/facts.ts';
import { resolutionChecks } from '../../../shared/checks/resolutions.ts';
import { extractSubjects } from '../../../shared/documents/subjects.ts';
import { saidBy } from '../../../shared/documents/saidBy.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { buildMinutes } from '../../../shared/minutes/build.ts';
import { reading } from '../../../shared/public/reading.ts';
import { secretsOf } from '../../../shared/public/secrets.ts';
import { anItem, someFacts } from './sampleFacts.ts';

const note = 'Herr Muster war bei der Abstimmung nicht im Raum.';
const decided = { text: fromPlain('Der Zuschuss wird bewilligt.'), printedResult: '- beschlossen -' };

describe('a sentence after the result', () => {
  it('stands below result and votes, as it was written', () => {
    const facts = someFacts({ resolutions: { 'item-1': [{ ...decided, resultNote: note }, decided] } });
    const [first, second] = buildMinutes(facts).parts[0]?.items[0]?.resolutions ?? [];
    expect(first?.note).toBe(note);
    expect(second).not.toHaveProperty('note');
  });

  it('is in the list of resolutions and in the extract, and not read out from the script', () => {
    const facts = someFacts({
      resolutions: { 'item-1': [{ ...decided, id: 'extract', resultNote: note }] },
    });
    const said = (kind: DocumentKind) =>
      saidBy(buildDocument(kind, facts, ResolutionId.parse('extract'))).join('\n');
    expect(said('resolutionList')).toContain(note);
    expect(said('resolutionExtract')).toContain(note);
    expect(said('chairScript')).not.toContain(note);
  });

  it('of a non-public item is no business of the public: neither printed nor to be quoted', () => {
    const facts = someFacts({
      items: [anItem('1', 'Budget'), anItem('2', 'Vergabe der Sprachkurse', { isPublic: false })],
      resolutions: { 'item-2': [{ ...decided, resultNote: note }] },
    });
    expect(saidBy(projectPublic(facts)).join('\n')).not.toContain('nicht im Raum');
    expect(secretsOf(facts).some(({ words }) => words.words === reading(note).words)).toBe(true);
  });
});

describe('the order of debate, wording and result', () => {
  const debate = fromPlain('Frau Ahorn erläutert den Antrag.');
  const printed = (style: PartsOrder, own: PartsOrder | null = null) => {
    const facts = someFacts({
      style: { partsOrder: style },
      texts: { 'item-1': debate },
      resolutions: { 'item-1': [{ ...decided, partsOrder: own }] },
    });
    const [item] = buildMinutes(facts).parts[0]?.items ?? [];
    return piecesOf(item ?? { text: emptyText, resolutions: [] }).flatMap(wordsOfPiece);
  };

  it.each<[PartsOrder, string[]]>([
    ['debateWordingResult', ['Beratung', 'Beschluss:', 'Wortlaut', 'Ergebnis']],
    ['debateResultWording', ['Beratung', 'Beschluss:', 'Ergebnis', 'Wortlaut']],
    ['wordingResultDebate', ['Beschluss:', 'Wortlaut', 'Ergebnis', 'Beratung']],
    ['resultWordingDebate', ['Beschluss:', 'Ergebnis', 'Wortlaut', 'Beratung']],
    ['wordingDebateResult', ['Beschluss:', 'Wortlaut', 'Beratung', 'Ergebnis']],
  ])('is the body’s: %s', (order, words) => {
    expect(printed(order)).toEqual(words);
    expect(printed('debateWordingResult', order)).toEqual(words);
  });

  it('is that of the one resolution where the evening went otherwise', () => {
    expect(printed('wordingResultDebate', 'debateWordingResult').at(0)).toBe('Beratung');
  });

  it('several around the debate name whose result follows; without a debate each stays whole', () => {
    const two = [
      { ...decided, part: 'Ziffer 1', position: 0 },
      { ...decided, part: 'Ziffer 2', position: 1 },
    ];
    const around = { style: { partsOrder: 'wordingDebateResult' }, resolutions: { 'item-1': two } } as const;
    const words = (facts: MeetingFacts) =>
      buildMinutes(facts).parts[0]?.items.flatMap((item) => piecesOf(item).flatMap(wordsOfPiece));
    expect(words(someFacts({ ...around, texts: { 'item-1': debate } }))).toEqual([
      'Beschluss zu Ziffer 1:',
      'Wortlaut',
      'Beschluss zu Ziffer 2:',
      'Wortlaut',
      'Beratung',
      'Beschluss zu Ziffer 1:',
      'Ergebnis',
      'Beschluss zu Ziffer 2:',
      'Ergebnis',
    ]);
    expect(words(someFacts(around))).toEqual([
      'Beschluss zu Ziffer 1:',
      'Wortlaut',
      'Ergebnis',
      'Beschluss zu Ziffer 2:',
      'Wortlaut',
      'Ergebnis',
    ]);
  });

  it('before the agenda is entered the opening stays first', () => {
    const opening = anItem('', 'Vor Eintritt in die Tagesordnung', { id: 'opening', kind: 'preliminary' });
    const facts = someFacts({
      style: { partsOrder: 'resultWordingDebate' },
      items: [opening, anItem('1', 'Budget')],
      texts: { opening: fromPlain('Die Vorsitzende eröffnet die Sitzung.') },
      resolutions: { opening: [decided] },
    });
    expect(piecesOf(buildMinutes(facts).preliminary ?? nothing)[0]?.kind).toBe('text');
  });
});

describe('results of the Ziffern', () => {
  const wording = {
    text: fromPlain('Der Ausschuss\n1. nimmt Kenntnis,\n2. bewilligt,\n3. bittet.'),
    id: 'wording',
  };
  const ofZiffer = (part: string, printedResult: string, more: object = {}) =>
    ({ id: part, part, text: emptyText, outcome: 'adopted', printedResult, ...more }) as const;
  const votedBy = (...parts: object[]) =>
    someFacts({
      resolutions: {
        'item-1': [{ ...wording, outcome: 'open' }, ...parts].map((one, position) => ({ ...one, position })),
      },
    });
  const facts = votedBy(
    ofZiffer('Ziffer 1', 'Kenntnis genommen', { outcome: 'noted' }),
    ofZiffer('Ziffer 2 und 3', '-einstimmig-', { resultNote: 'Frau Ahorn war nicht im Raum.' }),
  );

  it('stand below the one wording, each after its Ziffer', () => {
    const [only, ...others] = buildMinutes(facts).parts[0]?.items[0]?.resolutions ?? [];
    expect(others).toEqual([]);
    expect(only?.result).toBe('');
    expect(only?.parts).toEqual([
      { result: 'Zu Ziffer 1: Kenntnis genommen', votes: [] },
      { result: 'Zu den Ziffern 2 und 3: -einstimmig-', votes: [], note: 'Frau Ahorn war nicht im Raum.' },
    ]);
  });

  it('keep who voted how and what is said after them where the line of a result was blanked', () => {
    const roll = {
      form: 'names',
      isSecret: false,
      byName: [{ personId: 'ahorn', choice: 'yes' }],
      remainderNote: '',
    };
    const blanked = ofZiffer('Ziffer 2', ' ', {
      vote: roll,
      resultNote: 'Die Verwaltung berichtet im März.',
    });
    const some = votedBy(ofZiffer('Ziffer 1', '-einstimmig-'), blanked, ofZiffer('Ziffer 3', ''));
    expect(buildMinutes(some).parts[0]?.items[0]?.resolutions[0]?.parts).toEqual([
      { result: 'Zu Ziffer 1: -einstimmig-', votes: [] },
      {
        result: 'Zu Ziffer 2:',
        votes: [expect.stringMatching(/^Mit Ja stimmten: /)],
        note: 'Die Verwaltung berichtet im März.',
      },
    ]);
  });

  it('are one row of the list of resolutions and one extract', () => {
    const rows = buildDocument('resolutionList', facts, facts.meeting.id);
    expect(JSON.stringify(rows)).toContain(
      'Zu Ziffer 1: Kenntnis genommen\\nZu den Ziffern 2 und 3: -einstimmig-',
    );
    expect(extractSubjects(facts).map(({ resolutionId }) => resolutionId)).toEqual(['wording']);
    expect(saidBy(buildDocument('resolutionExtract', facts, ResolutionId.parse('wording')))).toContain(
      'Zu Ziffer 1: Kenntnis genommen',
    );
  });

  it('of which one is missing are reported, and the wording alone misses none', () => {
    const codes = (some: MeetingFacts) =>
      resolutionChecks(some).map((found) => [found.code, 'ziffern' in found ? found.ziffern : '']);
    expect(codes(facts)).toEqual([]);
    expect(codes(votedBy(ofZiffer('Ziffer 1', '-einstimmig-')))).toEqual([
      ['ZIFFERN_UNDECIDED', 'Ziffer 2 und 3'],
    ]);
  });

  it('with a wording of their own, or below one that has a result, stay resolutions of their own', () => {
    const own = { ...ofZiffer('Ziffer 2', '-einstimmig-'), text: fromPlain('Der Zuschuss wird bewilligt.') };
    const count = (some: MeetingFacts) => buildMinutes(some).parts[0]?.items[0]?.resolutions.length;
    expect(count(votedBy(own))).toBe(2);
    const decidedBefore = { ...wording, printedResult: '- beschlossen -', position: 0 };
    const below = { ...ofZiffer('Ziffer 2', '-einstimmig-'), position: 1 };
    expect(count(someFacts({ resolutions: { 'item-1': [decidedBefore, below] } }))).toBe(2);
  });
});

const nothing = { text: emptyText, resolutions: [] };

/** What stands where, without its words. */
function wordsOfPiece(piece: Piece): string[] {
  if (piece.kind === 'text') return ['Beratung'];
  const { caption, resultFirst } = piece.resolution;
  switch (piece.kind) {
    case 'wording':
      return [caption, 'Wortlaut'];
    case 'result':
      return [piece.caption, 'Ergebnis'].filter(Boolean);
    case 'resolution':
      return [caption, ...(resultFirst ? ['Ergebnis', 'Wortlaut'] : ['Wortlaut', 'Ergebnis'])];
  }
}
