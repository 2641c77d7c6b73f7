import { tmpdir } from 'node:os';
import { configure, getConfig, screen } from '@testing-library/dom';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { createRoot, type Root as ReactRoot } from 'react-dom/client';
import { vi } from 'vitest';
import type { Bridge } from '../../shared/bridge.ts';
import { openTransit } from '../../electron/core/kernel/transit.ts';
import { callPassing } from '../../electron/passing.ts';
import { testApp, type TestApp } from './app.ts';

const files = openTransit(tmpdir());
let shown: Shown | undefined;
let root: ReactRoot | undefined;

const noFile = { ok: true, value: { path: null } } as const;
let savedAs: string | null = null;

/** Where whoever is asked puts the next files; null: gives it up. */
export function saveAs(path: string | null): void {
  savedAs = path;
}

/** Stands where the preload does: what the page asks goes, cloned as over IPC, to the real core of this test. */
const bridge: Bridge<File> = {
  call: async (route, input) => {
    if (!shown) throw new Error(`The page asked for ${route} although no screen is shown.`);
    const message = structuredClone({ route, input });
    return structuredClone(await callPassing(shown.app, files, message, 'tickets'));
  },
  passFile: async (file) => {
    const named = { fileName: file.name, mediaType: 'application/octet-stream' };
    return { ok: true, value: await files.take(named, [new Uint8Array(await file.arrayBuffer())]) };
  },
  dropFiles: async (ids) => {
    for (const id of ids) await files.drop(id);
    return { ok: true, value: null };
  },
  saveFile: () => Promise.resolve({ ok: true, value: { path: savedAs } }),
  openFile: () => Promise.resolve({ ok: true, value: null }),
  saveFiles: () => Promise.resolve({ ok: true, value: { folder: null } }),
  savePdf: () => Promise.resolve(noFile),
  onCommand: () => () => undefined,
};
// Without a layout there is nothing to scroll.
Object.assign(Element.prototype, { scrollIntoView: () => undefined, scrollTo: () => undefined });
// The editor asks where its cursor is.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
/** Without a layout nothing changes its size. */
class NoResizes implements ResizeObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}
Object.assign(globalThis, { ResizeObserver: NoResizes });
// The core under the screen works on Node's own bytes; jsdom brings others of the same name.
Object.assign(globalThis, { Uint8Array: Object.getPrototypeOf(Buffer) });
// Before the page's modules look for it.
Object.assign(window, { ratsfeder: bridge });
const { Root } = await import('../../renderer/root.tsx');
const { queryClient } = await import('../../renderer/api.ts');
const { discardAll, flushAll } = await import('../../renderer/saving/saveBoard.ts');

const { getElementError } = getConfig();
// A slow machine may take its time; what never comes still fails.
configure({
  asyncUtilTimeout: 30_000,
  // What is not found was often there, behind something else.
  getElementError: (message, container) => {
    const error = getElementError(message, container);
    const above = [...document.querySelectorAll('.overlay, .popover')].map(({ textContent }) => textContent);
    const focused = document.activeElement?.outerHTML.slice(0, 200);
    error.message += `\n\nFocus: ${focused}\nAddress: ${location.hash}\nAbove the page: ${above.join('\n')}`;
    return error;
  },
});

/** What was ordered is carried out and told, and where the focus comes back to has it. */
async function settled(): Promise<void> {
  await vi.waitUntil(() => queryClient.isMutating() === 0, { timeout: 30_000, interval: 1 });
  await new Promise(requestAnimationFrame);
}

/** Leaves the screen shown and its program; screenSetup.ts does so after each test. */
export async function leaveScreen(): Promise<void> {
  try {
    // What is on its way would otherwise look for its program, or open a screen, in the next test.
    if (shown) {
      await flushAll();
      await settled();
    }
  } finally {
    // Whatever failed: a screen left standing would answer to the address of the next test.
    await clearScreen();
  }
}

async function clearScreen(): Promise<void> {
  root?.unmount();
  root = undefined;
  discardAll();
  document.body.replaceChildren();
  // A window remembers for itself how its lists were.
  sessionStorage.clear();
  savedAs = null;
  await queryClient.cancelQueries();
  queryClient.clear();
  await shown?.app.close();
  shown = undefined;
  await files.clear();
}

/** What a screen needs of the program behind it. */
type Shown = Pick<TestApp, 'app' | 'call'>;
export type ScreenUnderTest = Shown & { user: UserEvent; go: (path: string) => void };

/**
 * The program in jsdom over the real core and its database, shown at an address. What jsdom cannot do, as layout, drags
 * and writing in the editor, is proved in the browser.
 */
export async function showScreen(path: string): Promise<ScreenUnderTest & TestApp>;
export async function showScreen<App extends Shown>(path: string, test: App): Promise<ScreenUnderTest & App>;
export async function showScreen(path: string, test: Shown = testApp()): Promise<ScreenUnderTest> {
  // Another one of the same test would go on beside this one, and answer to its address.
  root?.unmount();
  document.body.replaceChildren();
  shown = test;
  const go = (to: string) => {
    window.location.hash = to;
  };
  go(path);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<Root />);
  await screen.findByRole('heading', { level: 1 });
  return { ...test, user: userEvent.setup(), go };
}
