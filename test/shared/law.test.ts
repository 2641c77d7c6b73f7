import { describe, expect, it } from 'vitest';
import { law, ruleNumbers } from '../../shared/law.ts';
import { lawNote } from '../../shared/german/law.ts';

const upTo = (letter: string, last: number) => Array.from({ length: last }, (_, n) => `${letter}${n + 1}`);

describe('the law behind the rules', () => {
  it('says what R1 to R42 and M1 to M11 mean, and nothing that nobody numbered', () => {
    expect(new Set(ruleNumbers)).toEqual(
      new Set([...upTo('R', 42), 'R12b', 'R13b', 'R13c', 'R25b', ...upTo('M', 11)]),
    );
  });

  it.each(ruleNumbers)('%s has a topic, a norm, one sentence and a source', (number) => {
    const { topic, norm, sentence, source } = law[number];
    expect([topic, norm, source].filter((text) => text.trim() === '')).toEqual([]);
    expect(sentence).toMatch(/^\p{Lu}[^]*\p{Ll}\.$/u);
    expect(sentence.match(/\p{Ll}{3}\. \p{Lu}/gu), 'one sentence').toBeNull();
  });

  it.each(ruleNumbers)('%s holds since a real day, or since none that is known', (number) => {
    const { since } = law[number];
    const day = since === null ? null : new Date(since).toISOString().slice(0, 10);
    expect(day).toBe(since);
  });

  it('counts nothing as confirmed where no text was seen', () => {
    const unseen = ruleNumbers.filter((number) => /keine .*gesehen|nicht belegt/.test(law[number].source));
    expect(unseen.length).toBeGreaterThan(5);
    expect(unseen.filter((number) => law[number].verified !== 'open')).toEqual([]);
  });

  it('the ballot at elections is still open: the wording of the Act of 2025 was not seen (R25)', () => {
    expect(law.R25.verified).toBe('open');
    expect(law.R25.sentence).toContain('ein Fünftel');
  });

  it.each(ruleNumbers)(
    'the settings say of %s that it is ungeprüft where that is so, and else nothing',
    (number) => {
      const { norm, verified } = law[number];
      const note = lawNote(number);
      if (verified === 'open') expect(note).toMatch(/^Ungeprüft: /);
      expect(note.includes(norm)).toBe(verified === 'open');
    },
  );
});
