import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A package whose files are part of the program, whether built into it or packed beside it. */
export type Part = {
  name: string;
  version: string;
  /** As SPDX writes it; '' where the package does not say. */
  license: string;
  author: string;
  homepage: string;
  /** What its files LICENSE, COPYING and NOTICE say. */
  texts: string[];
};

type Manifest = {
  name: string;
  version: string;
  license?: string | { type: string };
  author?: string | { name: string };
  homepage?: string;
  repository?: string | { url: string };
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
};

/**
 * All parts, in the order of their names: of `files`, the modules and assets that a build took in, and of what is
 * packed as it is, which package.json calls its dependencies.
 */
export function partsOf(root: string, files: Iterable<string>): Part[] {
  const folders = new Set([...files].flatMap(folderOf));
  for (const folder of packedFolders(root)) folders.add(folder);
  const byName = new Map([...folders].map(partIn).map((part) => [`${part.name}@${part.version}`, part]));
  return [...byName.values()].toSorted((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  );
}

/** Of a module's id, which may have marks of the bundler before and behind its path. */
function folderOf(id: string): string[] {
  const found = /^[\0]?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/?]+)/.exec(id);
  return found?.[1] === undefined ? [] : [path.resolve(found[1])];
}

/** From each dependency on: what is on this machine, since others have other native modules. */
function packedFolders(root: string): Set<string> {
  const found = new Set<string>();
  const left = Object.keys(manifestIn(root)?.dependencies ?? {});
  for (let name = left.pop(); name !== undefined; name = left.pop()) {
    const folder = path.join(root, 'node_modules', name);
    const manifest = manifestIn(folder);
    if (!manifest || found.has(folder) || leftOut.has(name)) continue;
    found.add(folder);
    left.push(...Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }));
  }
  return found;
}

/** Needed to build a native module, which electron-builder.yml leaves out. */
const leftOut = new Set(['node-addon-api']);

function manifestIn(folder: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Manifest;
  } catch {
    // Not for this machine.
    return null;
  }
}

/** What a package says in other words than SPDX has, or not at all. */
const corrected: Record<string, string> = { 'dejavu-fonts-ttf': 'Bitstream-Vera' };

function partIn(folder: string): Part {
  const manifest = manifestIn(folder);
  if (!manifest) throw new Error(`${folder} has no package.json`);
  const { name, version, license = '', author = '', homepage, repository = '' } = manifest;
  return {
    name,
    version,
    license: corrected[name] ?? (typeof license === 'string' ? license : license.type),
    author: typeof author === 'string' ? author : author.name,
    homepage: homepage ?? (typeof repository === 'string' ? repository : repository.url),
    texts: licenseFiles(folder),
  };
}

const licenseFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter(
      (name) => /^(?:licen[cs]e|copying|notice)(?:[._-].*)?$/i.test(name) && !/\.[cm]?[jt]s$/.test(name),
    )
    .toSorted()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
