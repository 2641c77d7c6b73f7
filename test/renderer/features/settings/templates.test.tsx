import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, testApp } from '../../../support/app.ts';
import { aPaper } from '../../../support/papers.ts';
import { showScreen } from '../../../support/screen.tsx';
import { pageSetup, wordFile } from '../../../support/templates.ts';

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const aTemplate = (...lines: string[]): File =>
  new File([Buffer.from(wordFile({ body: lines.map(p).join('') + pageSetup }))], 'Briefbogen.docx');

/** The file field beside the button of that name; the browser's own dialog is none of ours. */
function fieldAt(name: string): HTMLInputElement {
  const button = screen.getByRole('button', { name });
  const field = button.parentElement?.querySelector<HTMLInputElement>('input[type="file"]');
  if (!field) throw new Error(`There is no file to choose at ${name}.`);
  return field;
}

test('an office hands in its Muster for a type of paper, and the paper says so and what finds no field there', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  const { id } = await aPaper(app.call, { bodyId, unit: 'Amt 50', legalBasis: './.' });
  const { user, go } = await showScreen('/einstellungen/muster', app);
  await screen.findByRole('table', { name: 'Word-Muster: Vorlagen, Anfragen und Berichte' });
  const hand = 'Muster für Beschlussvorlage hinterlegen';
  await user.upload(fieldAt(hand), aTemplate('{{betref}}'));
  await screen.findByText(/Den Platzhalter \{\{betref\}\} gibt es nicht \(Absatz 1\)/);
  await user.upload(fieldAt(hand), aTemplate('{{titel}}: {{betreff}}'));
  const row = within(await screen.findByRole('row', { name: /^Beschlussvorlage Briefbogen.docx/ }));
  await row.findByText(/hinterlegt am/);
  go(`/vorlagen/${id}`);
  await screen.findByText('Briefbogen.docx');
  await screen.findByText(
    /Das Muster hat kein Feld für: Zuständige Stelle und Rechtsgrundlage\. Davon steht nichts in der Datei/,
  );
  screen.getByRole('button', { name: 'Vorschau' });
  expect(app.logged).toEqual([]);
});

test('each Vordruck is a Muster to start from, with all its fields', async () => {
  const app = testApp();
  await aBody(app.call);
  const { user } = await showScreen('/einstellungen/muster', app);
  await user.click(await screen.findByRole('button', { name: 'Weitere Schritte: Antrag' }));
  for (const name of ['Üblicher Aufbau', 'Beratungsfolge als Kopf', 'Mit Abstimmungsfeldern'])
    screen.getByRole('menuitem', { name: `Vordruck „${name}“ als Muster speichern` });
  await user.keyboard('{Escape}');
  await user.click(screen.getByText('So entsteht ein Muster für Vorlagen'));
  screen.getByText('{{station verwiesen an}}');
  screen.getByText('{{kreuz auswirkungen ja}}');
});
