import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import { itemEdgeFor, listStep, type Indent } from './layout.ts';
import { plainLook } from './look.ts';

type Reference = { reference: string; instance: number };
type Config = INumberingOptions['config'][number];
type Look = Required<Pick<Config['levels'][number], 'format' | 'text' | 'start'>>;

/** Word counts nine levels. */
export const deepestLevel = 8;
/** Word cannot count higher and would report a damaged file. */
const highestNumber = 32_767;
const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => level);
const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];
const bullets = ['–', '•', '◦'];

/** Hands out Word's list numbers for one document: bullets share one, every numbered list starts its own. */
export class Lists {
  readonly #configs = new Map<string, Config>();
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

  ordered(indent: Indent, start: number): Reference {
    const from = Math.min(start, highestNumber);
    const reference = this.#reference(`zahlen-${from}-${indent}`, indent, (level) => ({
      format: formats[level % formats.length] ?? LevelFormat.DECIMAL,
      text: level % formats.length === 0 ? `%${level + 1}.` : `%${level + 1})`,
      start: from,
    }));
    this.#instances += 1;
    return { reference, instance: this.#instances };
  }

  /** For the document, once all its paragraphs exist. */
  numbering(): INumberingOptions {
    return { config: [...this.#configs.values()] };
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
