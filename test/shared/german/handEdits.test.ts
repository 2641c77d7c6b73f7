import { expect, test } from 'vitest';
import { outdatedSentence } from '../../../shared/german/handEdits.ts';

const nothing = 'Es liegt nichts vor.';

test('a line that came several times is quoted once and counted each time; each way out is named', () => {
  const added = [nothing, nothing, 'Eins.', nothing, 'Zwei.', 'Drei.', 'Vier.'];
  const sentence = outdatedSentence('ns.docx', { added, removed: [] });
  expect(sentence).toContain('Neu ist: „Es liegt nichts vor.“, „Eins.“, „Zwei.“ und vier weitere Zeilen.');
  for (const way of ['bearbeiten Sie die Datei noch einmal', 'mit „Neu erzeugen“', 'begründen Sie']) {
    expect(sentence).toContain(way);
  }
});
