import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentKinds } from '../../../shared/domain/document/document.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';

/** What Windows refuses in a name, at its end or as a whole. */
const refused = /[<>:"/\\|?*\p{Cc}]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

test.each([
  [
    'signs that are no letters there',
    'Rat: "Süd/West" <Mitte>? | AUX* \\ Nord',
    'Rat Süd West Mitte AUX Nord',
  ],
  ['points and blanks at its end', 'Nord... . ', 'Nord'],
  ['line breaks and signs without width', 'Süd\n\u{200B}West\u{AD}', 'Süd West'],
  ['only such signs', '?*', ''],
  ['more than a folder takes, but by its ending', `${'ü'.repeat(300)}.docx`, `${'ü'.repeat(145)}.docx`],
  ['more than a folder takes', 'x'.repeat(400), 'x'.repeat(150)],
  ['the name of a device', 'AUX', '_AUX'],
  ['the name of a device with an ending', 'com1.docx', '_com1.docx'],
  ['what only begins like one', 'Contra', 'Contra'],
])('a file is not named by %s', (_, text, name) => {
  expect(permittedName(text)).toBe(name);
});

test('whatever a body is called, Windows takes the names of its documents, with any ending', () => {
  const signs = [
    '.',
    ' ',
    'con',
    'AUX',
    ':',
    '/',
    '\\',
    '"',
    '*',
    '\u{0}',
    '\n',
    '\u{200B}',
    '\u{D83D}',
    'ß',
    '😀',
  ];
  const text = fc.string({ unit: fc.constantFrom(...signs), maxLength: 300 });
  fc.assert(
    fc.property(text, fc.constantFrom(...documentKinds), (name, kind) => {
      const own = permittedName(name);
      if (own !== '') expect(own).not.toMatch(refused);
      const document = fileNameOf(kind, { meeting: { date: '2026-09-16', rules: { name } } }, 'TOP 4: a/b');
      expect(document).not.toMatch(refused);
      expect(document.length).toBeLessThanOrEqual(150);
    }),
  );
});
