import type { AgendaEffect, NumberedItem } from '../domain/meeting/agenda.ts';
import { capital, listed } from './format.ts';
import type { ItemId } from '../domain/ids.ts';

/** The block that comes before the numbered items. */
export const preliminaryTitle = 'Vor Eintritt in die Tagesordnung';

export const motionLabel = 'Antrag zur Tagesordnung';

/** Whether a resolution is called a motion: "Weitergehender Antrag", "Änderungsantrag zu Ziffer 2"; "Beschluss zum Antrag" is none. */
export const isMotionLabel = (label: string): boolean => /^(?:\p{L}+er )?\p{L}*antrag(?!\p{L})/iu.test(label);

/** Labels of motions on how to go on. Earlier programs called those on the agenda after the rules of procedure, too. */
export const proceduralLabels: readonly string[] = [motionLabel, 'Antrag zur Geschäftsordnung'];

export type Motion = {
  /** As in sentences: "Frau Beispiel", "Frau Beispiel und Herr Muster", "die Verwaltung"; empty: nobody is named. */
  mover: string;
  effect: AgendaEffect;
  reason: string;
  /** The agenda as it was before the motion. */
  items: readonly NumberedItem[];
};

/** The proposed sentence for a motion on the agenda. */
export function motionText({ mover, effect, reason, items }: Motion): string {
  const sentence = `${opening(mover.trim())}, ${demand(effect, items)}.`;
  const why = reason.trim();
  return why === '' ? sentence : `${sentence} Zur Begründung: ${/[.!?]$/.test(why) ? why : `${why}.`}`;
}

function opening(mover: string): string {
  if (mover === '') return 'Es wird beantragt';
  const several = /,| und |^die (?:fraktionen|mitglieder|gruppen)\b/i.test(mover);
  const who = capital(mover);
  return `${who} ${several ? 'beantragen' : 'beantragt'}`;
}

function demand(effect: AgendaEffect, items: readonly NumberedItem[]): string {
  if (effect.kind === 'add') return addition(effect, items);
  const chosen = items.filter((item) => effect.itemIds.includes(item.id));
  const object = chosen.length === 1 ? 'den Tagesordnungspunkt' : 'die Tagesordnungspunkte';
  const what = `${object} ${listed(chosen.map(naming))}`;
  switch (effect.kind) {
    case 'remove':
      return `${what} von der Tagesordnung abzusetzen`;
    case 'firstReading':
      return `${what} heute in 1. Lesung zu behandeln`;
    case 'together':
      return `${what} gemeinsam zu beraten`;
    case 'makeNonPublic':
      return `${what} in nichtöffentlicher Sitzung zu behandeln`;
    case 'move':
      return `${what} ${destination(effect.beforeItemId, chosen, items)} zu behandeln`;
  }
}

function destination(
  beforeId: ItemId | null,
  chosen: readonly NumberedItem[],
  items: readonly NumberedItem[],
): string {
  const before = items.find((item) => item.id === beforeId);
  if (before) return `vor dem Tagesordnungspunkt ${naming(before)}`;
  if (chosen.every((item) => item.isPublic)) return 'am Ende des öffentlichen Teils';
  if (chosen.every((item) => !item.isPublic)) return 'am Ende des nichtöffentlichen Teils';
  return 'am Ende ihres Teils';
}

function addition(
  { title, isPublic, beforeItemId, parentId }: Extract<AgendaEffect, { kind: 'add' }>,
  items: readonly NumberedItem[],
): string {
  const parent = items.find((item) => item.id === parentId);
  if (parent)
    return `den Punkt ${quoted(title)} als Unterpunkt zu dem Tagesordnungspunkt ${naming(parent)} in die Tagesordnung aufzunehmen`;
  const before = items.find((item) => item.id === beforeItemId);
  const point = isPublic ? 'den Punkt' : 'den nichtöffentlichen Punkt';
  const order = before ? ` und ihn vor dem Tagesordnungspunkt ${naming(before)} zu behandeln` : '';
  return `${point} ${quoted(title)} in die Tagesordnung aufzunehmen${order}`;
}

function naming(item: NumberedItem): string {
  return item.number === '' ? quoted(item.title) : `${item.number} ${quoted(item.title)}`;
}

/** Quotation marks inside a title become single ones. */
function quoted(title: string): string {
  const inner = title
    .replaceAll('„', '‚')
    .replaceAll(/[“”]/g, '‘')
    .replaceAll(/"([^"]*)"/g, '‚$1‘');
  return `„${inner}“`;
}
