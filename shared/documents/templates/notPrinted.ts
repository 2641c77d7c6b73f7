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
  ['Anschrift', 'anschrift'],
  ['Anrede', 'anrede'],
  ['Gruß', 'gruß'],
  ['Beschlussvorschlag', 'beschlussvorschlag'],
  ['Begründung', 'begründung'],
  ['Anlagen', 'anlage titel', 'anlagen'],
  ['Unterschrift', 'unterschrift', 'unterschrift name', 'unterschrift funktion'],
];

/** What belongs to a part that is printed and has fields of its own, unless one of `whole` prints it. */
type Detail = { of: string; label: string; whole: readonly string[]; fields: readonly string[] };
const details: readonly Detail[] = [
  { of: 'Beratungsfolge', label: 'Tag der Beratung', whole: [], fields: ['station datum'] },
  {
    of: 'Beratungsfolge',
    label: 'Ergebnis der Beratung',
    whole: ['station ergebnis'],
    // That it was unanimous the numbers say as well.
    fields: ['ja', 'nein', 'enthaltungen', 'zur kenntnis', 'vertagt', 'verwiesen an', 'wortlaut'].map(
      (name) => `station ${name}`,
    ),
  },
  {
    of: 'Finanzielle Auswirkungen',
    label: 'Beträge und Deckung',
    whole: ['finanzielle auswirkungen'],
    fields:
      `kreuz einmalig|kreuz jährlich|kreuz einmalig und jährlich|erträge|aufwendungen|verminderung eigenkapital|einzahlungen|auszahlungen|eigenanteil|kreuz gesichert ja|haushaltsmittel|sonstiges`.split(
        '|',
      ),
  },
];

/** Whether something of it was entered that no field prints. */
const isCut = ({ whole, fields }: Detail, found: readonly string[], values: FieldValues): boolean =>
  !whole.some((name) => found.includes(name)) &&
  fields.some((name) => !found.includes(name) && isEntered(name, values));

const isEntered = (name: string, { words, ticks, each }: FieldValues): boolean =>
  (words[name] ?? '') !== '' ||
  ticks[name] === true ||
  Object.values(each).some((all) => all.some((one) => isEntered(name, one)));

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
  const cut = details.filter((one) => !missing.includes(one.of) && isCut(one, found, values));
  const isMarked = values.words['status'] !== 'nichtöffentlich' || found.includes('status');
  const all = [...missing, ...cut.map(({ label }) => label)];
  return isMarked ? all : ['„nichtöffentlich“', ...all];
}
