/** What a document says, paragraph by paragraph, without how it is laid out: for telling what has changed. */
export function modelLines(model: object): string[] {
  const lines: string[] = [];
  gather(model, lines);
  return lines
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
}

/** Words of the model itself. */
const layout: ReadonlySet<string> = new Set([
  'form',
  'kind',
  'type',
  'use',
  'page',
  'emphasis',
  'labelStyle',
  'about',
  'properties',
]);

function gather(value: unknown, lines: string[]): void {
  if (typeof value === 'string') lines.push(value);
  else if (Array.isArray(value)) for (const one of value) gather(one, lines);
  else if (typeof value === 'object' && value !== null) gatherFields(value, lines);
}

function gatherFields(value: object, lines: string[]): void {
  if ('type' in value && (value.type === 'paragraph' || value.type === 'heading') && 'content' in value) {
    const runs: string[] = [];
    gather(value.content, runs);
    lines.push(runs.join(''));
    return;
  }
  if ('href' in value) {
    lines.push(` (${String(value.href)})`);
    return;
  }
  if ('sha256' in value && 'alt' in value) {
    // Another picture with the same words is another one.
    lines.push(`[Bild: ${String(value.alt)} ${String(value.sha256).slice(0, 8)}]`);
    return;
  }
  if ('type' in value && value.type === 'footnote' && 'attrs' in value) {
    const note: string[] = [];
    gather(value.attrs, note);
    lines.push(` [Fußnote: ${note.join('')}]`);
    return;
  }
  for (const [name, inner] of Object.entries(value)) if (!layout.has(name)) gather(inner, lines);
}
