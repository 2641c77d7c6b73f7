import type { TemplateFields } from './field.ts';

const words = (meaning: string) => ({ use: 'words', meaning }) as const;

/** Of every document of a meeting. */
export const meetingFields = {
  inhalt: {
    use: 'content',
    meaning: 'das ganze Dokument; muss genau einmal allein in einem Absatz stehen',
  },
  titel: words('Art des Dokuments, etwa „Niederschrift“'),
  gremium: words('Name des Gremiums'),
  sitzung: words('etwa „9. Sitzung“'),
  datum: words('Tag der Sitzung'),
  uhrzeit: words('Beginn der Sitzung'),
  ort: words('Ort und Raum'),
  stadt: words('Name der Gemeinde'),
} as const satisfies TemplateFields;

/** Of the collected report of partners, which belongs to no meeting. */
export const reportFields = {
  inhalt: meetingFields.inhalt,
  titel: words('Titel des Sammelberichts'),
  gremium: meetingFields.gremium,
  stadt: meetingFields.stadt,
} as const satisfies TemplateFields;

/** A Beschlussauszug names what it is about, and the paper it goes back to. */
export const extractFields = {
  ...meetingFields,
  top: words('der Punkt der Tagesordnung, etwa „Zu Punkt 4“'),
  gegenstand: words('wovon der Punkt handelt'),
  vorlage: words('Art und Nummer der Vorlage, Berichterstattung und Lesung'),
} as const satisfies TemplateFields;
