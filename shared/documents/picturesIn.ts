/** SHA-256 of each picture that a model shows, once. */
export function picturesIn(model: object): string[] {
  const found = new Set<string>();
  gather(model, found);
  return [...found];
}

function gather(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('alt' in value && 'sha256' in value && typeof value.sha256 === 'string') found.add(value.sha256);
  for (const inner of Object.values(value)) gather(inner, found);
}
