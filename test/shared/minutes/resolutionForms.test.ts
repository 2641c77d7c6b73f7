import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import { ResolutionId } from '../../../shared/domain/ids.ts';
import type { PartsOrder } from '../../../shared/domain/body/partsOrder.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { type Piece, piecesOf } from '../../../shared/minutes/pieces.ts';
import { emptyText, fromPlain } from '../../../shared/domain/richText.ts';
import { projectPublic } from '../../../shared/public/facts.ts';
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
