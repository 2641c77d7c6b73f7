import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import { ResolutionId } from '../../../shared/domain/ids.ts';
import { fromPlain } from '../../../shared/domain/richText.ts';
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
