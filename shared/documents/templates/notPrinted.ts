import { type FieldValues, isUnsaidByAll, type TemplateFields } from './field.ts';

/** What a paper or an answer can say, and the fields of which one prints it; the first of them says whether there is any. */
const parts: readonly (readonly [label: string, ...fields: [string, ...string[]]])[] = [
  ['Nummer', 'nummer'],
  ['Betreff', 'betreff'],
  ['Stand', 'stand'],
  ['Einbringer', 'einbringer'],
  ['Zuständige Stelle', 'stelle'],
  ['Berichterstattung', 'berichterstattung'],
  ['Rechtsgrundlage', 'rechtsgrundlage'],
  ['Produkte', 'produkt'],
  ['Bezüge', 'bezug'],
  ['Beratungsfolge', 'station gremium'],
  ['Finanzielle Auswirkungen', 'kreuz auswirkungen ja', 'finanzielle auswirkungen'],
  ['Fragen', 'frage text', 'frage', 'fragen'],
  ['Antworten', 'antwort'],
  ['Zwischenantwort', 'zwischenantwort'],
  ['Beschlussvorschlag', 'beschlussvorschlag'],
  ['Begründung', 'begründung'],
  ['Anlagen', 'anlage titel', 'anlagen'],
  ['Unterschrift', 'unterschrift', 'unterschrift name', 'unterschrift funktion'],
];

/** Labels of what was entered and stands in no field of a template; `found`: the fields that it has. */
export function notPrinted(found: readonly string[], fields: TemplateFields, values: FieldValues): string[] {
  if (found.includes('inhalt')) return [];
  // An answer is called by who asked, a paper by its number.
  const inTitle = 'antwort' in fields ? 'Einbringer' : 'Nummer';
  const missing = parts
    .filter(([, ...names]) => names[0] in fields && !names.some((name) => found.includes(name)))
    .filter(([, name]) => !isUnsaidByAll(name, fields, values))
    .map(([label]) => label)
    .filter((label) => label !== inTitle || !found.includes('titel'));
  const isMarked = values.words['status'] !== 'nichtöffentlich' || found.includes('status');
  return isMarked ? missing : ['„nichtöffentlich“', ...missing];
}
