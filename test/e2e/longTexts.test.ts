import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RichText } from '../../shared/domain/richText.ts';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { sampleProgram } from '../support/program.ts';
import { runningMeeting } from './runningMeeting.ts';

const sentence = 'Die Verwaltung berichtet über die Angebote der Träger im vergangenen Jahr. ';

const longText = (): RichText => ({
  type: 'doc',
  content: Array.from({ length: 40 }, () => [
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text: sentence.repeat(3).trim() }] },
    {
      type: 'bulletList' as const,
      content: [
        {
          type: 'listItem' as const,
          content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'Beratung' }] }],
        },
      ],
    },
  ]).flat(),
});

describe.skipIf(!testBrowser())('in a long text', () => {
  const openProgram = sampleProgram();

  async function openText() {
    const { dataFile, meetingId, item } = await runningMeeting();
    const { page } = await openProgram(dataFile);
    const { textVersion: baseVersion } = await call(page, 'minutes.get', { itemId: item.id });
    await call(page, 'minutes.saveText', { itemId: item.id, text: longText(), baseVersion });
    await page.evaluate((to) => {
      location.hash = to;
    }, `/sitzungen/${meetingId}/protokoll/${item.id}`);
    const editor = page.getByRole('textbox', { name: /^Text zu TOP/ });
    await editor.locator(':scope > p').nth(39).waitFor();
    return { page, editor };
  }

  test.each(['p', 'li'])(
    'the %s that is written in has a height of its own, which is that of its lines',
    async (block) => {
      const { page, editor } = await openText();
      const written = editor.locator(`:scope ${block === 'p' ? '> p' : 'li'}`).nth(20);
      await written.click();
      await page.keyboard.press('End');
      const steady = editor.locator(`${block}.steady`);
      await steady.waitFor();
      // It is measured anew once the window has its bars.
      await expect.poll(async () => (await heights(page)).shown).not.toBeNull();
      const before = await heights(page);
      expect(before.shown).toBe(before.natural);
      for (const letter of sentence.repeat(3)) {
        await page.keyboard.type(letter);
        const { shown, natural } = await heights(page);
        expect(shown).toBe(natural);
      }
      await steady.waitFor();
      const grown = (await heights(page)).shown ?? 0;
      expect(grown).toBeGreaterThan(before.shown ?? Infinity);
      await page.setViewportSize({ width: 1210, height: 768 });
      await expect.poll(async () => (await heights(page)).shown).toBeGreaterThan(grown);
      const narrow = await heights(page);
      expect(narrow.shown).toBe(narrow.natural);
    },
  );
});

/** Of the steady block: as it is, and as its lines would make it; null while there is none. */
const heights = (page: Page) =>
  page.evaluate(() => {
    const block = document.querySelector<HTMLElement>('.ProseMirror .steady');
    if (!block) return { shown: null, natural: null };
    const free = new CSSStyleSheet();
    free.replaceSync('.editor .ProseMirror .steady.steady { contain: none; height: auto; }');
    const shown = block.getBoundingClientRect().height;
    document.adoptedStyleSheets = [free];
    const natural = block.getBoundingClientRect().height;
    document.adoptedStyleSheets = [];
    return { shown, natural };
  });
