import { strFromU8, strToU8, zlibSync } from 'fflate';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { allText } from '../../../../electron/core/reading/allText.ts';
import { pdfSaying } from '../../../support/attachments.ts';
import { plainPdf } from '../../../support/plainPdf.ts';

const secret = 'Das Grundstück Hafenstraße wird verkauft.';
const onPage = [{ x: 60, y: 700, text: 'Programm des Festes' }];
type More = NonNullable<Parameters<typeof plainPdf>[2]>;
const pdf = (more: More, lines = onPage) => plainPdf([lines], '', more);
const stream = (content: string, entries = '') =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
const drawn = (text: string) => `BT /F1 11 Tf 60 700 Td (${text}) Tj ET`;
const utf16 = Buffer.from(`\u{FEFF}${secret}`, 'utf16le').swap16().toString('hex');
const packed = (text: string) => Buffer.from(zlibSync(strToU8(text, true))).toString('latin1');

/** The same page says something else in the latest revision, which only adds to the file. */
function changed(before: Uint8Array, now: string): Uint8Array {
  const file = Buffer.from(before).toString('latin1');
  const [, table = ''] = /startxref\n(\d+)/.exec(file) ?? [];
  const at = file.length;
  const object = `5 0 obj\n${stream(drawn(now))}\nendobj\n`;
  const end = `xref\n5 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 6 /Root 1 0 R /Prev ${table} >>\nstartxref\n${at + object.length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file + object + end, 'latin1'));
}

/** Of two pages the second was taken out: no order names it any more, and it stands in the file still. */
const withoutSecondPage = (): Uint8Array =>
  plainPdf([onPage, [{ x: 60, y: 700, text: secret }]], '', {
    catalog: '/Pages 8 0 R',
    objects: ['<< /Type /Pages /Kids [4 0 R] /Count 1 >>'],
  });

const found = async (bytes: Uint8Array) => {
  const { state, text, unseen } = await allText(bytes);
  return { state, shown: text.replaceAll(/\s+/g, ' '), unseen: unseen.replaceAll(/\s+/g, ' ') };
};

describe('what no page of a PDF shows is searched as well', () => {
  const cases: [string, () => Uint8Array | Promise<Uint8Array>][] = [
    [
      'what stands for drawn signs when they are read out',
      () =>
        pdf({
          page: '/Contents [5 0 R 6 0 R]',
          objects: [stream(`/Span << /ActualText (${secret}) >> BDC EMC`)],
        }),
    ],
    [
      'the same in Unicode, on a packed page',
      () => {
        const content = packed(`/Span <</Lang(de)/ActualText <${utf16}> >>BDC EMC`);
        return pdf({ page: '/Contents [5 0 R 6 0 R]', objects: [stream(content, '/Filter /FlateDecode')] });
      },
    ],
    [
      'the same, named among what the page makes use of',
      () => pdf({ page: '/Properties 6 0 R', objects: [`<< /MC0 << /Alt <${utf16}> >> >>`] }),
    ],
    [
      'the name of a layer',
      () =>
        pdf({
          catalog: '/OCProperties << /OCGs [6 0 R] /D << >> >>',
          objects: [`<< /Type /OCG /Name (${secret}) >>`],
        }),
    ],
    [
      'the properties of a page as XML',
      () =>
        pdf({
          page: '/Metadata 6 0 R',
          objects: [
            stream(
              `<x>${secret}</x>`.replace('ü', '&#252;').replace('ß', '&#223;'),
              '/Type /Metadata /Subtype /XML',
            ),
          ],
        }),
    ],
    [
      'the same in letters of Windows',
      () =>
        pdf({
          page: '/Metadata 6 0 R',
          objects: [stream(`<x>${secret}</x>`, '/Type /Metadata /Subtype /XML')],
        }),
    ],
    [
      'what a program keeps for itself',
      () => pdf({ page: '/PieceInfo << /X << /Private 6 0 R >> >>', objects: [`<< /P (${secret}) >>`] }),
    ],
    ['a string to which nothing leads', () => pdf({ objects: [`(${secret})`] })],
    ['text beyond the edge of its page', () => pdf({}, [...onPage, { x: 60, y: -200, text: secret }])],
    [
      'text that was cut off a page',
      () => pdf({ page: '/CropBox [0 400 595 842]' }, [...onPage, { x: 60, y: 100, text: secret }]),
    ],
    ['what the file said before it was changed', () => changed(pdfSaying(secret), 'Programm des Festes')],
    ['a page that was taken out', withoutSecondPage],
  ];
  test.each(cases)('%s', async (_, made) => {
    const { state, shown, unseen } = await found(await made());
    expect(state).toBe('read');
    expect(shown).toBe('Programm des Festes');
    expect(unseen).toContain(secret);
  });

  test('of a file that its owner locked against changes, too', async () => {
    const file = await PDFDocument.load(pdf({ objects: [`<< /Type /OCG /Name (${secret}) >>`] }));
    file.encrypt({ ownerPassword: 'amt', userPassword: '' });
    const { state, shown, unseen } = await found(await file.save());
    expect({ state, shown }).toEqual({ state: 'read', shown: 'Programm des Festes' });
    expect(unseen).toContain(secret);
  });
});

describe('what lies hidden in a PDF and cannot be read is told', () => {
  test.each<[string, Uint8Array]>([
    ['letters that are drawn and stand on no page', pdf({ objects: [stream(drawn(secret))] })],
    [
      'letters in what areas are filled with',
      pdf({ page: '/Pattern 6 0 R', objects: [stream(drawn(secret), '/PatternType 1')] }),
    ],
    [
      'the drawing as its program keeps it',
      pdf({ page: '/PieceInfo << /X << /Private 6 0 R >> >>', objects: [stream('\u{0}\u{1}\u{2}\u{FF}')] }),
    ],
    [
      'too many revisions',
      Array.from({ length: 10 }).reduce<Uint8Array>((file) => changed(file, 'Programm des Festes'), pdf({})),
    ],
    ['a stream packed in a way of its own', pdf({ objects: [stream('x', '/Filter /Secret')] })],
  ])('%s', async (_, bytes) => {
    expect(await found(bytes)).toMatchObject({ state: 'partly', shown: 'Programm des Festes' });
  });

  test('a file that says nothing beside its pages is wholly read', async () => {
    expect(await found(changed(pdf({}), 'Programm des Festes'))).toMatchObject({ state: 'read' });
    expect(strFromU8(pdf({}).subarray(0, 5))).toBe('%PDF-');
  });
});
