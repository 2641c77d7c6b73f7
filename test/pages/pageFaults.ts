import { blanksToProtect, withPlainBlanks } from '../../shared/german/protectedBlanks.ts';
import { partsOf } from '../support/docx.ts';
import { all, child, type Element, parseXml, val } from '../electron/core/word/write/xml.ts';

/** A paragraph of a Word file as it bears on where a page may end. */
type Piece = {
  letters: string;
  style: string;
  /** A heading or caption, that something below it belongs to. */
  leads: boolean;
  /** The file says that it stays with what follows. */
  holds: boolean;
  /** Of which table, and in which of its rows that stand once; null outside of one. */
  row: { table: number; at: number; maySplit: boolean; isHeader: boolean } | null;
  /** Ends a section: what follows begins on a new page anyway. */
  ends: boolean;
};

/** `ignored`: a heading alone although the file says that it stays with what follows, which no file can prevent. */
export const pageFaultKinds = ['heading', 'row', 'pair', 'unread', 'ignored'] as const;
export type PageFault = { kind: (typeof pageFaultKinds)[number]; page: number; words: string };

/**
 * What stands alone or is torn on these pages of a Word file, without headers and footers. `isOurs`: printed by this
 * program, which is to blame for every heading alone.
 */
export function pageFaults(docx: Uint8Array, pages: readonly string[], isOurs: boolean): PageFault[] {
  const pieces = piecesOf(docx);
  const { ends, unread } = endsOf(pieces, pages);
  return [
    ...unread,
    ...ends.flatMap((end) => headingFault(pieces, end, isOurs)),
    ...rowFaults(pieces, ends),
    ...pairFaults(pages),
  ];
}

const lettersOf = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\s\u{A0}\u{AD}\u{200B}_-]/gu, '');

function piecesOf(docx: Uint8Array): Piece[] {
  const parts = partsOf(docx);
  const styles = new Map(
    all(parseXml(parts['word/styles.xml'] ?? ''), 'w:style').map((one) => [
      one.attributes['w:styleId'] ?? '',
      one,
    ]),
  );
  const saysSo = (id: string, says: (properties: Element | undefined) => boolean): boolean => {
    const style = styles.get(id);
    return (
      style !== undefined &&
      (says(child(style, 'w:pPr')) || saysSo(val(child(style, 'w:basedOn')) ?? '', says))
    );
  };
  const isOutlined = (id: string): boolean =>
    saysSo(id, (properties) => child(properties, 'w:outlineLvl') !== undefined);
  const keepsNext = (properties: Element | undefined): boolean => {
    const said = child(properties, 'w:keepNext');
    return said !== undefined && val(said) !== 'false';
  };
  const leading = /^(?:Beschlussueberschrift|Gruppe$|Tabellenkopf$|Tabellengruppe$)/;
  const pieceOf = (paragraph: Element, row: Piece['row']): Piece => {
    const properties = child(paragraph, 'w:pPr');
    const style = val(child(properties, 'w:pStyle')) ?? '';
    return {
      letters: lettersOf(
        all(paragraph, 'w:t')
          .map(({ text }) => plain(text))
          .join(''),
      ),
      style,
      row,
      leads: (isOutlined(style) || leading.test(style)) && val(child(properties, 'w:keepNext')) !== 'false',
      holds: keepsNext(properties) || saysSo(style, keepsNext),
      ends: child(properties, 'w:sectPr') !== undefined,
    };
  };
  let table = 0;
  return (child(parseXml(parts['word/document.xml'] ?? ''), 'w:body')?.children ?? []).flatMap((one) => {
    if (one.name === 'w:p') return [pieceOf(one, null)];
    if (one.name !== 'w:tbl') return [];
    table += 1;
    const rows = one.children.filter(({ name }) => name === 'w:tr');
    return rows.flatMap((row, at) => {
      const own = child(row, 'w:trPr');
      const about = {
        table,
        at,
        maySplit: child(own, 'w:cantSplit') === undefined || val(child(own, 'w:cantSplit')) === 'false',
        isHeader: child(own, 'w:tblHeader') !== undefined,
      };
      return all(row, 'w:p').map((paragraph) => pieceOf(paragraph, about));
    });
  });
}

const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (xml: string): string => xml.replaceAll(/&(\w+);/g, (_, name: string) => signs[name] ?? '');

/** Between which paragraphs a page ends: the last that stands on it and the first of the next; the same where one is torn. */
type End = { page: number; last: number; first: number };

/** What Word counts before a point of a list stands on the page and not in the text. */
const mark = /^(?:[–•◦]|\d{1,5}[.)]|[A-Za-z]{1,4}[.)])/;

function endsOf(pieces: readonly Piece[], pages: readonly string[]): { ends: End[]; unread: PageFault[] } {
  const starts: number[] = [];
  let sum = 0;
  for (const { letters } of pieces) {
    starts.push(sum);
    sum += letters.length;
  }
  const whole = pieces.map(({ letters }) => letters).join('');
  const pieceAt = (letter: number): number =>
    starts.findLastIndex((start, n) => start <= letter && (pieces[n]?.letters.length ?? 0) > 0);
  const reader = new Reader(whole, headersOf(pieces));
  const ends = pages.flatMap((text, n): End[] => {
    reader.turn();
    for (const line of text.split('\n')) reader.read(line, n + 1);
    return n === pages.length - 1 || reader.at === 0
      ? []
      : [{ page: n + 1, last: pieceAt(reader.at - 1), first: pieceAt(reader.at) }];
  });
  return { ends, unread: reader.unread() };
}

/** Follows what pages show through what the file says. */
class Reader {
  at = 0;
  readonly #whole: string;
  readonly #heads: readonly string[];
  /** Cells of a torn row stand on its first page beside what goes on on the next. */
  #early: { letters: string; page: number }[] = [];
  #isTop = true;

  constructor(whole: string, heads: readonly string[]) {
    this.#whole = whole;
    this.#heads = heads;
  }

  turn(): void {
    this.#isTop = true;
  }

  read(line: string, page: number): void {
    const letters = lettersOf(line);
    if (letters === '' || this.#takes(letters)) {
      this.#isTop &&= letters === '';
      return;
    }
    // Rows of a head stand again on each page.
    if (this.#isTop && this.#heads.some((head) => head.includes(letters))) return;
    this.#early.push({ letters, page });
  }

  unread(): PageFault[] {
    this.#takes('');
    const goesOn = this.#whole.slice(this.at, this.at + 40);
    return this.#early.map(({ letters, page }) => ({
      kind: 'unread',
      page,
      words: `${letters} ≠ ${goesOn}`,
    }));
  }

  #takes(letters: string): boolean {
    const shown = [letters, letters.replace(mark, '')].find((one) => this.#whole.startsWith(one, this.at));
    if (shown !== undefined && shown !== '') {
      this.at += shown.length;
      return true;
    }
    const early = this.#early.findIndex((one) => this.#whole.startsWith(one.letters, this.at));
    if (early === -1) return false;
    this.at += this.#early[early]?.letters.length ?? 0;
    this.#early = this.#early.toSpliced(early, 1);
    return this.#takes(letters);
  }
}

/** The letters of each table's header rows. */
const headersOf = (pieces: readonly Piece[]): string[] =>
  [
    ...Map.groupBy(
      pieces.filter(({ row }) => row?.isHeader),
      ({ row }) => row?.table,
    ).values(),
  ].map((own) => own.map(({ letters }) => letters).join(''));

function headingFault(pieces: readonly Piece[], { page, last, first }: End, isOurs: boolean): PageFault[] {
  const piece = pieces[last];
  if (!piece || first === last || !piece.leads || pieces.slice(last, first).some(({ ends }) => ends))
    return [];
  // Rows without a letter, to be filled in by hand, stand below it.
  if (piece.row && pieces.slice(last + 1, first).some(({ row }) => row?.table === piece.row?.table))
    return [];
  const kind = !isOurs && piece.holds ? 'ignored' : 'heading';
  return [{ kind, page, words: `${piece.style}: ${piece.letters.slice(0, 40)}` }];
}

/** A row that stands alone on a page while the others of its table stand on other pages. */
function rowFaults(pieces: readonly Piece[], ends: readonly End[]): PageFault[] {
  const tables = Map.groupBy(
    pieces.flatMap(({ row }, n) => (row && !row.isHeader ? [{ ...row, n }] : [])),
    ({ table }) => table,
  );
  return [...tables.values()].flatMap((rows) => {
    if (rows.some(({ maySplit }) => maySplit)) return [];
    const pageOf = (n: number): number => ends.find(({ first }) => n < first)?.page ?? ends.length + 1;
    const byPage = Map.groupBy([...new Map(rows.map((row) => [row.at, row])).values()], ({ n }) => pageOf(n));
    if (byPage.size < 2) return [];
    return [...byPage].flatMap(([page, own]): PageFault[] =>
      own.length === 1
        ? [{ kind: 'row', page, words: pieces[own[0]?.n ?? 0]?.letters.slice(0, 40) ?? '' }]
        : [],
    );
  });
}

/** Lines that end between two words which belong together. */
function pairFaults(pages: readonly string[]): PageFault[] {
  const lines = pages.flatMap((text, n) =>
    withPlainBlanks(text)
      .split('\n')
      .map((line) => ({ line: line.trim(), page: n + 1 })),
  );
  return lines.flatMap(({ line, page }, n): PageFault[] => {
    const next = lines[n + 1]?.line ?? '';
    return blanksToProtect(`${line} ${next}`).includes(line.length)
      ? [{ kind: 'pair', page, words: `${line.slice(-20)} | ${next.slice(0, 20)}` }]
      : [];
  });
}
