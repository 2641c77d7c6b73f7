import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { paragraphsOf } from '../support/docx.ts';
import { type AppUnderTest, launchApp } from '../support/launch.ts';
import { focusIn, type Hands, keyboard, mouse } from './hands.ts';

let app: AppUnderTest | undefined;
afterEach(async () => {
  await app?.kill();
  app = undefined;
});

const hands: [string, (page: Page) => Hands][] = [
  ['the mouse', mouse],
  ['the keyboard alone', keyboard],
];

/** As Word leaves it after somebody typed in it: other words, and a field cut up by its spelling check. */
function editedInWord(file: string): void {
  const parts = unzipSync(readFileSync(file));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    .replace('>Ergebnis<', '>Was herauskam<')
    .replace(
      '>station gremium}}<',
      '>station gre</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>mium}}<',
    );
  writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
}

describe.skipIf(!testBrowser())(
  'a Word-Muster for a type of paper, from the Vordruck to the printed page',
  () => {
    test.each(hands)('with %s', async (_name, handsOf) => {
      app = await launchApp();
      const { page, dir } = app;
      const used = handsOf(page);
      const button = (name: string) => page.getByRole('button', { name, exact: true });
      await used.press(button('Beispielsitzung laden'));
      await page.getByRole('heading', { name: 'Übersicht' }).waitFor();
      const go = (to: string) => page.evaluate((hash) => (location.hash = hash), to);

      await go('/einstellungen/muster');
      await used.press(button('Weitere Schritte: Beschlussvorlage'));
      const file = path.join(dir, 'Briefbogen.docx');
      app.answer('showSaveDialog', { canceled: false, filePath: file });
      await used.press(
        page.getByRole('menuitem', { name: 'Vordruck „Üblicher Aufbau“ als Muster speichern' }),
      );
      await page.getByText(`Gespeichert: ${file}`).waitFor();
      editedInWord(file);
      const chosen = page.waitForEvent('filechooser');
      await used.press(button('Muster für Beschlussvorlage hinterlegen'));
      await (await chosen).setFiles(file);
      await button('Muster für Beschlussvorlage ersetzen').waitFor();

      const { rows } = await call(page, 'papers.list', {});
      const paper = rows.find(({ type, steps }) => type === 'proposal' && steps.length > 0);
      await go(`/vorlagen/${paper?.id ?? ''}`);
      await page.getByText('Briefbogen.docx').waitFor();
      await used.press(button('Vorschau'));
      const dialog = page.getByRole('dialog', { name: 'Vorschau: Dokument' });
      await dialog.getByText('Was herauskam').waitFor();
      expect((await accessibilityFaults(page, undefined, ['.preview'])).map(({ rule }) => rule)).toEqual([]);
      await focusIn(dialog);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });

      const word = path.join(dir, 'Vorlage.docx');
      app.answer('showSaveDialog', { canceled: false, filePath: word });
      await used.press(button('Als Word-Datei speichern'));
      await page.getByText(`Gespeichert: ${word}`).waitFor();
      const lines = paragraphsOf(readFileSync(word)).map(({ text }) => text);
      expect(lines).toContain('Was herauskam');
      expect(lines).toContain(paper?.steps[0]?.bodyName);
      expect(lines.join('\n')).not.toContain('{{');

      app.answer('showSaveDialog', { canceled: false, filePath: path.join(dir, 'Vorlage.pdf') });
      await used.press(button('Als PDF speichern'));
      await page.getByText(/^Gespeichert: .*Vorlage\.pdf .*auf Ihrem Word-Muster beruht/).waitFor();
      await expect.poll(() => page.locator('.print-root').count()).toBe(0);
    });
  },
);
