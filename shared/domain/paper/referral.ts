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
/** Who is no body: what they are to do stands in no Beratungsfolge. */
const noBody = /verwaltung|meister|landr[aä]t|dezernat|fraktion|(?:^|\p{Ll})amt\b/iu;
const towards = /^(?:zurück )?(?:an |in )?(?:den |die |das |ins )?/iu;
const why =
  /(?:\s*\(.*|;.*|[ ,]+(?:zur|zum) (?:\p{L}+en )?(?:\p{Ll}+|vor|mit|)(?:beratung|beschluss|entscheidung|kenntnis).*| am \d.*)$/iu;

/**
 * The names of the bodies of "an den Schulausschuss und den Rat zur weiteren Beratung"; `isKnown` says which words name
 * one body wholly, whatever stands in them.
 */
export function bodiesReferredTo(detail: string, isKnown: (name: string) => boolean): string[] {
  const nameOf = (words: string) => words.trim().replace(towards, '').trim();
  if (isKnown(nameOf(detail))) return [nameOf(detail)];
  const whole = detail.trim().replace(why, '');
  if (isKnown(nameOf(whole))) return [nameOf(whole)];
  return whole
    .split(/,? (?:und|sowie) (?=(?:an |in )?(?:den|die|das) )/iu)
    .map(nameOf)
    .filter((name) => name !== '' && name.length <= longestName && !noBody.test(name));
}
