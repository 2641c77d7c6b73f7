import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDictionary } from '../../../renderer/features/editor/spelling/dictionary.ts';
import { KnownWords } from '../../../renderer/features/editor/spelling/knownWords.ts';
import { wordsIn } from '../../../renderer/features/editor/spelling/wordsIn.ts';

const file = (name: string) =>
  new Uint8Array(readFileSync(path.resolve('node_modules/dictionary-de', `index.${name}`)));
const dictionary = await openDictionary(file('aff'), file('dic'));
const known = new KnownWords({ words: [], names: ['Derya Çakır'] });

const wrongIn = (text: string) =>
  wordsIn(text)
    .filter(({ forms }) => !known.has(forms) && !dictionary.hasAny(forms))
    .map((word) => word.text);

test('what a clerk writes is right, compounds as well', () => {
  const text = `Der Vorsitzende eröffnet die Integrationsratssitzung um 17:00 Uhr und stellt die Beschlussfähigkeit fest.
    Zur Beschlussvorlage Drs. 0012/2026 spricht Frau Çakır: „So geht’s.“ Die Grundstücksangelegenheit ist nichtöffentlich;
    Kinder- und Jugendrat sowie Haushaltsmittel nach § 31 Abs. 2, Ziff. 3, ggf. auch Nr. 4 bzw. die Beratungsfolge,
    Schüler*innen der OGS, die SPD-Fraktion, Chancengerechtigkeit und Quartiersmanagement.`;
  expect(wrongIn(text)).toEqual([]);
});

test('slips of the pen and the spelling of yesterday are wrong, and the right word is offered', () => {
  expect(wrongIn('Die Tagesordung in der Strasse, daß die Sitzugn')).toEqual([
    'Tagesordung',
    'Strasse',
    'daß',
    'Sitzugn',
  ]);
  expect(dictionary.suggest('Tagesordung')).toContain('Tagesordnung');
  expect(dictionary.suggest('Strasse')).toContain('Straße');
});
