import Papa from 'papaparse';

/** A table as Excel opens it with a double click: parted by ";", with its mark of UTF-8. What would be a formula there is text. */
export const csvOf = (rows: readonly (readonly string[])[]): Uint8Array =>
  new TextEncoder().encode(
    `\u{FEFF}${Papa.unparse(rows as string[][], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`,
  );
