import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { paragraphsOf } from '../support/docx.ts';
import { type AppUnderTest, launchApp } from '../support/launch.ts';
import { type Hands, keyboard, mouse } from './hands.ts';
import { expectedWords, mainJob } from './mainJob.ts';

const results = path.resolve(import.meta.dirname, '../../test-results');
mkdirSync(results, { recursive: true });

let app: AppUnderTest | undefined;
afterEach(async () => {
  await app?.kill();
  app = undefined;
});

const hands: [string, (page: AppUnderTest['page']) => Hands][] = [
  ['the mouse', mouse],
  ['the keyboard alone', keyboard],
];

describe.skipIf(!testBrowser())('from an empty store to the Niederschrift', () => {
  test.each(hands)('with %s', async (_name, handsOf) => {
    app = await launchApp();
    const { page, events } = app;
    const isMouse = handsOf === mouse;
    const used = handsOf(page);
    await mainJob(page, used, async (shot) => {
      if (isMouse) await page.screenshot({ path: path.join(results, `${shot}.png`) });
    });
    const file = path.join(results, isMouse ? 'mainjob.docx' : 'mainjob-keyboard.docx');
    // Not the one of an earlier run.
    rmSync(file, { force: true });
    app.answer('showSaveDialog', { canceled: false, filePath: file });
    await used.press(page.getByRole('button', { name: 'Als Word-Datei speichern' }));
    await page.getByText(/^Gespeichert: /).waitFor();
    expectInOrder(
      paragraphsOf(readFileSync(file))
        .map(({ text }) => text)
        .join('\n')
        .replaceAll('\t', ' '),
      expectedWords,
    );
    expect(events.filter((event) => event.type === 'page-error')).toEqual([]);
  });
});

function expectInOrder(text: string, words: readonly string[]): void {
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word, from);
    expect(at, `"${word}" in order in:\n${text}`).toBeGreaterThanOrEqual(0);
    from = at;
  }
}
