import { expect, test } from 'vitest';
import { sentName } from '../../../../electron/core/meetings/sentName.ts';

test.each([
  ['Konzept', 'Bewertung Yilmaz intern.docx', 'Konzept.docx'],
  ['Konzept.docx', 'Bewertung Yilmaz intern.DOCX', 'Konzept.DOCX'],
  ['Anlage 1.2', 'scan0815.pdf', 'Anlage 1.2.pdf'],
  ['Programm.exe', 'Foto.jpg', 'Programm.exe.jpg'],
  ['Kosten: 2026/27', 'k.xlsx', 'Kosten 2026 27.xlsx'],
  ['Lageplan', 'ohne Endung', 'Lageplan'],
  ['???', 'geheim.pdf', 'Datei.pdf'],
  ['CON', 'geheim.pdf', '_CON.pdf'],
])('what is listed as %s and was called %s goes out as %s', (title, fileName, name) => {
  expect(sentName({ title, fileName })).toBe(name);
});

test('however long it is called, the ending stays', () => {
  expect(sentName({ title: 'Sehr lang '.repeat(60), fileName: 'x.pdf' })).toMatch(/^Sehr lang .*\.pdf$/);
});
