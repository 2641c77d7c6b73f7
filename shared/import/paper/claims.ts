import type { Line } from './source.ts';
import type { Rest } from './paper.ts';

/** Which words of which line became a field; all others are the rest. */
export class Claims {
  readonly #pieces = new Map<number, string[]>();
  readonly #whole = new Set<number>();

  take(line: Line | undefined, ...pieces: (string | null)[]): void {
    if (!line) return;
    const known = this.#pieces.get(line.no) ?? [];
    this.#pieces.set(line.no, [...known, ...pieces.filter((piece) => piece !== null)]);
  }

  takeWhole(lines: readonly Line[]): void {
    for (const { no } of lines) this.#whole.add(no);
  }

  isFree = (line: Line): boolean =>
    line.text !== '' && !this.#whole.has(line.no) && !this.#pieces.has(line.no);

  /** A line with any word that nobody took. */
  restOf(lines: readonly Line[]): Rest[] {
    return lines.flatMap((line) => {
      if (line.text === '' || this.#whole.has(line.no)) return [];
      const taken = wordsOf((this.#pieces.get(line.no) ?? []).join(' '));
      const isLeft = wordsOf(line.text).some((word) => !takeOne(taken, word));
      return isLeft ? [{ page: line.page, line: line.no, text: line.text }] : [];
    });
  }
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function takeOne(words: string[], word: string): boolean {
  const at = words.indexOf(word);
  if (at === -1) return false;
  words.splice(at, 1);
  return true;
}
