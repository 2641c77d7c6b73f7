import { expect, test } from 'vitest';
import { templateFaultSentence } from '../../../shared/german/templates.ts';

test.each(['{{titl}}', '{{datum}', 'Am {datum}}'])(
  'what is no placeholder is quoted as it stands in the template, so that one finds it: %s',
  (name) => {
    expect(templateFaultSentence({ code: 'unknownPlaceholder', name, foundAt: 'Absatz 2' })).toBe(
      `Den Platzhalter ${name} gibt es nicht (Absatz 2). Bitte prüfen Sie die Schreibweise.`,
    );
  },
);

test('a change that nobody has accepted is named with its place and with what to do', () => {
  expect(templateFaultSentence({ code: 'trackedChanges', foundAt: 'Absatz 2' })).toBe(
    'Hier ist eine Änderung noch nicht angenommen: Absatz 2. Bitte nehmen Sie in Word alle Änderungen an.',
  );
});
