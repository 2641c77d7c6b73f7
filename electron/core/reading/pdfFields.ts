import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Piece } from './pdfLines.ts';

/** As the library tells it of a field of a form, or of words that somebody put onto the page. */
type Annotation = {
  subtype?: string;
  annotationFlags?: number;
  fieldType?: string | null;
  fieldValue?: unknown;
  rect?: number[];
  multiLine?: boolean;
  checkBox?: boolean;
  radioButton?: boolean;
  exportValue?: string;
  buttonValue?: string | null;
  options?: { exportValue: string; displayValue: string }[];
  defaultAppearanceData?: { fontSize?: number };
  contentsObj?: { str?: string };
};

/** What is filled into the form of a page, where it shows; a box that can be ticked shows as one. */
export async function filledIn(page: PDFPageProxy): Promise<Piece[]> {
  const shown: Annotation[] = await page.getAnnotations({ intent: 'display' });
  return shown.flatMap((annotation) => {
    if (((annotation.annotationFlags ?? 0) & unseen) !== 0) return [];
    const [left = 0, foot = 0, right = 0, top = 0] = annotation.rect ?? [];
    const lines = wordsOf(annotation);
    const isOver = annotation.multiLine === true || annotation.subtype === 'FreeText' || lines.length > 1;
    const height = letterHeight(annotation, top - foot, isOver);
    const first = isOver ? top - height * 1.2 : (foot + top) / 2 - height * 0.3;
    return lines.map((text, at) => ({
      text,
      x: left,
      y: first - at * height * 1.15,
      width: Math.min(right - left, text.length * height * 0.5),
      height,
    }));
  });
}

/** Hidden, or not for the screen: bits 2 and 6 of the flags (ISO 32000-1, table 165). */
const unseen = 0b100010;
const usualHeight = 10;

/** A size of zero is as large as the field lets it be. */
const letterHeight = (
  { defaultAppearanceData }: Annotation,
  room: number,
  hasSeveralLines: boolean,
): number =>
  defaultAppearanceData?.fontSize || (hasSeveralLines ? usualHeight : Math.min(usualHeight, room * 0.7));

function wordsOf(annotation: Annotation): string[] {
  const { subtype, fieldType, fieldValue, contentsObj } = annotation;
  if (subtype === 'FreeText') return linesIn(contentsObj?.str);
  if (subtype !== 'Widget') return [];
  if (fieldType === 'Tx') return linesIn(fieldValue);
  if (fieldType === 'Ch') return chosen(annotation).flatMap(linesIn);
  if (fieldType !== 'Btn' || !(annotation.checkBox || annotation.radioButton)) return [];
  const own = annotation.radioButton ? annotation.buttonValue : annotation.exportValue;
  return [fieldValue === own && own !== undefined && own !== null ? '☒' : '☐'];
}

/** As the list shows it. */
function chosen({ fieldValue, options = [] }: Annotation): unknown[] {
  const values: unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue];
  return values.map(
    (value) => options.find(({ exportValue }) => exportValue === value)?.displayValue ?? value,
  );
}

const linesIn = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '') : [];
