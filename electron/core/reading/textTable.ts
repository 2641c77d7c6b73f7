import Papa from 'papaparse';

/** In most lines of a table a separator makes the same number of cells. */
const most = 0.6;

/**
 * The rows of a table as Excel copies it or saves it as CSV; null where the text is none. A ";" also parts the addressees
 * of a mail and a "," the halves of a name: these count where no cell has a name together with its address.
 */
export function textTable(text: string): string[][] | null {
  for (const delimiter of ['\t', ';', ',']) {
    const rows = parsed(text, delimiter).map((cells) => cells.map(plain));
    const filled = rows.filter((cells) => cells.some(Boolean));
    const sizes = [...Map.groupBy(filled, (cells) => cells.length)].map(([size, same]) => [
      size,
      same.length,
    ]);
    const [size = 0, count = 0] = sizes.toSorted(([, one = 0], [, other = 0]) => other - one)[0] ?? [];
    const isRegular = size > 1 && count >= most * filled.length;
    if (isRegular && (delimiter === '\t' || !rows.some(isOfMail)) && (delimiter !== ',' || size > 2))
      return rows;
  }
  return null;
}

/** A quotation mark that is never closed would swallow the rows below it: then it is a letter like others. */
function parsed(text: string, delimiter: string): string[][] {
  const how = { delimiter } as const;
  const { data, errors } = Papa.parse<string[]>(text, how);
  if (!errors.some(({ code }) => code === 'MissingQuotes')) return data;
  const asWritten = Papa.parse<string[]>(text, { ...how, quoteChar: '\0' }).data;
  return asWritten.map((cells) => cells.map((cell) => cell.replaceAll(/^[\s"]+|[\s"]+$/gu, '')));
}

const plain = (cell: string): string =>
  cell
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    // The mark before what would be a formula elsewhere: the program's own lists have it.
    .replace(/^'(?=[=+\-@])/u, '');

/** "Anna Adler <adler@example.org>" */
const isOfMail = (cells: readonly string[]): boolean => cells.some((cell) => /\S[\s<].*@/u.test(cell));
