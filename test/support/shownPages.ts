import { createRequire } from 'node:module';
import { vi } from 'vitest';

type Page = { window: Window & typeof globalThis };
const { JSDOM } = createRequire(import.meta.url)('jsdom') as { JSDOM: new (html: string) => Page };

const ofWindow = [
  'document',
  'DOMParser',
  'XMLSerializer',
  'Node',
  'Blob',
  'FileReader',
  'getComputedStyle',
] as const;

type Shown = { lines: string[]; pictures: number };

/** What the preview on the screen shows of a Word file, paragraph by paragraph, with footnotes where their number stands. */
export async function shownPages(docx: Uint8Array): Promise<Shown> {
  const { window } = new JSDOM('<!doctype html>');
  vi.stubGlobal('window', window);
  for (const name of ofWindow) vi.stubGlobal(name, window[name]);
  try {
    const { pagesOf } = await import('../../renderer/features/meeting/documents/wordPages.ts');
    const { pages, layTabs } = await pagesOf(new window.Blob([Uint8Array.from(docx)]));
    window.document.body.append(pages);
    layTabs();
    const notes = [...pages.querySelectorAll('ol > li')].map(({ textContent }) => textContent);
    pages.querySelectorAll('sup').forEach((number, at) => number.replaceWith(notes[at] ?? ''));
    return {
      lines: [...pages.querySelectorAll('section > article p')].map(({ textContent }) => textContent),
      pictures: pages.querySelectorAll('section > article img').length,
    };
  } finally {
    vi.unstubAllGlobals();
    window.close();
  }
}
