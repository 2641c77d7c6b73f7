import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTables } from '../../../../electron/core/reading/readApart.ts';
import { AppError } from '../../../../shared/errors.ts';
import { xlsxFile } from '../../../support/xlsx.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    return JSON.stringify(await readTables(bytes));
  } catch (cause) {
    return cause instanceof AppError ? cause.data.code : String(cause);
  }
};

describe('an Excel file', () => {
  test('gives the text of its cells, days as they are written, and what formulas gave', async () => {
    const bytes = xlsxFile(
      [
        ['Name', '', 'seit', 'Nr.'],
        ['Özmen & Söhne', 'x', { day: 45_962 }, 7],
        ['', '', '', ''],
        [{ formula: 'HYPERLINK("http://example.org","Nowak")', gave: 'Nowak' }, '', '', ''],
      ],
      'ACI',
    );
    expect(await readTables(bytes)).toEqual({
      sheets: [
        {
          lines: [1, 2, 4],
          hidden: [],
          name: 'ACI',
          rows: [['Name', '', 'seit', 'Nr.'], ['Özmen & Söhne', 'x', '01.11.2025', '7'], ['Nowak']],
        },
      ],
    });
  });

  test('that is hostile or something else is refused with its sentence', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) });
    const entity = zipSync({
      'xl/workbook.xml': bytesOf('<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>'),
    });
    expect(await refusalOf(bomb)).toBe('TABLE_TOO_LARGE');
    expect(await refusalOf(entity)).toBe('TABLE_DAMAGED');
    expect(await refusalOf(xlsxFile([['Name']]).subarray(0, 400))).toBe('TABLE_DAMAGED');
    expect(await refusalOf(zipSync({ 'word/document.xml': bytesOf('<w/>') }))).toBe('TABLE_UNKNOWN');
    expect(await refusalOf(bytesOf('%PDF-1.7'))).toBe('TABLE_UNKNOWN');
    expect(await refusalOf(bytesOf(' \n '))).toBe('TABLE_EMPTY');
    expect(await refusalOf(xlsxFile([]))).toBe('TABLE_EMPTY');
  });
});
