import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import { type Counting, countingOf, type OrderedList } from '../../../../shared/domain/richText.ts';
import { itemEdgeFor, listStep, type Indent } from './layout.ts';
import { plainLook } from './look.ts';

type Reference = { reference: string; instance: number };
type Config = INumberingOptions['config'][number];
type Look = Required<Pick<Config['levels'][number], 'format' | 'text' | 'start'>>;

/** In twips: where the text of a point stands, and how far left of it its mark. */
export type ListLevel = Look & {
  level: number;
  style: { paragraph: { indent: { left: number; hanging: number } } };
};

/** Word counts nine levels. */
export const deepestLevel = 8;
/** Word cannot count higher and would report a damaged file. */
const highestNumber = 32_767;
const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => level);
const formats = {
  '1': { format: LevelFormat.DECIMAL, end: '.' },
  a: { format: LevelFormat.LOWER_LETTER, end: ')' },
  A: { format: LevelFormat.UPPER_LETTER, end: '.' },
  i: { format: LevelFormat.LOWER_ROMAN, end: ')' },
  I: { format: LevelFormat.UPPER_ROMAN, end: '.' },
} as const satisfies Record<Counting, unknown>;
const bullets = ['–', '•', '◦'];

/** Hands out Word's list numbers for one document: bullets share one, every numbered list starts its own. */
export class Lists {
  readonly #configs = new Map<string, Config & { levels: readonly ListLevel[] }>();
  readonly #itemEdge: number;
  #instances = 0;

  /** `itemEdge`: where the texts of the items begin, in twips. */
  constructor(itemEdge: number = itemEdgeFor(plainLook)) {
    this.#itemEdge = itemEdge;
  }

  bullet(indent: Indent): Reference {
    const reference = this.#reference(`punkte-${indent}`, indent, (level) => ({
      format: LevelFormat.BULLET,
      text: bullets[level % bullets.length] ?? '–',
      start: 1,
    }));
    return { reference, instance: 0 };
  }

  /** `depth`: in how many lists it lies. */
  ordered(indent: Indent, list: OrderedList, depth: number): Reference {
    const from = Math.min(list.attrs?.start ?? 1, highestNumber);
    const { format, end } = formats[countingOf(list, depth)];
    const reference = this.#reference(`zahlen-${format}-${from}-${indent}`, indent, (level) => ({
      format,
      text: `%${level + 1}${end}`,
      start: from,
    }));
    this.#instances += 1;
    return { reference, instance: this.#instances };
  }

  /** For the document, once all its paragraphs exist. */
  numbering(): INumberingOptions {
    return { config: [...this.#configs.values()] };
  }

  /** How the points of a list at this depth are marked and indented. */
  levelOf({ reference, level }: { reference: string; level: number }): ListLevel {
    const found = this.#configs.get(reference)?.levels[level];
    if (!found) throw new Error(`No list ${reference}`);
    return found;
  }

  #reference(reference: string, indent: Indent, look: (level: number) => Look): string {
    const edge = indent === 'item' ? this.#itemEdge : 0;
    if (!this.#configs.has(reference)) {
      this.#configs.set(reference, {
        reference,
        levels: levels.map((level) => ({
          level,
          alignment: AlignmentType.LEFT,
          style: {
            paragraph: {
              indent: { left: edge + listStep * (level + 1), hanging: listStep },
            },
          },
          ...look(level),
        })),
      });
    }
    return reference;
  }
}
