import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { allText } from '../../../../electron/core/reading/allText.ts';
import { openFile, openPart, wordFile } from '../../../support/foreignFile.ts';
import { pdfSaying } from '../../../support/attachments.ts';
import { plainPdf } from '../../../support/plainPdf.ts';

const secret = 'Das Grundstück Hafenstraße wird verkauft.';
const onPage = [{ x: 60, y: 700, text: 'Programm des Festes' }];
type More = NonNullable<Parameters<typeof plainPdf>[2]>;
const pdf = (more: More, trailer = '') => plainPdf([onPage], trailer, more);
const annotation = (kind: string, entries: string, ...further: string[]) => ({
  page: '/Annots [6 0 R]',
  objects: [`<< /Type /Annot /Subtype /${kind} /Rect [60 500 500 520] ${entries} >>`, ...further],
});
const stream = (content: string, entries = '') =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const withFile = (content: string, name = 'Anlage.txt'): More => ({
  catalog: `/Names << /EmbeddedFiles << /Names [(${name}) 6 0 R] >> >>`,
  objects: [`<< /Type /Filespec /F (${name}) /EF << /F 7 0 R >> >>`, stream(content, '/Type /EmbeddedFile')],
});
const field = `/FT /Tx /T (f) /V (${secret}) /DA (/F1 11 Tf 0 g)`;

const shown = '<text:p>Programm des Festes</text:p>';
const open = (content: string, parts: Record<string, string | Uint8Array> = {}) =>
  openFile(shown + content, parts);
const p = (text: string) => `<text:p>${text}</text:p>`;
const page = (kind: string) =>
  openPart(
    'office:document-styles',
    `<office:master-styles><style:master-page><style:${kind}>${p(secret)}</style:${kind}></style:master-page></office:master-styles>`,
  );
const deletion = (...texts: string[]) =>
  `<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><dc:creator>x</dc:creator></office:change-info>${texts.map(p).join('')}</text:deletion></text:changed-region></text:tracked-changes>`;

describe('what a file says beside its running text is known, too', () => {
  test.each<[string, Uint8Array]>([
    ['a comment of a PDF', pdf(annotation('Text', `/Contents (${secret})`))],
    ['a text typed onto a page', pdf(annotation('FreeText', `/DA (/F1 11 Tf) /Contents (${secret})`))],
    [
      'what a link of a page says',
      pdf(annotation('Link', `/A << /S /URI /URI (https://example.org/${secret}) >>`)),
    ],
    ['a filled field', pdf({ ...annotation('Widget', field), catalog: '/AcroForm << /Fields [6 0 R] >>' })],
    [
      'a field on no page',
      pdf({ ...annotation('Widget', field), catalog: '/AcroForm << /Fields [6 0 R] >>', page: '' }),
    ],
    [
      'a bookmark',
      pdf({
        catalog: '/Outlines 6 0 R',
        objects: [
          '<< /First 7 0 R /Last 7 0 R /Count 1 >>',
          `<< /Title (${secret}) /Parent 6 0 R /Dest [4 0 R /Fit] >>`,
        ],
      }),
    ],
    ['the title of a PDF', pdf({ objects: [`<< /Title (${secret}) >>`] }, '/Info 6 0 R')],
    ['a property of its own', pdf({ objects: [`<< /Betreff (${secret}) >>`] }, '/Info 6 0 R')],
    [
      'its title as XML',
      pdf({
        catalog: '/Metadata 6 0 R',
        objects: [
          stream(
            `<x><dc:title>${secret.replace('ü', '&#252;').replace('ß', '&#223;')}</dc:title></x>`,
            '/Type /Metadata /Subtype /XML',
          ),
        ],
      }),
    ],
    ['a packed text', pdf(withFile(secret))],
    ['the name of a packed file', pdf(withFile('leer', `${secret}.txt`))],
    ['a packed PDF', pdf(withFile(latin(pdfSaying(secret)), 'a.pdf'))],
    [
      'a packed Word file',
      pdf(withFile(latin(wordFile(`<w:p><w:r><w:t>${secret}</w:t></w:r></w:p>`)), 'a.docx')),
    ],
    [
      'a file at a place of a page',
      pdf(
        annotation(
          'FileAttachment',
          '/FS 7 0 R',
          '<< /Type /Filespec /F (a.txt) /EF << /F 8 0 R >> >>',
          stream(secret, '/Type /EmbeddedFile'),
        ),
      ),
    ],
    ['the header of an OpenDocument', open('', { 'styles.xml': page('header') })],
    ['its footer', open('', { 'styles.xml': page('footer') })],
    ['its comment', open(p(`Ort<office:annotation>${p(secret)}</office:annotation>`))],
    ['its form', open(`<office:forms>${p(secret)}</office:forms>`)],
    ['what was deleted in it', open(deletion(secret))],
    [
      'a sentence of which a part was deleted',
      open(deletion('Hafenstraße ') + p('Das Grundstück <text:change text:change-id="c1"/>wird verkauft.')),
    ],
    [
      'its title',
      open('', { 'meta.xml': openPart('office:document-meta', `<dc:title>${secret}</dc:title>`) }),
    ],
    ['a drawing in it', open('', { 'Object 1/content.xml': openPart('office:document-content', p(secret)) })],
    ['the description of a picture', open(`<draw:frame><svg:desc>${secret}</svg:desc></draw:frame>`)],
    ['a PDF that is packed into it', open('', { 'Object 2': pdfSaying(secret) })],
    ['a package in it', open('', { 'Object 3': zipSync({ 'a.txt': strToU8(secret) }) })],
    [
      'letters with looks of their own',
      open(`<text:p>Das Grund<text:span>stück</text:span><text:s/>Hafenstraße wird verkauft.</text:p>`),
    ],
  ])('%s', async (_, bytes) => {
    const { state, text, unseen } = await allText(bytes);
    expect(`${text}\n${unseen}`.replaceAll(/\s+/g, ' ')).toContain(secret);
    expect(text).toContain('Programm des Festes');
    expect(state).toBe('read');
  });
});

describe('what cannot be read of a file is told', () => {
  test.each<[string, Uint8Array]>([
    ['a page without text beside one with text', plainPdf([onPage, []])],
    [
      'a stamp that is drawn',
      pdf(
        annotation(
          'Stamp',
          '/AP << /N 7 0 R >>',
          stream('0 0 m', '/Type /XObject /Subtype /Form /BBox [0 0 9 9]'),
        ),
      ),
    ],
    ['a packed file of a kind that nobody reads', pdf(withFile('\u{89}PNG\r\n\u{1A}\n\0\0\0\u{1}', 'a.png'))],
    [
      'a packed file that is not there',
      pdf({
        catalog: '/Names << /EmbeddedFiles << /Names [(a.txt) 6 0 R] >> >>',
        objects: ['<< /Type /Filespec /F (a.txt) >>'],
      }),
    ],
    [
      'an old office file that is packed into it',
      open('', { 'Object 4': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]) }),
    ],
    ['a damaged PDF that is packed into it', open('', { 'Object 5': strToU8('%PDF-1.4\n') })],
  ])('%s', async (_, bytes) => {
    expect(await allText(bytes)).toMatchObject({ state: 'partly', text: 'Programm des Festes' });
  });

  test('of pages that are pictures what stands beside them is known all the same', async () => {
    const scan = plainPdf([[]], '', annotation('Text', `/Contents (${secret})`));
    const { state, unseen } = await allText(scan);
    expect(state).toBe('withoutText');
    expect(unseen).toContain(secret);
  });
});
