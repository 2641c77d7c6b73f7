import type { Inline } from '../../domain/inline.ts';
import { readMarker } from '../../domain/listMarker.ts';
import type { Block, ListItem, Paragraph } from '../../domain/richText.ts';
import { longestParagraph, type TextPart } from './fitted.ts';
import { hasBox } from './ticks.ts';

/** Signs that are nothing but bullets; of the others a sentence may begin with one, and two in turn are a list. */
const bullet = /^[•▪■◦●‣∙·✓➢\u{F000}-\u{F0FF}]\s*(?=\S)/u;
const dash = /^(?:[-–—*]\s+|o\s+(?=\p{Lu}))(?=\S)/u;
const numbered = /^\(?(?:\d{1,2}[.)]|[a-z]\))\s+(?=\S)/;

/** `number` is null where a bullet is drawn; `isSure`: no sentence begins so. */
type Point = { number: number | null; counting: '1' | 'a'; isSure: boolean; paragraph: Paragraph };

/** Lists that were typed, or of which a file says no more than their signs: points that follow one another are one list. */
export function withTypedLists(parts: readonly TextPart[]): TextPart[] {
  const made: TextPart[] = [];
  let run: { point: Point; part: TextPart }[] = [];
  const end = () => {
    made.push(...listed(run));
    run = [];
  };
  for (const part of parts) {
    const expected = (run.at(-1)?.point.number ?? 0) + 1;
    const point = pointIn(part, expected);
    if (point === null || (run.length > 0 && !goesOn(run.at(-1)?.point, point))) end();
    if (point === null) made.push(part);
    else run.push({ point, part });
  }
  end();
  return made;
}

const goesOn = (last: Point | undefined, { number, counting }: Point): boolean =>
  last !== undefined &&
  (number === null
    ? last.number === null
    : last.number !== null && last.counting === counting && number === last.number + 1);

function listed(run: readonly { point: Point; part: TextPart }[]): TextPart[] {
  const [first] = run;
  if (!first) return [];
  if (run.length === 1 && !first.point.isSure) return [first.part];
  const content = run.map(({ point }): ListItem => ({ type: 'listItem', content: [point.paragraph] }));
  const { number, counting } = first.point;
  const list: Block =
    number === null
      ? { type: 'bulletList', content }
      : {
          type: 'orderedList',
          attrs: { start: number, ...(counting === 'a' && { type: 'a' }) },
          content,
        };
  return [list];
}

/** A paragraph that begins as a point does; "- 3 -" is the number of a page. */
function pointIn(part: TextPart, expected: number): Point | null {
  const content = wordsOf(part);
  const [first, ...more] = content ?? [];
  if (first?.type !== 'text' || hasBox(first.text) || /\s[-–]$/.test(first.text)) return null;
  const sign = [bullet, dash, numbered].flatMap((form) => form.exec(first.text)?.[0] ?? [])[0];
  if (sign === undefined) return null;
  const paragraph: Paragraph = {
    type: 'paragraph',
    content: [{ ...first, text: first.text.slice(sign.length) }, ...more],
  };
  const isSure = bullet.test(first.text);
  if (isSure || !numbered.test(first.text)) return { number: null, counting: '1', isSure, paragraph };
  const marker = readMarker(sign, expected);
  if (marker.kind === 'bullet' || marker.number === null) return null;
  // "i)" behind "h)" is a letter.
  const counting = /\d/.test(sign) ? '1' : 'a';
  return { number: marker.number, counting, isSure, paragraph };
}

/** What a paragraph says that is no heading and no list already. */
function wordsOf(part: TextPart): Inline[] | null {
  if ('type' in part) return part.type === 'paragraph' ? (part.content ?? []) : null;
  return part.isHeading || part.text.length > longestParagraph ? null : [{ type: 'text', text: part.text }];
}
