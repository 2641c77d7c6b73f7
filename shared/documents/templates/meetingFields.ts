import type { TemplateField, TemplateFields } from './field.ts';
import type { PartName } from './parts.ts';

const words = (meaning: string) => ({ use: 'words', meaning }) as const;
const part = (meaning: string) => ({ use: 'content', meaning, isOnce: true }) as const;

/** Of every document of a meeting. */
export const meetingFields = {
  inhalt: part(
    'das ganze Dokument oder, was davon keinen eigenen Platz hat; muss genau einmal allein in einem Absatz stehen',
  ),
  titel: words('Art des Dokuments, etwa „Niederschrift“'),
  gremium: words('Name des Gremiums'),
  sitzung: words('etwa „9. Sitzung“'),
  datum: words('Tag der Sitzung'),
  uhrzeit: words('Beginn der Sitzung'),
  ort: words('Ort und Raum'),
  stadt: words('Name der Gemeinde'),
} as const satisfies TemplateFields;

/** Parts that can stand by themselves; what a document has not is not in its fields. */
const parts = {
  kopf: part('Überschrift, Sitzung, Tag und Angaben wie Ort und Beginn'),
  anwesenheit: part('Anwesende und, wo sie eigens stehen, fehlende Mitglieder'),
  tagesordnung: part('Tagesordnung; in der Niederschrift deren Übersicht'),
  verlauf: part('Verlauf der Sitzung mit allen Punkten und Beschlüssen'),
  anlagen: part('Überschrift „Anlagen“ und was beiliegt'),
  unterschriften: part('Unterschriften mit Namen und Funktion'),
} as const satisfies Record<PartName, TemplateField>;
const { kopf, tagesordnung, anlagen, unterschriften } = parts;

/** Of the Niederschrift and its parts. */
export const minutesFields = { ...meetingFields, ...parts } as const satisfies TemplateFields;

/** Of what is sent before a meeting. */
export const callingFields = {
  ...meetingFields,
  kopf,
  tagesordnung,
  anlagen,
  unterschriften,
} as const satisfies TemplateFields;

/** Of lists, which nobody signs. */
export const listFields = { ...meetingFields, kopf } as const satisfies TemplateFields;

/** Of every other document of a meeting. */
export const sheetOfMeetingFields = {
  ...meetingFields,
  kopf,
  unterschriften,
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
  ...sheetOfMeetingFields,
  top: words('der Punkt der Tagesordnung, etwa „Zu Punkt 4“'),
  gegenstand: words('wovon der Punkt handelt'),
  vorlage: words('Art und Nummer der Vorlage, Berichterstattung und Lesung'),
} as const satisfies TemplateFields;
