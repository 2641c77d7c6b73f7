import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
import { isMissing, referenceFile } from '../../../support/docx.ts';
import { asSource, forms, textOfForm } from './forms.ts';

const seems = (...lines: string[]) => recognisePaper(asSource(lines.join('\n'))).seems;

describe('a file that is no paper', () => {
  test.each([
    ['its title', 'Niederschrift'],
    ['a title with letters apart', 'N i e d e r s c h r i f t'],
    ['another word for it', 'Ergebnisprotokoll'],
  ])('seems to be minutes by %s and what stands below', (_, title) => {
    expect(
      seems(title, 'über die 4. Sitzung des Kulturbeirates', 'Beginn: 17:00 Uhr', 'Anwesend:', 'Frau Ohm'),
    ).toBe('minutes');
  });

  test('seems to be the Ladung of a meeting', () => {
    expect(seems('Einladung', 'zur 3. Sitzung des Kulturbeirates', 'Tagesordnung', '1. Begrüßung')).toBe(
      'convening',
    );
  });

  test('is not told from a word alone: a paper may be about minutes', () => {
    expect(seems('Beschlussvorlage', 'Betreff: Niederschrift der letzten Sitzung')).toBeNull();
    expect(seems('Niederschriften im Netz', '', 'Sie werden künftig veröffentlicht.')).toBeNull();
  });

  test.each(forms)('%s is a paper', (name) => {
    expect(recognisePaper(asSource(textOfForm(name))).seems).toBeNull();
  });
});

describe.skipIf(isMissing('../shared'))('real files', () => {
  const folder = referenceFile('samples/minutes', '');
  const names = isMissing('../shared') ? [] : readdirSync(folder).filter((name) => name.endsWith('.txt'));

  test.each(names)('%s is minutes or a Ladung', (name) => {
    const { seems: kind } = recognisePaper(asSource(readFileSync(path.join(folder, name), 'utf8')));
    expect(kind).toBe(name.includes('EINLADUNG') ? 'convening' : 'minutes');
  });
});
