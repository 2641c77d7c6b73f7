import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { describe, expect, test } from 'vitest';
import { billOf } from '../../../electron/pack/bill.ts';
import { noticesOf } from '../../../electron/pack/notices.ts';
import { type Part, partsOf } from '../../../electron/pack/parts.ts';
import pkg from '../../../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '../../..');
const built = (name: string) => readFileSync(path.join(root, 'out', name), 'utf8');

type Component = {
  name: string;
  version: string;
  licenses?: ({ license: { id: string } } | { expression: string })[];
  hashes?: { alg: string; content: string }[];
};
const components = () => (JSON.parse(built('sbom.cdx.json')) as { components: Component[] }).components;

/** What may be delivered together with a program under the EUPL, on these terms. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'Bitstream-Vera',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
].concat(['MIT AND OFL-1.1', '(MIT OR GPL-3.0-or-later)', 'Unlicense']);
/** A file of its own beside the program, which does not become part of it. */
const ofItsOwn = { 'dictionary-de': '(GPL-2.0 OR GPL-3.0)' };

describe('the parts of the built program', () => {
  test('are those that it takes in, with all that is packed as it is', () => {
    const names = components().map(({ name }) => name);
    // Of the window, of a thread of the window, of the main process, of its threads, packed beside it, data.
    for (const part of [
      'react',
      'hunspell-asm',
      'nodemailer',
      'pdfjs-dist',
      'better-sqlite3-multiple-ciphers',
      'dictionary-de',
      'electron',
    ])
      expect(names).toContain(part);
    expect(names).toEqual(expect.arrayContaining(Object.keys(pkg.dependencies)));
    // Tools are no part of it.
    for (const tool of [
      'vite',
      'vitest',
      'playwright-core',
      'typescript',
      'axe-core',
      'electron-builder',
      'node',
    ])
      expect(names).not.toContain(tool);
  });

  test('the list of parts is valid CycloneDX, and says by which sum npm checked each', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    expect(await validator.validate(built('sbom.cdx.json'))).toBeNull();
    const unchecked = components().filter(({ hashes }) => hashes?.[0]?.content.length !== 128);
    // The runtime is fetched by its own sums.
    expect(unchecked.map(({ name }) => name)).toEqual(['electron']);
  });

  test('each has a licence under which it may be passed on', () => {
    const licences = components().map(({ name, licenses = [] }) => {
      const [first] = licenses;
      return [name, first && ('expression' in first ? first.expression : first.license.id)] as const;
    });
    const others = licences.filter(([, licence]) => licence === undefined || !allowed.includes(licence));
    expect(Object.fromEntries(others)).toEqual(ofItsOwn);
  });

  test('the notices name each with its version and the words of its licence', () => {
    const notices = built('THIRD-PARTY-NOTICES.txt');
    for (const { name, version } of components().filter((one) => one.name !== 'electron'))
      expect(notices).toContain(`${name} ${version} · `);
    expect(notices).toContain('Permission is hereby granted, free of charge');
    expect(notices).toContain('Apache License');
  });
});

describe('how the parts are found', () => {
  const at = (name: string) => path.join(root, 'node_modules', name);

  test('a module counts by its package, whatever the bundler writes around its path', () => {
    const ids = [
      `\0${at('react/index.js')}?commonjs-es-import`,
      at('@tiptap/core/dist/index.js'),
      path.join(root, 'electron/main.ts'),
      '\0vite/preload-helper.js',
    ];
    const packed = partsOf(root, []).map(({ name }) => name);
    expect(
      partsOf(root, ids)
        .map(({ name }) => name)
        .filter((name) => !packed.includes(name)),
    ).toEqual(['@tiptap/core', 'react']);
  });

  test('the same parts give the same bytes, in whatever order they come', () => {
    const files = [at('react/index.js'), at('zod/index.js')];
    const bill = (parts: readonly Part[]) =>
      billOf(parts, root, { version: '1.2.3', license: 'EUPL-1.2', electron: '45.4.1' });
    const [there, back] = [partsOf(root, files), partsOf(root, files.toReversed())];
    expect(bill(there)).toBe(bill(back));
    expect(noticesOf(there)).toBe(noticesOf(back));
  });

  test('a package without a licence’s text is said to have none', () => {
    const part = { name: 'a', version: '1.0.0', license: 'MIT', author: '', homepage: '', texts: [] };
    expect(noticesOf([part])).toContain('a 1.0.0 · MIT\n\nDem Paket liegt kein Lizenztext bei');
  });
});
