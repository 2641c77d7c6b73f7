import type { Person } from '../../domain/people/person.ts';

export type SpokenName = Pick<Person, 'formOfAddress' | 'title' | 'givenName' | 'familyName'>;

/** "Frau Dr. Anna von Adler", "von Adler, Dr. Anna": what comes before the name, and its two halves. */
export function spokenName(text: string): SpokenName {
  const address = /^(Frau|Herrn?)\s+/iu.exec(text);
  const name = text.slice(address?.[0].length ?? 0).trim();
  const formOfAddress = address ? (/^f/iu.test(text) ? 'Frau' : 'Herr') : null;
  const comma = name.indexOf(',');
  if (comma !== -1) {
    const before = titled(name.slice(0, comma));
    const behind = titled(name.slice(comma + 1));
    const title = [before.title, behind.title].filter(Boolean).join(' ');
    return { formOfAddress, title, givenName: behind.rest, familyName: before.rest };
  }
  const { title, rest } = titled(name);
  const words = rest.split(' ');
  let start = words.length - 1;
  while (start > 1 && particles.has((words[start - 1] ?? '').toLowerCase())) start--;
  const [givenName, familyName] = [words.slice(0, start).join(' '), words.slice(start).join(' ')];
  return { formOfAddress, title, givenName, familyName };
}

/** Of a family name, where written apart. */
const particles = new Set(
  'von vom van zu zum zur de der den da das do dos di del della du la le el al abu ben bin bint ibn ter ten'.split(
    ' ',
  ),
);

const aTitle = /^(?:Prof|Dr|Dipl|Mag|jur|med|phil|rer|nat|Ing|h\.\s?c|M\.?A|B\.?A)[.\p{L}-]*\.?$/u;

/** Titles at the beginning, and the rest. */
export function titled(text: string): { title: string; rest: string } {
  const words = text.trim().split(/\s+/u);
  const first = words.findIndex((word) => !word.includes('.') || !aTitle.test(word));
  const count = first === -1 ? 0 : first;
  return { title: words.slice(0, count).join(' '), rest: words.slice(count).join(' ') };
}
