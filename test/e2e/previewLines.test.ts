import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { call } from '../support/call.ts';
import { positionsIn } from '../support/pdfPositions.ts';
import { sampleProgram } from '../support/program.ts';

const openProgram = sampleProgram();

/** Each paragraph of the first page that is shown: what it begins with, and how far down that stands, in points of a page of A4. */
const shownLines = (page: Page) =>
  page.locator('.preview-pages').evaluate((host) => {
    const section = host.shadowRoot?.querySelector('section');
    if (!section) return [];
    const { top, width } = section.getBoundingClientRect();
    return [...section.querySelectorAll('article p')].map((paragraph) => {
      const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
      const onLine = document.createElement('span');
      onLine.style.display = 'inline-block';
      paragraph.prepend(onLine);
      const down = ((onLine.getBoundingClientRect().bottom - top) / width) * 595.3;
      const height = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
      const isOneLine = paragraph.getBoundingClientRect().height < 1.5 * height;
      return { words: words?.textContent?.trim() ?? '', down, isOneLine };
    });
  });

describe.skipIf(!testBrowser())('the preview of a document', () => {
  test.each(['minutes', 'invitation', 'chairScript'] as const)(
    'has its lines as far apart as the printed page: %s',
    async (kind) => {
      const { page } = await openProgram();
      const held = (await call(page, 'meetings.list', {})).find(({ state }) => state === 'closed');
      const meetingId = held?.id ?? '';
      const { bytes } = await call(page, 'documents.exportPdf', { meetingId, kind, subjectId: '' });
      const printed = await positionsIn(bytes);
      await page.evaluate((to) => {
        location.hash = to;
      }, `/sitzungen/${meetingId}/dokumente/${kind}`);
      await page.locator('.preview-pages section p').first().waitFor();
      const lines = await shownLines(page);
      // What is broken elsewhere, by a font that is not on this machine, has other lines.
      const distances = lines.slice(1).flatMap(({ words, down }, before) => {
        const above = lines[before];
        const [from, to] = [printed.get(above?.words ?? ''), printed.get(words)];
        if (!above?.isOneLine || !from || !to) return [];
        return [{ words, ratio: (down - above.down) / (from.height - to.height) }];
      });
      expect(distances.length).toBeGreaterThan(5);
      expect(distances.filter(({ ratio }) => Math.abs(ratio - 1) > 0.03)).toEqual([]);
    },
  );
});
