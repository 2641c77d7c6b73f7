import { describe, expect, test } from 'vitest';
import { contentOf } from '../../../../electron/core/documents/templateContent.ts';
import { docxOf } from '../../../../electron/core/documents/wordFile.ts';
import { pdfIn } from '../../../../electron/core/pdf/pdfFile.ts';
import { fillTemplate } from '../../../../electron/core/word/template/fillTemplate.ts';
import { plainLook } from '../../../../electron/core/word/write/look.ts';
import { noPictures } from '../../../../electron/core/word/write/pictures.ts';
import type { InvitationLetter } from '../../../../shared/domain/body/invitationLetter.ts';
import { ResolutionId } from '../../../../shared/domain/ids.ts';
import type { AnyModel } from '../../../../shared/documents/anyModel.ts';
import { buildDocument } from '../../../../shared/documents/build.ts';
import {
  documentXml,
  isMissing,
  keep,
  paragraphsOf,
  schemaFaults,
  sdkFaults,
} from '../../../support/docx.ts';
import { positionsIn } from '../../../support/pdfPositions.ts';
import { wordOffices } from '../../../support/wordOffices.ts';
import { anItem, someFacts } from '../../../shared/minutes/sampleFacts.ts';
import { png } from '../word/write/pictures.ts';

const letter: InvitationLetter = {
  sender: 'Stadt Lindenau, Rathausplatz 1',
  reference: 'IR-12',
  contact: 'Frau Holunder',
  phone: '',
  email: 'integrationsrat@lindenau.example',
};
const logo = { bytes: png(40, 20), mediaType: 'image/png' } as const;
const look = { ...plainLook, logo };
const pictures = noPictures;

function invitationFor(chosen: InvitationLetter | null, letterhead = 'Stadt Lindenau'): AnyModel {
  const items = [anItem('1', 'Haushalt'), anItem('2', 'Anfragen')];
  const model = buildDocument(
    'invitation',
    someFacts({ style: { letter: chosen, letterhead }, items }),
    ResolutionId.parse('r'),
  );
  if ('missing' in model) throw new Error(model.missing);
  return model;
}
const wordFor = (model: AnyModel) => docxOf({ model, look, mark: '', pictures });

/** Millimetres of a frame, from the edges of the page. */
const framesIn = (xml: string) =>
  [...xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="(\w+)"\/>(<w:framePr [^>]*>)/g)].map(
    ([, style, frame = '']) => {
      const at = (name: string) =>
        Math.round((Number(new RegExp(`w:${name}="(\\d+)"`).exec(frame)?.[1]) / 1440) * 254) / 10;
      return { style, x: at('x'), y: at('y'), width: at('w') };
    },
  );

describe('an Einladung as a letter (DIN 5008, form B)', () => {
  test('has the address in the window, the details beside it, and the title as its subject', async () => {
    const docx = await wordFor(invitationFor(letter));
    const frames = framesIn(documentXml(docx));
    expect(frames).toContainEqual({ style: 'Anschrift', x: 25, y: 62.7, width: 80 });
    expect(frames).toContainEqual({ style: 'Informationsblock', x: 125, y: 50, width: 75 });
    expect(frames.map(({ style }) => style)).toEqual([
      ...frames.filter(({ style }) => style === 'BriefkopfBrief').map(({ style }) => style),
      'LogoBrief',
      'Absenderzeile',
      'Anschrift',
      'Anschrift',
      'Anschrift',
      'Informationsblock',
      'Informationsblock',
      'Informationsblock',
      'Falzmarke',
      'FalzmarkeUnten',
    ]);
    const texts = paragraphsOf(docx).map(({ text }) => text.replaceAll('\u{A0}', ' '));
    expect(texts).toContain('Mitglieder des Integrationsrates');
    expect(texts).toContain('Auskunft gibt:\tFrau Holunder');
    expect(texts.join('\n')).not.toContain('Telefon');
    expect(texts).toContainEqual(expect.stringMatching(/^Einladung zur 12\. Sitzung .* 2026$/));
  });

  test('stands so in the PDF as well', async () => {
    const model = invitationFor(letter);
    const how = { name: 'Einladung', madeAt: '2026-11-27T09:30:15', stamp: '', data: '{}' };
    const { bytes } = await pdfIn('readable', { model, look, pictures, ...how, word: () => wordFor(model) });
    const positions = await positionsIn(bytes);
    const fromTop = (words: string) => {
      const found = [...positions].find(([said]) => said.replaceAll('\u{A0}', ' ').startsWith(words));
      if (!found) throw new Error(`Nobody says ${words}`);
      return { x: found[1].from / (72 / 25.4), y: (841.89 - found[1].height) / (72 / 25.4) };
    };
    expect(fromTop('An die').x).toBeCloseTo(25, 0);
    expect(fromTop('An die').y).toBeGreaterThan(62.7);
    expect(fromTop('Mitglieder des').y).toBeLessThan(90);
    expect(fromTop('Auskunft gibt').x).toBeCloseTo(125, 0);
    expect(fromTop('Einladung zur').y).toBeGreaterThan(98);
    expect(fromTop('Einladung zur').y).toBeLessThan(106);
  });

  test('Word finds nothing to complain about in it', async () => {
    if (isMissing('Open XML SDK validator', 'xmllint')) return;
    const file = keep('einladung-als-brief.docx', await wordFor(invitationFor(letter)));
    expect(schemaFaults(file)).toContain('0 faults in 1 files');
    expect(sdkFaults(file)).toEqual([]);
  });

  test('is none where the office wants none, nor on a sheet of its own that brings one', async () => {
    expect(framesIn(documentXml(await wordFor(invitationFor(null))))).toEqual([]);
    const [template = new Uint8Array()] = Object.values(wordOffices);
    const content = contentOf({ model: invitationFor(letter), look, mark: '', pictures });
    const filled = await fillTemplate(template, content, { titel: 'Einladung', datum: '16.09.2026' });
    expect(framesIn(documentXml(filled))).toEqual([]);
    expect(documentXml(filled)).not.toContain('Auskunft gibt');
  });

  test('stays a sheet that says the details in its head, where the letterhead reaches down to the window', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, n) => `Zeile ${n + 1}`).join('\n');
    expect(framesIn(documentXml(await wordFor(invitationFor(letter, rows(8)))))).not.toEqual([]);
    for (const letterhead of [rows(9), 'Geschäftsstelle des Integrationsrates '.repeat(20)]) {
      const docx = await wordFor(invitationFor(letter, letterhead));
      expect(framesIn(documentXml(docx))).toEqual([]);
      const texts = paragraphsOf(docx).map(({ text }) => text);
      expect(texts).toContain('Auskunft gibt:\tFrau Holunder');
      expect(texts).toContain('Einladung');
    }
  });
});
