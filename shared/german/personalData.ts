import type { Finding } from '../domain/privacy/personalData.ts';
import { dayAndMonth, germanDate } from './format.ts';
import { attendanceStatusLabels, groupLabels, roleLabels } from './labels.ts';
import type { IsoDate } from '../domain/values.ts';

/** "Tagesordnungspunkt „Bericht“", "Sitzung 16.09.2026" */
export function calledAs(label: string, names: readonly unknown[]): string {
  const said = names.map((name) => (typeof name === 'string' ? readable(name) : '')).filter(Boolean);
  return [label, said.join(', ').slice(0, 120)].filter(Boolean).join(' ');
}

/** Days and times as they are read here. */
export const readable = (value: string): string =>
  value.replace(/^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::\d\d)?)?$/, (_, day: string, time?: string) =>
    time === undefined ? germanDate(day) : `${germanDate(day)}, ${time} Uhr`,
  );

const yesOrNo = { '0': 'nein', '1': 'ja' };
/** By what a field is called in the register: what stands in it as it is read here. */
const spoken: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Funktion: roleLabels,
  Gruppe: groupLabels,
  Anwesenheit: attendanceStatusLabels,
  Stimmrecht: yesOrNo,
  zugeschaltet: yesOrNo,
  'unterzeichnet mit': yesOrNo,
  'sachkundige Bürgerin oder Bürger': yesOrNo,
};
const key = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One line of a field, for whoever knows nothing of how it is stored; null for a key, which says nothing to anybody. */
export const spokenValue = (label: string, value: string): string | null =>
  key.test(value) ? null : (spoken[label]?.[value] ?? readable(value));

export const findingLabels: Record<Finding, string> = {
  own: 'eigene Angaben',
  key: 'in einer gespeicherten Fassung',
  address: 'mit der E-Mail-Adresse genannt',
  wholeName: 'mit Vor- und Nachnamen genannt',
  familyName: 'mit dem Nachnamen genannt',
};

export const personalDataTitle = 'Auskunft über gespeicherte Daten';

export const personalDataWords = {
  subtitle: (name: string) => `zu ${name}`,
  asOf: (day: IsoDate) => `Stand: ${dayAndMonth(day)}`,
  introduction:
    'Diese Auskunft nach Art. 15 DSGVO nennt alles, was Ratsfeder über die genannte Person aufbewahrt: ihre eigenen Angaben, und jede Stelle, an der sie mit Namen, E-Mail-Adresse oder Kennung vorkommt. Dieselben Angaben liegen als Datei im Format JSON bei.',
  toCheck:
    'Für die Geschäftsstelle, vor der Herausgabe: Bitte prüfen Sie, ob eine Zeile die Rechte anderer berührt (Art. 15 Abs. 4 DSGVO) oder aus einem nichtöffentlichen Teil stammt. Aus Texten sind nur die Zeilen wiedergegeben, in denen die Person steht; ganze Dateien liegen nicht bei.',
  maybe: 'Möglicherweise gemeint',
  maybeNote:
    'Hier steht nur der Nachname. Ob die Person gemeint ist, kann das Programm nicht wissen; bitte entfernen Sie, was jemand anderen meint.',
  nothing: 'Nichts gefunden.',
  columns: ['Wo', 'Was'] as const,
  rights: 'Rechte',
  rightsText:
    'Die Person kann Berichtigung, unter den gesetzlichen Voraussetzungen Löschung oder Einschränkung verlangen, der Verarbeitung widersprechen und sich bei der Landesbeauftragten für Datenschutz und Informationsfreiheit Nordrhein-Westfalen beschweren. Ratsfeder trifft keine automatisierten Entscheidungen. Die Angaben stammen von der Person selbst, aus Sitzungen, aus Vorlagen oder von der Verwaltung.',
  backups:
    'Sicherungen der Datei enthalten dieselben Angaben in ihrem damaligen Stand. Sie werden von selbst gelöscht, die älteste nach 12 Monaten.',
  captions: { why: 'Zweck:', whoGets: 'Empfänger:', howLong: 'Dauer:' },
} as const;

/** Name of the package, without ending. */
export const personalDataFileName = (name: string, day: IsoDate): string => `Auskunft ${name} ${day}`;
