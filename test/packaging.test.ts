import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { extractAll, extractFile } from '@electron/asar';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { faultsOf, LARGEST } from '../electron/pack/contents.ts';
import { fuseFaults } from '../electron/pack/fuses.ts';
import { besideArchive, filesIn, packedIn } from '../electron/pack/packed.ts';
import { smoke } from './e2e/smoke.ts';
import { testBrowser } from './support/browser.ts';
import { call } from './support/call.ts';
import { writeFakeRuntime } from './support/fakeRuntime.ts';
import { launchApp } from './support/launch.ts';

const root = path.resolve(import.meta.dirname, '..');
const temporary = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-pack-'));
const archiveIn = (folder: string) => path.join(packedIn(folder).resources, 'app.asar');

/** Packs around a stand-in runtime; what came out lies below the given name. */
async function pack(name: string, platform: 'linux' | 'win32'): Promise<void> {
  const options = {
    electronDist: writeFakeRuntime(path.join(temporary, `electron-${platform}`), platform),
    'directories.output': path.join(temporary, name),
  };
  const args = Object.entries(options).map(([option, value]) => `-c.${option}=${value}`);
  const target = platform === 'win32' ? ['--win', 'dir', '--x64'] : ['--linux', 'dir'];
  const builder = path.join(root, 'node_modules/electron-builder/cli.js');
  await promisify(execFile)(process.execPath, [builder, ...target, '--publish', 'never', ...args], {
    cwd: root,
    // Whatever it would fetch, it could not.
    env: { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9' },
  });
}

// The stand-in runtimes are made on Linux.
describe.skipIf(process.platform !== 'linux')('the packed program', () => {
  const suffix = process.arch === 'x64' ? '' : `-${process.arch}`;
  const folder = path.join(temporary, `dist/linux${suffix}-unpacked`);
  beforeAll(() => pack('dist', 'linux'));

  test('it holds the built program, the handbook, the fonts and what is native, nothing else, and is small', () => {
    const packed = packedIn(folder);
    const files = filesIn(packed);
    expect(faultsOf(files, packed)).toEqual([]);
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(LARGEST);
    expect(files.filter(({ name }) => name.endsWith('.node'))).toHaveLength(2);
  });

  test('a file that does not belong there, one that is missing and one that is large would be named', () => {
    const packed = packedIn(folder);
    const [first, ...others] = filesIn(packed).filter(({ name }) => !name.startsWith('out/preload/'));
    const more = [
      { name: 'out/main/main.js.map', size: 1 },
      { name: 'test/packaging.test.ts', size: 1 },
      { name: 'node_modules/better-sqlite3-multiple-ciphers/prebuilds/win32-x64.node', size: 1 },
    ];
    const large = { name: first?.name ?? '', size: LARGEST };
    expect(faultsOf([large, ...others, ...more], packed)).toEqual([
      ...more.map(({ name }) => `not allowed: ${name}`),
      String.raw`missing: 1 of ^out\/preload\/preload\.cjs$`,
      `large without a reason: ${large.name}, ${LARGEST} bytes`,
      expect.stringMatching(/^too large: \d+ bytes$/),
    ]);
  });

  test('beside the archive lie the licences of others, the list of parts and what the IT may lay down', () => {
    const names = ['THIRD-PARTY-NOTICES.txt', 'sbom.cdx.json'];
    const others = ['app.asar', 'richtlinien.schema.json'];
    expect(besideArchive(packedIn(folder)).toSorted()).toEqual([...names, ...others].toSorted());
    for (const name of names) {
      const packed = readFileSync(path.join(packedIn(folder).resources, name));
      expect(packed.equals(readFileSync(path.join(root, 'out', name)))).toBe(true);
    }
  });

  test('every package in the archive is in the list of parts', () => {
    const bill = readFileSync(path.join(packedIn(folder).resources, 'sbom.cdx.json'), 'utf8');
    const named = (JSON.parse(bill) as { components: { name: string }[] }).components.map(({ name }) => name);
    const packages = filesIn(packedIn(folder)).flatMap(
      ({ name }) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1] ?? [],
    );
    expect([...new Set(packages)].filter((name) => !named.includes(name))).toEqual([]);
  });

  test('its fuses are set: no Node switches, nothing extra for files, cookies encrypted, only the checked archive is run', async () => {
    expect(await fuseFaults(packedIn(folder).program)).toEqual([]);
    const untouched = path.join(temporary, 'electron-linux/electron');
    expect(await fuseFaults(untouched)).toEqual([
      'fuse RunAsNode is on',
      'fuse EnableCookieEncryption is off',
      'fuse EnableNodeOptionsEnvironmentVariable is on',
      'fuse EnableNodeCliInspectArguments is on',
      'fuse EnableEmbeddedAsarIntegrityValidation is off',
      'fuse OnlyLoadAppFromAsar is off',
      'fuse GrantFileProtocolExtraPrivileges is on',
    ]);
  });

  test('packed once more, it is the same archive, byte by byte', async () => {
    await pack('again', 'linux');
    const sum = (name: string) =>
      createHash('sha256')
        .update(readFileSync(archiveIn(path.join(temporary, name, path.basename(folder)))))
        .digest('hex');
    expect(sum('again')).toBe(sum('dist'));
  });

  test.skipIf(!testBrowser())('it runs from what was packed alone', async () => {
    const extracted = path.join(temporary, 'extracted');
    extractAll(archiveIn(folder), extracted);
    const app = await launchApp({ main: path.join(extracted, 'out/main/main.js') });
    onTestFinished(() => app.kill());
    await smoke(app.page);
    const [meeting] = await call(app.page, 'meetings.list', {});
    const target = { meetingId: meeting?.id ?? '', kind: 'attendanceSheet' } as const;
    const { bytes } = await call(app.page, 'documents.exportPdf', target);
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await app.quit()).toBe(0);
  });

  describe('for Windows', () => {
    const windows = path.join(temporary, 'windows/win-unpacked');
    beforeAll(() => pack('windows', 'win32'));

    test('it is the same, with the native modules of Windows; that of Typst comes from the machine that packs', () => {
      const packed = packedIn(windows);
      const files = filesIn(packed);
      const native = files.map(({ name }) => name).filter((name) => name.endsWith('.node'));
      expect(native).toContain('node_modules/better-sqlite3-multiple-ciphers/prebuilds/win32-x64.node');
      expect(native.filter((name) => !name.includes('win32-x64'))).toEqual([]);
      const without = String.raw`missing: 1 of \/typst-ts-node-compiler-win32-x64-msvc\/[^/]+\.node$`;
      expect(faultsOf(files, packed).filter((fault) => fault !== without)).toEqual([]);
      const shared = (from: string) =>
        filesIn(packedIn(from))
          .filter(({ name }) => !/\.node$|typst-ts-node-compiler-/.test(name))
          .toSorted((a, b) => (a.name < b.name ? -1 : 1));
      expect(shared(windows)).toEqual(shared(folder));
    });

    test('its fuses are set, and the program knows the sum of its archive', async () => {
      const { program } = packedIn(windows);
      expect(await fuseFaults(program)).toEqual([]);
      // Electron compares the archive's header with this before it runs anything of it.
      const known = readFileSync(program).toString('latin1');
      expect(known).toMatch(/"file":"resources\\\\app\.asar","alg":"SHA256","value":"[0-9a-f]{64}"/);
    });

    test('its main process is the one that was tried on Linux', () => {
      const main = (from: string) => extractFile(archiveIn(from), 'out/main/main.js');
      expect(main(windows).equals(main(folder))).toBe(true);
    });
  });
});
