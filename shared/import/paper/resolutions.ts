import { bullet, paragraphsOf, plain, signs } from './prose.ts';
import type { FormProposal } from './formedProposal.ts';
import { itemsIn, letteredIn, withoutLetter, withoutNumber } from './items.ts';
import type { ImportedPaper } from './paper.ts';
import type { Region } from './region.ts';
import { isResult } from './stepWords.ts';
import { isBlank, type Line } from './source.ts';

type Resolutions = ImportedPaper['resolutions'];
type Found = { resolutions: Resolutions; used: Line[] };

/** Each numbered proposal, or the whole; what is printed a second time counts once. */
export function resolutionsIn(regions: readonly Region[], form: FormProposal): Found {
  const resolutions: Resolutions = [];
  const used: Line[] = [];
  for (const region of regions.filter(({ field }) => field === 'resolutions')) {
    const lines = region.lines.filter((line) => !isBlank(line));
    const inline =
      region.value === ''
        ? []
        : [{ ...region.line, text: region.value, cells: [{ text: region.value, at: 0, column: 0 }] }];
    const found = proposalsIn([...inline, ...lines], form).filter(
      ({ text }) => !resolutions.some((known) => isSame(known.text, text)),
    );
    if (found.length === 0) continue;
    resolutions.push(...found);
    used.push(...lines);
  }
  return { resolutions, used };
}

const isSame = (a: string, b: string): boolean => {
  const [short = '', long = ''] = [signs(a), signs(b)].toSorted((x, y) => x.length - y.length);
  return long.startsWith(short) || short === long;
};

function proposalsIn(lines: readonly Line[], form: FormProposal): Resolutions {
  const { before, items } = itemsIn(lines);
  const letters = isNumberedAbove(items, lines) ? null : letteredBelow(lines);
  if (letters) return proposed(letters, form);
  const points = items.length === 0 ? pointsIn(lines) : [];
  if (points.length > 1) {
    const own = points.map((point) => ({ no: null, lines: point }));
    return proposed({ above: [], items: own, withoutSign: withoutPoint }, form);
  }
  if (items.length > 1) return proposed({ above: before, items, withoutSign: withoutNumber }, form);
  const isNumbered = items.length === 1 && before.length === 0;
  const whole = { no: isNumbered ? (items[0]?.no ?? null) : null, lines };
  const withoutSign = isNumbered ? withoutNumber : (text: string) => text;
  const found = proposed({ above: [], items: [whole], withoutSign }, form);
  return found.filter(
    ({ text }) =>
      text !== '' &&
      !isResult(text) &&
      !/^(?:[./\s-]+$|(?:nach|wie|gemäß|siehe)\s+(?:antrag|vorlage|beschlussvorschlag))/i.test(text),
  );
}

/** Letters below a number of several are of it, not beside it. */
function isNumberedAbove(items: readonly { lines: readonly Line[] }[], lines: readonly Line[]): boolean {
  const first = items[0]?.lines[0];
  return items.length > 1 && lines.findIndex((line) => line === first) < lines.findIndex(isFirstLetter);
}
const isFirstLetter = ({ text }: Line): boolean => /^\(?a\s?\)\s/.test(text);

/** "a) …", "b) …" from the first line on or below "Der Rat beschließt:". */
function letteredBelow(lines: readonly Line[]): Listed | null {
  const from = lines.findIndex(isFirstLetter);
  const isLed = from > 0 && from < 3 && /[:,]$/.test(lines[from - 1]?.text ?? '');
  const items = letteredIn(isLed ? lines.slice(from) : lines);
  return items.length > 1
    ? { above: isLed ? lines.slice(0, from) : [], items, withoutSign: withoutLetter }
    : null;
}

const withoutPoint = (text: string): string => text.replace(bullet, '');

type Listed = {
  /** "Der Rat beschließt:", what they all go on from. */
  above: readonly Line[];
  items: readonly { no: string | null; lines: readonly Line[] }[];
  withoutSign: (text: string) => string;
};

function proposed({ above, items, withoutSign }: Listed, form: FormProposal): Resolutions {
  const led = isLeading(above) ? form(above, { withoutSign: (text) => text, isFirst: true }) : [];
  return items.map(({ no, lines }, at) => {
    const isFirst = at === 0;
    const blocks = form(lines, { withoutSign, isFirst: isFirst && led.length === 0 });
    return { no, text: withoutSign(plain(lines)), blocks: isFirst ? [...led, ...blocks] : blocks };
  });
}

/** Words that a sentence goes on from. */
const isLeading = (above: readonly Line[]): boolean => /[\p{L}\p{N}]/u.test(plain(above));

/** Proposals with a point before each and nothing above them. */
function pointsIn(lines: readonly Line[]): Line[][] {
  const points: Line[][] = [];
  for (const line of lines) {
    if (bullet.test(line.text)) points.push([line]);
    else points.at(-1)?.push(line);
  }
  return points[0]?.[0] === lines[0] ? points : [];
}

const moves =
  /^(?:(?:daher|deshalb|wir|ich|hiermit|die [\p{L}-]+)\s+){0,3}(?:beantrag(?:en|t|e)|bitte[nt]?)\b|^die (?:[\p{L}/-]+ ){1,6}(?:beantragt|bittet|stellt)\b|\b(?:möge|wolle)\s+(?:\p{L}+\s+){0,3}beschließen|^(?:der|die) [\p{L}-]+(?: [\p{L}-]+){0,5} (?:beschließt|möge|beauftragt|wird beauftragt|wird gebeten)\b/iu;

/** In a letter the motion has no caption: it is the paragraph that moves something, and what goes on below it. */
export function movedIn(lines: readonly Line[], isWrapped: boolean, form: FormProposal): Found {
  const paragraphs = paragraphsOf(lines, isWrapped);
  const isMoving = (paragraph: readonly Line[] | undefined) => moves.test(plain(paragraph ?? []));
  let at = paragraphs.findIndex(isMoving);
  const announced = announcedIn(paragraphs);
  if (announced.length > 0 && (at === -1 || paragraphs[at]?.at(-1)?.text.endsWith(':') !== true))
    return { resolutions: proposalsIn(announced, form), used: announced };
  if (at === -1) return numberedIn(lines, form);
  // "die Fraktion beantragt:", "Der Rat beschließt:"
  while (plain(paragraphs[at] ?? []).endsWith(':') && isMoving(paragraphs[at + 1])) at += 1;
  const isList = /[:,]$/.test(plain(paragraphs[at] ?? [])) || beginsList(paragraphs[at + 1]);
  const rest = paragraphs.slice(at);
  const end = isList
    ? rest.findIndex(
        (paragraph, n) => n > 0 && !/^(?:\d{1,2}[.)]|\(?[a-j]\s?\)|[-–•])/.test(paragraph[0]?.text ?? ''),
      )
    : rest.findIndex((paragraph) => !moves.test(plain(paragraph)));
  const own = rest.slice(0, end === -1 ? rest.length : Math.max(end, isList ? 2 : 1)).flat();
  const letters = letteredBelow(own);
  if (letters) return { resolutions: proposed(letters, form), used: own };
  const { before, items } = itemsIn(own);
  if (items.length > 1)
    return { resolutions: proposed({ above: before, items, withoutSign: withoutNumber }, form), used: own };
  // "… folgenden Punkt auf die Tagesordnung zu setzen:" only announces what is moved.
  const isAnnounced =
    isList && /\btagesordnung\b.*:$/i.test(plain(rest[0] ?? [])) && (rest[1]?.length ?? 0) > 0;
  const whole = { no: null, lines: isAnnounced ? (rest[1] ?? []) : own };
  return {
    resolutions: proposed({ above: [], items: [whole], withoutSign: (text) => text }, form),
    used: own,
  };
}

/** The first item stands below its lead already: here the second one. */
const beginsList = (paragraph: readonly Line[] | undefined): boolean =>
  /^(?:2[.)]|\(?b\s?\))\s/.test(paragraph?.[0]?.text ?? '');

/** "… stellen wir folgenden Änderungsantrag:", and what stands below it. */
function announcedIn(paragraphs: readonly Line[][]): Line[] {
  const at = paragraphs.findIndex((paragraph) => announces.test(plain(paragraph)));
  const own: Line[] = [];
  for (const paragraph of at === -1 ? [] : paragraphs.slice(at + 1)) {
    const above = own.at(-1) ?? paragraphs[at]?.at(-1);
    if ((paragraph[0]?.no ?? 0) > (above?.no ?? 0) + mostFree) break;
    own.push(...paragraph);
  }
  return own;
}
const announces = /\b(?:folgende[nr]?|nachstehende[nr]?) \p{L}*antrag\s*(?:ein|zur abstimmung)?\s*:$/iu;
const mostFree = 3;

const decides =
  /\b(?:(?:wird|werden) .{0,200}(?:zur? kenntnis genommen|zugestimmt|beschlossen|beauftragt|gebilligt)|nimmt .{0,200} zur kenntnis|beschließt|stimmt .{0,200} zu|empfiehlt|als erledigt)\b/iu;

/** On a page without any caption the proposal is what stands above the gap, if it decides something. */
export function decidedIn(lines: readonly Line[], from: number, form: FormProposal): Found {
  const below = lines.filter(({ no }) => no > from);
  const begin = below.findIndex(({ text }) => text.length > 40 && /[.:]$/.test(text));
  const gap = below.findIndex((line, at) => at > begin && isBlank(line) && isBlank(below[at + 1]));
  const own = begin === -1 || gap === -1 ? [] : below.slice(begin, gap).filter((line) => !isBlank(line));
  const isFollowed = below.slice(gap).some(({ text }) => text.length > 40);
  if (!isFollowed || !decides.test(plain(own))) return { resolutions: [], used: [] };
  return { resolutions: proposalsIn(own, form), used: own };
}

/** Or the motion begins with its first number, and ends where two lines are left free. */
function numberedIn(lines: readonly Line[], form: FormProposal): Found {
  const from = lines.findIndex(({ text }) => /^1[.)]\s/.test(text));
  const below = from === -1 ? [] : lines.slice(from);
  const gap = below.findIndex((line, at) => isBlank(line) && isBlank(below[at + 1]));
  const own = below.slice(0, gap === -1 ? undefined : gap).filter((line) => !isBlank(line));
  return { resolutions: proposalsIn(own, form), used: own };
}
