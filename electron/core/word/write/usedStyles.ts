import { Document, type IPropertiesOptions, type IStylesOptions, type IContext, Styles } from 'docx';
import type { Xml } from './element.ts';
import type { Line } from './line.ts';
import type { Run } from './run.ts';
import { tableStyle, tableStyleXml } from './tableStyle.ts';
import { keepsWordsWhole, withWholeWords } from './wholeWords.ts';

/** Every file has them: what all others build on. */
const basic = ['Normal', 'TableNormal', 'DefaultParagraphFont'];
/** docx names them in every file, for the line above notes. */
const ofNoteLines = ['FootnoteReference', 'EndnoteReference'];

/** The styles that these lines name, and what they build on or go on with. `more`: those named elsewhere. */
export function usedStyles(
  lines: readonly Line[],
  styles: IStylesOptions,
  more: readonly string[],
): Set<string> {
  const referred = referencesIn(styles);
  const used = new Set<string>();
  const open = [...basic, ...ofNoteLines, ...more, ...namedIn(lines)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === '' || used.has(id)) continue;
    used.add(id);
    open.push(...(referred.get(id) ?? []));
  }
  return used;
}

const namedIn = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ style, runs, row }) => [
    ...(row ? [tableStyle, ...row.cells.flatMap((cell) => namedIn(cell.lines))] : [style]),
    ...namedByRuns(runs),
  ]);

const namedByRuns = (runs: readonly Run[]): string[] =>
  runs.flatMap((run) => {
    if (run.type === 'text') return [run.style];
    if (run.type === 'footnote') return ['FootnoteText', 'FootnoteTextChar', ...namedByRuns(run.runs)];
    return run.type === 'link' || run.type === 'reference' ? namedByRuns(run.runs) : [];
  });

function referencesIn({ default: defaults = {}, paragraphStyles = [] }: IStylesOptions) {
  const { document: _document, ...headings } = defaults;
  return new Map<string, readonly string[]>([
    ...Object.entries(headings).map(([name, { next = '' }]): [string, string[]] => [
      `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      [next],
    ]),
    ...paragraphStyles.map(({ id, basedOn = '', next = '' }): [string, string[]] => [id, [basedOn, next]]),
  ]);
}

/** A document with the styles that it uses and no other: docx brings some two dozen of its own along. */
export class StyledDocument extends Document {
  readonly #styles: Styles;

  constructor(options: IPropertiesOptions & { styles: IStylesOptions }, used: ReadonlySet<string>) {
    const { paragraphStyles = [], characterStyles = [] } = options.styles;
    const styles = {
      ...options.styles,
      paragraphStyles: paragraphStyles.filter(({ id }) => used.has(id)),
      characterStyles: characterStyles.filter(({ id }) => used.has(id)),
    };
    super({ ...options, styles });
    this.#styles = new OnlyUsed(super.Styles, used);
  }

  override get Styles(): Styles {
    return this.#styles;
  }
}

type StyleXml = { 'w:style'?: readonly Readonly<Record<string, unknown>>[] };

class OnlyUsed extends Styles {
  readonly #all: Styles;
  readonly #used: ReadonlySet<string>;

  constructor(all: Styles, used: ReadonlySet<string>) {
    super({});
    this.#all = all;
    this.#used = used;
  }

  override prepForXml(context: IContext): Record<string, Xml[]> {
    const written = this.#all.prepForXml(context)['w:styles'] as (Xml & StyleXml)[];
    const kept = written.filter((one) => one['w:style'] === undefined || this.#used.has(idOf(one)));
    return {
      'w:styles': [
        ...kept.map((one) => (keepsWordsWhole(idOf(one)) ? withWholeWords(one) : one)),
        ...(this.#used.has(tableStyle) ? [tableStyleXml] : []),
      ],
    };
  }
}

const idOf = (style: StyleXml): string => {
  const [said] = (style['w:style'] ?? []).flatMap((part) => ('_attr' in part ? [part['_attr']] : []));
  return typeof said === 'object' && said !== null && 'w:styleId' in said ? String(said['w:styleId']) : '';
};
