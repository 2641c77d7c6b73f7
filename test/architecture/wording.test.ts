import { describe, expect, test } from 'vitest';
import { program } from './source.ts';
import { strayGerman } from './wording.ts';

describe('wording', () => {
  test('German sentences stand where words belong, not in the machinery', () => {
    expect(strayGerman(program)).toEqual([]);
  });

  test.each([
    ["refuse('Die Datei fehlt.');", 'Die Datei fehlt.'],
    ["const title = 'Ordner wählen';", 'Ordner wählen'],
    ['say(`Der Port ${port} ist belegt.`);', 'Der Port … ist belegt.'],
    [String.raw`const quote = /['"]/; say('Bitte nennen Sie sie.');`, 'Bitte nennen Sie sie.'],
  ])('a German sentence in the wrong room fails with the right one: %s', (text, sentence) => {
    expect(strayGerman([{ file: 'electron/a.ts', text }])).toEqual([
      `electron/a.ts says "${sentence}". Words of the program belong to shared/german.`,
    ]);
    expect(strayGerman([{ file: 'shared/german/a.ts', text }])).toEqual([]);
  });

  test.each([
    "const sql = 'select id from meeting where state in (1, 2)';",
    '/** "Die Datei fehlt": said elsewhere. */',
    "const key = 'Sitzung';",
    "const mime = 'text/html; charset=utf-8';",
  ])('what is no German sentence is none: %s', (text) => {
    expect(strayGerman([{ file: 'db/a.ts', text }])).toEqual([]);
  });
});
