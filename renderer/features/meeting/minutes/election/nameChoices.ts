import { listName } from '../../../../../shared/domain/people/names.ts';
import { useQuery } from '../../../../api.ts';
import { useMinutesScope } from '../minutesScope.ts';
import type { TypedName } from './electionEdits.ts';

/** Whom the fields complete: everybody the office knows, those in the list of attendance first. */
export function useNameChoices(): { names: string[]; typedName: (text: string) => TypedName } {
  const { attendance } = useMinutesScope();
  const { data: everybody = [] } = useQuery('people.list', {});
  const here = new Set(attendance.people.map(({ id }) => id));
  const known = [
    ...attendance.people.map(({ id, listName: name }) => ({ id, name })),
    ...everybody
      .filter(({ id }) => !here.has(id))
      .map((person) => ({ id: person.id, name: listName(person) })),
  ];
  return {
    names: [...new Set(known.map(({ name }) => name))],
    typedName: (text) => {
      const name = text.trim();
      const [person, another] = known.filter((one) => one.name === name);
      // Two of one name: nobody knows which of them it is.
      return { name, personId: person && !another ? person.id : null };
    },
  };
}
