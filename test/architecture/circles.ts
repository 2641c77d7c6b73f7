import { importsOf, type Source } from './source.ts';

/**
 * Every circle of imports, types included, each once: "a.ts → b.ts → a.ts". Two files that need each other cannot be
 * read, moved or tested one by one.
 */
export function circlesIn(sources: readonly Source[]): string[] {
  const arrows = new Map(sources.map((source) => [source.file, importsOf(source)]));
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start !== -1) {
      circles.push(`${[...path.slice(start), file].join(' → ')}. The type gets its own file.`);
      return;
    }
    if (done.has(file)) return;
    for (const next of arrows.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const { file } of sources) walk(file, []);
  return circles;
}
