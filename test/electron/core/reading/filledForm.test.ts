import { describe, expect, test } from 'vitest';
import { sourceOf } from '../../../../electron/core/reading/readPaperFile.ts';
import { recognisePaper } from '../../../../shared/import/paper/recognise.ts';
import { plainPdf } from '../../../support/plainPdf.ts';

const captions = [
  'Vorlagennummer',
  'Sachgebiet',
  'Betreff',
  'Finanzielle Auswirkungen',
  'Sachverhalt',
  'Beschlussvorschlag',
].map((text, at) => ({ x: 50, y: 750 - at * 40, text }));
const onPage = [
  ...captions,
  { x: 236, y: 630, text: 'ja' },
  { x: 306, y: 630, text: 'nein' },
  { x: 66, y: 790, text: 'Sitzungsvorlage' },
];

const widget = (x: number, y: number, entries: string) =>
  `<< /Type /Annot /Subtype /Widget /Rect [${x} ${y - 3} ${x + 300} ${y + 11}] /F 4 ${entries} >>`;
const field = (no: number, value: string, entries = '/FT /Tx') =>
  widget(200, 750 - no * 40, `${entries} /T (f${no}) /V (${value}) /DA (/F1 9 Tf 0 g)`);
const tick = (x: number, name: string, value: string) =>
  widget(x, 630, `/FT /Btn /T (${name}) /V /${value} /AS /${value} /AP << /N << /Yes 3 0 R /Off 3 0 R >> >>`);

/** A form that somebody filled in and did not print. */
function filled(...fields: string[]): Uint8Array {
  const refs = fields.map((_, at) => `${6 + at} 0 R`).join(' ');
  return plainPdf([onPage], '', {
    catalog: `/AcroForm << /Fields [${refs}] /DA (/F1 9 Tf 0 g) >>`,
    page: `/Annots [${refs}]`,
    objects: fields,
  });
}
const paperOf = async (...fields: string[]) => recognisePaper(await sourceOf(filled(...fields)));

describe('a PDF whose form was filled in', () => {
  test('is read with what stands in its fields, beside their captions and below them', async () => {
    const paper = await paperOf(
      field(0, '2024/017'),
      field(1, 'soziales', '/FT /Ch /Ff 131072 /Opt [[(soziales) (Amt für Soziales)] [(bau) (Bauamt)]]'),
      field(2, 'Bänke am Markt'),
      widget(50, 580, '/FT /Tx /Ff 4096 /T (f4) /V (Am Markt fehlen Bänke.) /DA (/F1 9 Tf 0 g)'),
      widget(50, 540, '/FT /Tx /T (f5) /V (Der Rat beschließt zwölf Bänke.) /DA (/F1 9 Tf 0 g)'),
    );
    expect(paper).toMatchObject({
      number: '2024/017',
      unit: 'Amt für Soziales',
      subject: 'Bänke am Markt',
      resolutions: [{ no: null, text: 'Der Rat beschließt zwölf Bänke.' }],
      reasoning: { text: 'Am Markt fehlen Bänke.' },
    });
  });

  test('has its ticks as they were set; a box without one is empty', async () => {
    const { financial, ticks } = await paperOf(tick(220, 'ja', 'Off'), tick(290, 'nein', 'Yes'));
    const group = 'Finanzielle Auswirkungen';
    expect(ticks).toEqual([
      { group, label: 'ja', ticked: false },
      { group, label: 'nein', ticked: true },
    ]);
    expect(financial?.effects).toBe(false);
  });

  test('says nothing where nobody wrote anything, nor what a field keeps hidden', async () => {
    const empty = await paperOf(field(0, ''));
    expect(empty).toMatchObject({ number: null, subject: null, unit: null });
    const hidden = await paperOf(field(2, 'Bänke am Markt').replace('/F 4', '/F 2'));
    expect(hidden.subject).toBeNull();
  });
});
