import { describe, expect, it } from 'vitest';
import { likenessesIn } from '../../../shared/public/likeness.ts';
import { readingOfLines } from '../../../shared/public/reading.ts';
import type { Reasons } from '../../../shared/public/searched.ts';
import { secretsIn, secretsOf } from '../../../shared/public/secrets.ts';
import { anItem, aPerson, someFacts } from '../minutes/sampleFacts.ts';

const open = anItem('1', 'Fest der Kulturen');
const closed = anItem('2', 'Übergangsheim', { isPublic: false });
const facts = (...papers: Partial<Reasons>[]) => ({
  ...someFacts({ items: [open, closed], attendance: { people: [aPerson('Frau Adler', '')] } }),
  reasons: papers.map((one) => ({
    itemId: closed.id,
    isPublic: false,
    reasoning: [],
    movers: [],
    ...one,
  })),
});

/** Of which items the words are that a text for everybody says. */
const told = (text: string, ...papers: Partial<Reasons>[]): string[] =>
  secretsIn(readingOfLines(text), secretsOf(facts(...papers))).map(({ number }) => number);

const why = 'Der Eigentümer will bis Ostern verkaufen. Zwei weitere Bieter haben der Stadt abgesagt.';

describe('why a paper of the non-public part proposes something', () => {
  const paper = { reasoning: [why] };

  it('is found as a whole, and by the sentence', () => {
    expect(told(`Guten Tag, ${why}`, paper)).toContain('2');
    expect(told('Zwei weitere Bieter haben der Stadt abgesagt.', paper)).toEqual(['2']);
    expect(told('Zwei weitere Bieter waren da.', paper)).toEqual([]);
  });

  it('is found of a paper that not everybody may read at a public item as well', () => {
    expect(told(why, { ...paper, itemId: open.id })).toContain('1');
  });

  it('gives nothing away where one that everybody may read says the same', () => {
    expect(told(why, paper, { ...paper, itemId: open.id, isPublic: true })).toEqual([]);
  });

  it('is like half a sentence of it', () => {
    expect(likenessesIn(['Zu Ostern wird verkauft.'], facts(paper))).toEqual([]);
    const half = 'Man hört: Der Eigentümer will bis Ostern fertig sein.';
    expect(likenessesIn([half], facts(paper)).map(({ number }) => number)).toEqual(['2']);
  });
});

describe('who moves or asks something of the non-public part', () => {
  it.each([
    ['Mehmet Öztürk', 'Es meldete sich Mehmet Öztürk zu Wort.'],
    ['Herr Dr. Mehmet Öztürk (SPD)', 'Öztürk, Mehmet'],
    ['Ratsmitglied Mehmet Öztürk', 'Mehmet Öztürks Antrag'],
    ['Herr Öztürk', 'Der Dank gilt Herrn Öztürk.'],
  ])('is found as a person: %s', (mover, text) => {
    expect(told(text, { movers: [mover] })).toContain('2');
    expect(told('Es meldete sich Mehmet Kaya zu Wort.', { movers: [mover] })).toEqual([]);
  });

  it.each(['SPD-Fraktion', 'Liste Vielfalt', 'Amt für Soziales', 'Integrationsrat', 'AWO', 'Grüne Jugend'])(
    'is nobody where it is a list or an office: %s',
    (mover) => {
      expect(told(`Antrag: ${mover}`, { movers: [mover] })).toEqual([]);
      expect(likenessesIn([`Antrag: ${mover}`], facts({ movers: [mover] }))).toEqual([]);
    },
  );

  it('is only a likeness where the public part names them, too', () => {
    const papers = [
      { movers: ['Mehmet Öztürk'] },
      { movers: ['Mehmet Öztürk'], itemId: open.id, isPublic: true },
    ];
    const text = 'Es meldete sich Mehmet Öztürk zu Wort.';
    expect(told(text, ...papers)).toEqual([]);
    expect(likenessesIn([text], facts(...papers))).toEqual([{ number: '2', paragraph: text }]);
    expect(likenessesIn(['Es meldete sich niemand.'], facts(...papers))).toEqual([]);
  });
});
