import { readFile } from 'node:fs/promises';
import path from 'node:path';

const policy = (scripts: string): string =>
  [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data: blob:",
    "connect-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * What both hosts send with every page. Styles inline: TipTap and React Aria position with them; scripts only our
 * own; nothing from elsewhere.
 */
export const pageHeaders = {
  'content-security-policy': policy("'self'"),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** `headers`: those of the page, and the few that differ for it. */
export type Page = { body: Uint8Array<ArrayBuffer>; type: string; headers: Record<string, string> };

/** The thread of the spell check alone may run WebAssembly (Hunspell); the page and its other threads may not. */
const spellingThread = /^\/assets\/spellingWorker-[\w-]+\.js$/;
const threadHeaders = { ...pageHeaders, 'content-security-policy': policy("'self' 'wasm-unsafe-eval'") };

/**
 * The file behind a path of the program: the built interface, and below /handbuch/ the handbook. Null where there is
 * none or where the path leads out of these two folders. `root` holds `out` and `resources`.
 */
export async function findPage(root: string, pathname: string): Promise<Page | null> {
  const file = fileOf(root, pathname);
  if (!file) return null;
  try {
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    const headers = spellingThread.test(pathname) ? threadHeaders : pageHeaders;
    return { body: await readFile(file), type, headers };
  } catch {
    // Missing, a folder, not readable: the same to the one who asks.
    return null;
  }
}

function fileOf(root: string, pathname: string): string | null {
  const asked = decoded(pathname);
  if (asked === null || asked.includes('\0')) return null;
  const handbook = asked.startsWith('/handbuch/');
  const folder = path.resolve(root, handbook ? 'resources/handbuch' : 'out/renderer');
  const inside = handbook ? asked.slice('/handbuch'.length) : asked;
  const file = path.join(folder, inside.endsWith('/') ? `${inside}index.html` : inside);
  return file.startsWith(folder + path.sep) ? file : null;
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
