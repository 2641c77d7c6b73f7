import type { Person } from '../domain/people/person.ts';

/** What stands beside the name of an expert who is heard. */
export function expertWord(formOfAddress: Person['formOfAddress']): string {
  switch (formOfAddress) {
    case 'Frau':
      return 'Sachverständige';
    case 'Herr':
      return 'Sachverständiger';
    case null:
      return 'Sachverständige Person';
  }
}
