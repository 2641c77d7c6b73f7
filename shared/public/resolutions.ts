import type { AgendaEffect, NumberedItem } from '../domain/meeting/agenda.ts';
import type { Outcome, Resolution } from '../domain/vote/resolution.ts';
import { fromPlain } from '../domain/richText.ts';
import { outcomeLabels } from '../german/labels.ts';
import type { ItemId } from '../domain/ids.ts';

/** A motion that touches a non-public item says so and what became of it, and nothing else. */
export function publicResolution(
  resolution: Resolution,
  all: readonly NumberedItem[],
  publicIds: ReadonlySet<ItemId>,
): Resolution {
  const isKept = resolution.effect === null || isPublicEffect(resolution.effect, all, publicIds);
  // What it did to the agenda shows in the agenda; the effect itself names items and titles.
  return isKept ? { ...resolution, ...nothingToAnnounce, effect: null } : neutral(resolution);
}

/** What is public already is not announced. */
const nothingToAnnounce = { publicWording: '', isWithheld: false };

/** Only where every item it names is known to be public. */
function isPublicEffect(
  effect: AgendaEffect,
  all: readonly NumberedItem[],
  publicIds: ReadonlySet<ItemId>,
): boolean {
  const isPublic = (id: ItemId | null) => id === null || publicIds.has(id);
  switch (effect.kind) {
    case 'add':
      return (
        effect.isPublic &&
        isPublic(effect.beforeItemId) &&
        isPublic(effect.parentId ?? null) &&
        !mayBeHidden(effect.title, all)
      );
    case 'move':
      return effect.itemIds.every(isPublic) && isPublic(effect.beforeItemId);
    case 'makeNonPublic':
      return false;
    case 'remove':
    case 'firstReading':
    case 'together':
      return effect.itemIds.every(isPublic);
  }
}

/**
 * Added as public, then taken into the non-public part. The effect knows the new item by the title of that day only,
 * which may have been corrected since: then whatever was added and is hidden may be it, be it taken off again or not.
 */
function mayBeHidden(title: string, all: readonly NumberedItem[]): boolean {
  const hidden = all.filter((item) => !item.isPublic);
  if (hidden.some((item) => item.title === title)) return true;
  const isShown = all.some((item) => item.isPublic && item.title === title);
  return !isShown && hidden.some(({ status }) => status !== 'onAgenda');
}

const neutral = ({ id, version, itemId, position, outcome }: Resolution): Resolution => ({
  id,
  version,
  itemId,
  position,
  label: 'Antrag zur Tagesordnung',
  text: fromPlain('Der Antrag betrifft eine Angelegenheit der nichtöffentlichen Sitzung.'),
  part: '',
  paperId: null,
  mover: '',
  outcome,
  outcomeDetail: '',
  vote: null,
  election: null,
  printedResult: neutralResult(outcome),
  printedResultIsOwn: false,
  resultNote: '',
  partsOrder: null,
  ...nothingToAnnounce,
  effect: null,
});

export const neutralResult = (outcome: Outcome): string =>
  outcome === 'open' ? '' : `- ${outcomeLabels[outcome]} -`;
