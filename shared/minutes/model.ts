import type { RichText } from '../domain/richText.ts';

/**
 * What a Niederschrift says, in printing order: every sentence, number and name is decided here,
 * so that the Word file and the preview only lay it out.
 */
export type MinutesModel = {
  properties: { title: string; subject: string; creator: string };
  head: Head;
  /** The head counts ("Bürger: 12") belong to the last group, the guests. */
  attendance: { heading: string; groups: Group[]; headCounts: string[] };
  /** Members who were not there; null where the body's minutes do not list them. */
  missing: { heading: string; groups: Group[] } | null;
  /** "Vor Eintritt in die Tagesordnung" */
  preliminary: Preliminary | null;
  parts: Part[];
  /** Two side by side; each is a line with the name below it. */
  signatures: Signature[];
  /** Stands at the foot of each page, before the page number. */
  footer: string;
};

export type Head = {
  letterhead: string[];
  title: string;
  /** "über die 12. Sitzung des Integrationsrates" */
  subtitle: string;
  /** "am 24.11.2026" */
  date: string;
  captions: Caption[];
};

/** "Beginn:" and what stands behind it, perhaps nothing. */
export type Caption = { label: string; value: string };

export type Group = { label: string; entries: Entry[] };
/** A name as listed, and what is said about it: "Vorsitz", "für Frau X", "ab 17:25 Uhr". */
export type Entry = { name: string; note: string };

/** What the block before the agenda and an item have in common. */
export type Proceedings = {
  /** Who came, who took the chair, who was recused: before the text. */
  notesBefore: string[];
  text: RichText;
  resolutions: ResolutionModel[];
  /** Who left: after the results. */
  notesAfter: string[];
};

export type Preliminary = Proceedings & { heading: string };

export type Part = { heading: string; startsOnNewPage: boolean; items: ItemModel[] };

export type ItemModel = Proceedings & {
  /** "Zu Punkt 4.1" */
  label: string;
  title: string;
  isSubItem: boolean;
  /** Beratungsgrundlage and Drucksachennummer */
  captions: Caption[];
  /** "-.-.-" or nothing */
  separator: string;
};

export type ResolutionModel = {
  /** "Beschluss zu Ziffer 2 und 3:"; empty where only a result is printed. */
  caption: string;
  text: RichText;
  /** The result line, as the clerk stored it. */
  result: string;
  /** Votes by faction or by name, and why somebody did not vote. */
  votes: string[];
};

export type Signature = { name: string; role: string };
