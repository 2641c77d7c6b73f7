import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

/** The Chromium that tests drive, and the environment it needs. */
export type TestBrowser = { executablePath: string; env: Record<string, string> };

/** No sandbox: CI runs as root. Nothing moves that a test would have to wait for. */
export const plainBrowser = ['--no-sandbox', '--disable-gpu', '--force-prefers-reduced-motion'];

const HANDED_OVER = 'RATSFEDER_TEST_BROWSER';
const root = path.resolve(import.meta.dirname, '../..');

export const noBrowser =
  'Kein Testbrowser: Das npm-Paket gibt es nur für Linux x64, und Chrome, Edge oder Chromium ist nicht installiert.';

/** The browser that global-setup.ts found for this run; null where there is none and its tests are skipped. */
export function testBrowser(): TestBrowser | null {
  const found = process.env[HANDED_OVER];
  return found ? (JSON.parse(found) as TestBrowser) : null;
}

/** Whether Playwright could not start the browser because that crashed. */
export const diedBySignal = (cause: unknown): boolean => /signal=SIG(?!TERM|KILL)/.test(String(cause));

/** Finds the browser once and hands it on to every process started from here. */
export async function provideBrowser(): Promise<TestBrowser | null> {
  const found = testBrowser() ?? (await packagedBrowser()) ?? installedBrowser();
  if (found) process.env[HANDED_OVER] = JSON.stringify(found);
  return found;
}

/**
 * The npm package's Chromium, unpacked beside it under the package's version. It is unpacked elsewhere and then
 * renamed: a run that was broken off leaves no half browser, and two runs do not disturb each other.
 */
async function packagedBrowser(): Promise<TestBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const manifest = path.join(root, 'node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) return null;
  const { version } = createRequire(import.meta.url)(manifest) as { version: string };
  const cache = path.join(root, 'node_modules/.cache');
  const folder = path.join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(cache, folder);
  const fonts = path.join(folder, 'fonts');
  await writeFile(path.join(fonts, 'fonts.conf'), fontConfig(fonts));
  return {
    executablePath: path.join(folder, 'chromium'),
    // Its own libraries and its one font: the same picture on every machine. Without a UTF-8 locale, as on a bare
    // server, Chromium gives a download with an umlaut in its name the name "download".
    env: { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), FONTCONFIG_PATH: fonts, LC_ALL: 'C.UTF-8' },
  };
}

/** The package's own one names folders of AWS. Written anew each time, since the project may have been moved. */
const fontConfig = (fonts: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${fonts}/cache</cachedir>
</fontconfig>
`;

async function unpack(cache: string, folder: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const partial = await mkdtemp(path.join(cache, 'chromium-'));
  const script = "await (await import('@sparticuz/chromium')).default.executablePath();";
  // The package unpacks into the temporary folder, with libraries only where it believes to be on AWS.
  const env = { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { cwd: root, env });
  try {
    await rename(partial, folder);
  } catch (cause) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw cause;
  }
}

function installedBrowser(): TestBrowser | null {
  const executablePath = candidates().find((file) => existsSync(file));
  return executablePath ? { executablePath, env: {} } : null;
}

function candidates(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) =>
      path.join('/Applications', `${name}.app`, 'Contents/MacOS', name),
    );
  }
  if (process.platform === 'win32') {
    const homes = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
      (name) => process.env[name] ?? '',
    );
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return programs.flatMap((program) => homes.map((home) => path.join(home, program)));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}
