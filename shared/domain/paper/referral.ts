import { z } from 'zod';
import { ConsultationId } from '../ids.ts';
import { requiredLine } from '../values.ts';

/** A body that a step sent its paper to and that has no station of the Beratungsfolge yet. */
export const Referral = z.object({
  /** The step that sent it there. */
  stepId: ConsultationId,
  /** As an own or other body is called; of an unknown one as the minutes name it. */
  bodyName: requiredLine('das Gremium'),
});
export type Referral = z.infer<typeof Referral>;

/** As its field takes; what is longer is a sentence. */
const longestName = 200;
/** What the last word of a body says before "für", "der" or a number. */
const isBody =
  /(?:ausschu(?:ss|ß)|beirat|(?<!land)rat|kreistag|vertretung(?:en)?|kommission|gremium|plenum|kreis|forum)$/iu;
/** Who is no body: what they are to do stands in no Beratungsfolge. */
const isOffice =
  /(?:verwaltung|meister(?:in|s)?|landr[aä]t(?:in)?|dezernate?|dezernent(?:in|en)?|fraktion(?:en)?|amt)$/iu;
const isShortName = /^\p{Lu}+\p{Ll}{0,3}\p{Lu}+$/u;

const towards =
  /^(?:.*\bw[ie]rd(?:en)? )?(?:(?:rück|zurück)?(?:ver|über)weisung )?(?:zurück )?(?:an |in |ans |ins |im |zum |zur )?(?:den |die |das )?/iu;
const why =
  /(?:[ ,]+(?:zur|zum) (?:\p{L}+en )?(?:\p{Ll}+|vor|mit|)(?:beratung|beschluss|entscheidung|kenntnis).*|,? mit der bitte .*| am \d.*| weiter zu beraten| (?:zurück|zu )?(?:ver|über)wiesen)?[.;\s]*$/iu;
/** Between two bodies, or within the name of one ("Ausschuss für Schule, Jugend und Sport"). */
const joint = /(\s*[;,/]\s*|,?\s+(?:und|sowie|u\.)\s+)/u;

/**
 * The names of the bodies of "an den Schulausschuss und den Rat zur weiteren Beratung"; `isKnown` says which words name
 * one body wholly, whatever stands in them.
 */
export function bodiesReferredTo(detail: string, isKnown: (name: string) => boolean): string[] {
  const nameOf = (words: string) => words.trim().replace(towards, '').trim();
  const whole = nameOf(detail);
  if (isKnown(whole)) return [whole];
  const short = nameOf(withoutReason(detail));
  if (isKnown(short)) return [short];
  return piecesOf(detail.replaceAll(/\s*\([^()]*\)/gu, ''), isKnown)
    .map((piece) => nameOf(withoutReason(piece)))
    .filter((name) => name !== '' && name.length <= longestName && !isNoBody(name));
}

const withoutReason = (words: string): string => words.replace(/\s*\(.*/u, '').replace(why, '');

/** Parted where the name of another body begins. */
function piecesOf(detail: string, isKnown: (name: string) => boolean): string[] {
  const [first = '', ...rest] = detail.split(joint);
  const pieces = [first];
  for (let at = 0; at < rest.length; at += 2) {
    const [sign = '', next = ''] = rest.slice(at, at + 2);
    const last = pieces.at(-1) ?? '';
    if (beginsAnother(last, next, isKnown)) pieces.push(next);
    else pieces.splice(-1, 1, last + sign + next);
  }
  return pieces;
}

function beginsAnother(before: string, next: string, isKnown: (name: string) => boolean): boolean {
  if (before.endsWith('-')) return false;
  const name = withoutReason(next.replace(towards, ''));
  const front = frontOf(name);
  const isOne = isKnown(name) || isShortName.test(name) || front.some((word) => isBody.test(word));
  const hasArticle = name !== withoutReason(next) && !/\sfür\s/iu.test(before);
  return isOne || hasArticle || front.some((word) => isOffice.test(word));
}

const isNoBody = (name: string): boolean => {
  const front = frontOf(name);
  return front.some((word) => isOffice.test(word)) && !front.some((word) => isBody.test(word));
};

/** Its words up to what it is for. */
const frontOf = (name: string): string[] => (name.split(/\s+(?:für|de[rs]|\d)/u)[0] ?? '').split(/\s+/u);
