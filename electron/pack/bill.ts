import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Part } from './parts.ts';

/** The runtime around the program; electron-builder brings it together with the licences of its own parts. */
type Around = { version: string; license: string; electron: string };

/**
 * The bill of materials (CycloneDX 1.6, JSON) for whoever asks at once which office has a part with a known fault.
 * The same parts give the same bytes: no time, no number of its own.
 */
export function billOf(parts: readonly Part[], root: string, { version, license, electron }: Around): string {
  const integrity = integrities(root);
  const runtime = component({
    name: 'electron',
    version: electron,
    license: 'MIT',
    homepage: 'https://www.electronjs.org/',
  });
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': 'ratsfeder',
        name: 'ratsfeder',
        version,
        licenses: [{ license: { id: license } }],
      },
    },
    components: [
      { ...runtime, type: 'framework' },
      ...parts.map((part) => component(part, integrity.get(`${part.name}@${part.version}`))),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

type Named = Pick<Part, 'name' | 'version' | 'license' | 'homepage'>;

function component({ name, version, license, homepage }: Named, integrity?: string) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const url = homepage.replace(/^git\+/, '');
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    purl,
    ...(license === ''
      ? {}
      : { licenses: [/[ ()]/.test(license) ? { expression: license } : { license: { id: license } }] }),
    ...(integrity === undefined ? {} : { hashes: [{ alg: 'SHA-512', content: hexOf(integrity) }] }),
    ...(url.startsWith('https://') ? { externalReferences: [{ type: 'website', url }] } : {}),
  };
}

/** What npm checked each package against, by name and version. */
function integrities(root: string): Map<string, string> {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string; integrity?: string }>;
  };
  return new Map(
    Object.entries(packages).flatMap(([folder, { version, integrity }]) =>
      integrity?.startsWith('sha512-') === true
        ? [[`${folder.split('node_modules/').at(-1)}@${version}`, integrity]]
        : [],
    ),
  );
}

const hexOf = (integrity: string): string =>
  Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
