import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { smoke } from './e2e/smoke.ts';
import { testBrowser } from './support/browser.ts';
import { call } from './support/call.ts';
import { writeFakeRuntime } from './support/fakeRuntime.ts';
import { launchApp } from './support/launch.ts';

const root = path.resolve(import.meta.dirname, '..');
const temporary = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-pack-'));
const packed = path.join(
  temporary,
  'dist',
  `linux${process.arch === 'x64' ? '' : `-${process.arch}`}-unpacked`,
);
const archive = path.join(packed, 'resources/app.asar');

/** What may be in the program, and nothing else. */
const allowed = [
  /^package\.json$/,
  /^out\/main\/(?:main|checker|examiner|reader|maker|pictureReader|joiner)\.js$/,
  /^out\/preload\/preload\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/assets\/[^/]+\.(?:js|css|woff2?|svg|png)$/,
  /^out\/renderer\/woerterbuch\/(?:de\.(?:aff|dic)|LIZENZ\.txt)$/,
  /^resources\/handbuch\/.+\.(?:html|css|png|svg)$/,
  /^node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/.+\.js)$/,
  new RegExp(`^node_modules/better-sqlite3/prebuilds/linux-${process.arch}\\.node$`),
  /^node_modules\/@myriaddreamin\/typst-ts-node-compiler\/(?:package\.json|LICENSE|index(?:-napi)?\.js)$/,
  new RegExp(`^node_modules/@myriaddreamin/[^/]+-linux-${process.arch}-gnu/(?:package\\.json|[^/]+\\.node)$`),
  /^node_modules\/@expo-google-fonts\/\w+\/(?:package\.json|LICENSE(?:_FONT)?)$/,
  /^node_modules\/@expo-google-fonts\/\w+\/(?:400Regular|700Bold)(?:_Italic)?\/[^/]+\.ttf$/,
  /^node_modules\/dejavu-fonts-ttf\/(?:package\.json|LICENSE)$/,
  /^node_modules\/dejavu-fonts-ttf\/ttf\/DejaVuSans(?:-(?:Bold|Oblique|BoldOblique))?\.ttf$/,
];

// The stand-in runtime is a Linux one.
describe.skipIf(process.platform !== 'linux')('the packed program', () => {
  beforeAll(async () => {
    const options = {
      electronDist: writeFakeRuntime(path.join(temporary, 'electron')),
      'directories.output': path.join(temporary, 'dist'),
    };
    const args = Object.entries(options).map(([name, value]) => `-c.${name}=${value}`);
    const builder = path.join(root, 'node_modules/electron-builder/cli.js');
    await promisify(execFile)(process.execPath, [builder, '--linux', 'dir', '--publish', 'never', ...args], {
      cwd: root,
      // Whatever it would fetch, it could not.
      env: { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' },
    });
  });

  const files = () =>
    listPackage(archive, { isPack: false })
      .map((file) => file.slice(1))
      .filter((file) => path.extname(file) !== '' || path.basename(file) === 'LICENSE');

  test('it holds the built program, the handbook, the fonts and what is native, and nothing else', () => {
    expect(files().filter((file) => !allowed.some((pattern) => pattern.test(file)))).toEqual([]);
    const needed = [
      'package.json',
      'out/main/main.js',
      'out/main/checker.js',
      'out/main/examiner.js',
      'out/main/reader.js',
      'out/main/maker.js',
      'out/main/pictureReader.js',
      'out/main/joiner.js',
      'out/preload/preload.cjs',
    ];
    expect(files()).toEqual(expect.arrayContaining([...needed, 'out/renderer/index.html']));
    expect(files().filter((file) => file.endsWith('.node'))).toHaveLength(2);
    expect(files().filter((file) => file.endsWith('.ttf'))).toHaveLength(20);
  });

  test('its fuses are set: no Node switches, nothing extra for files, cookies encrypted, only the checked archive is run', async () => {
    const { version: _, ...fuses } = await getCurrentFuseWire(path.join(packed, 'ratsfeder'));
    // The states are characters in the program; what a newer runtime adds comes after these.
    const states = Object.entries(fuses).map(([option, state]) => [
      FuseV1Options[Number(option)] ?? option,
      String.fromCodePoint(Number(state)) === '1',
    ]);
    expect(Object.fromEntries(states)).toMatchObject({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    });
  });

  test.skipIf(!testBrowser())('it runs from what was packed alone', async () => {
    const folder = path.join(temporary, 'extracted');
    extractAll(archive, folder);
    const app = await launchApp({ main: path.join(folder, 'out/main/main.js') });
    onTestFinished(() => app.kill());
    await smoke(app.page);
    const [meeting] = await call(app.page, 'meetings.list', {});
    const target = { meetingId: meeting?.id ?? '', kind: 'attendanceSheet' } as const;
    const { bytes } = await call(app.page, 'documents.exportPdf', target);
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await app.quit()).toBe(0);
  });
});
