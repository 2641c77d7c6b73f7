import { describe, expect, test } from 'vitest';
import { goneWords, goneWordsIn } from './glossary.ts';
import { program, read, type Source, tests } from './source.ts';

const texts = ['README.md', 'CONTRIBUTING.md', 'resources/handbuch/index.html'].map(read);

const broken = (text: string, file = 'electron/core/kernel/a.ts'): Source => ({
  file,
  text: `const a = 1;\n${text}\n`,
});

describe('one word per thing', () => {
  test('a word that was given up stays so, in code, comments, test titles and texts', () => {
    expect(goneWordsIn([...program, ...tests, ...texts])).toEqual([]);
  });

  test.each([
    ['/** Terms of office: meetings are counted within them. */', 'Terms of office'],
    ['/** The list, faction or office somebody belongs to. */', 'faction or office'],
    ["type Place = 'free' | 'item';", 'type Place'],
    ['const place = items.indexOf(item);', 'const place'],
    ['const draft = `${file}.neu`;', 'draft'],
    ['const begins = clock(time);', 'clock('],
    ['// Public papers are built from it.', 'Public papers'],
    ['/** What must stay unspoken. */', 'unspoken'],
    ['import type { MinutesFacts }', 'MinutesFacts'],
    ["const title = 'Word-Vorlagen';", 'Word-Vorlagen'],
    ["const label = 'Alle übernehmen';", 'Alle übernehmen'],
    ["const label = 'Entwurf speichern …';", 'Entwurf speichern'],
    ["const label = 'Sitzung öffnen';", "Sitzung öffnen'"],
    ["const label = 'Auf „geschlossen“ setzen';", 'Auf „geschlossen“ setzen'],
    ["const hint = 'Der Grund steht im Protokoll der Vorgänge.';", 'Protokoll der Vorgänge'],
    ["const link = 'Einstellungen, Freigabe';", 'Einstellungen, Freigabe'],
  ])('one that comes back fails with file, line and the word to use: %s', (text, word) => {
    const say = goneWords.find(({ gone }) => gone.test(text))?.say;
    expect(say).toBeDefined();
    expect(goneWordsIn([broken(text)])).toEqual([`electron/core/kernel/a.ts:2 says "${word}". Say ${say}`]);
  });

  test.each([
    ['shared/checks/a.ts', "const place = at('kopf');"],
    ['renderer/features/a.tsx', 'const [draft, setDraft] = useState(start);'],
    ['electron/core/release/a.ts', "if (state === 'draft') return;"],
    ['test/support/a.ts', 'const clock = { now };'],
    ['shared/domain/a.ts', '/** The office’s wall clock. */'],
    ['shared/domain/a.ts', 'paperReference: line(80), // the number of a paper'],
    ['db/migrations/0001-a.ts', 'const draft = 1;'],
  ])('what the word still means may be said: %s, %s', (file, text) => {
    expect(goneWordsIn([broken(text, file)])).toEqual([]);
  });
});
