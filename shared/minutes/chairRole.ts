import { chairTitle, signerLabels } from '../german/labels.ts';
import { rangesOf } from './chairs.ts';
import type { Setting } from './setting.ts';
import type { PersonId } from '../domain/ids.ts';

/**
 * What somebody who chaired is called behind the name: for stretches "Vorsitz bis TOP 4", for the whole meeting by the
 * office's habit "Vorsitz", or "Vorsitzende", "Vorsitzender".
 */
export function chairRole(setting: Setting, personId: PersonId | null): string {
  const ranges = rangesOf(setting.turns, personId);
  if (ranges !== '') return `${signerLabels.chair} ${ranges}`;
  const person = setting.person(personId);
  return person && setting.style.chairWord === 'person' ? chairTitle(person) : signerLabels.chair;
}
