import type { MinutesBlock, MinutesStyle } from '../domain/body/body.ts';
import type { RichText } from '../domain/richText.ts';

/**
 * What a Niederschrift says, in printing order: every sentence, number and name is decided here,
 * so that the Word file and the preview only lay it out.
 */
export type MinutesModel = {
  properties: { title: string; subject: string; creator: string };
  head: Head;
  /** What follows the head, in this order. "Vor Eintritt in die Tagesordnung" and the parts are the proceedings. */
  blocks: readonly MinutesBlock[];
  /** Form of the items' labels: it decides where titles and texts begin. */
  labelStyle: MinutesStyle['labelStyle'];
  /** Captions of the columns where those present and missing stand in tables; null where they are plain lists. */
  attendanceColumns: readonly [name: string, organization: string, note: string] | null;
  /** The head counts ("Bürger: 12") belong to the last group, the guests. */
  attendance: { heading: string; groups: Group[]; headCounts: string[] };
  /** Members who were not there; null where the body's minutes do not list them. */
  missing: { heading: string; groups: Group[] } | null;
  /** Numbers and titles of the items; null where the body's minutes have no overview. */
  agenda: { heading: string; parts: AgendaPart[] } | null;
  /** "Vor Eintritt in die Tagesordnung" */
  preliminary: Preliminary | null;
  parts: Part[];
  /** What lies with the minutes; left out where nothing does. */
  attachments?: { heading: string; entries: string[] };
  /** Two side by side; each is a line with the name below it. */
  signatures: Signature[];
  /** "Lindenau, den 14. Dezember 2026" above them; left out where the minutes bear no date. */
  signedOn?: string;
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
  /** "2. Fassung: …" where this version corrects an earlier one; else ''. */
  correction: string;
  captions: Caption[];
};

/** "Beginn:" and what stands behind it, perhaps nothing. */
export type Caption = { label: string; value: string };

export type Group = { label: string; entries: Entry[] };
/**
 * A name as listed, the list, faction or department it belongs to (printed in tables only), and what is said about it:
 * "Vorsitz", "für Frau X", "ab 17:25 Uhr".
 */
export type Entry = { name: string; organization: string; note: string };

/**
 * One part of the overview; a non-public title does not show here (M9). `anchor`: of the item that the row leads to, with
 * its page; left out where the office wants none, or the item is not printed.
 */
export type AgendaPart = { heading: string; rows: { number: string; title: string; anchor?: number }[] };

/** What the block before the agenda and an item have in common. */
export type Proceedings = {
  /** Who came, who took the chair, who was recused: before the text. */
  notesBefore: string[];
  text: RichText;
  resolutions: ResolutionModel[];
  /** Objections against earlier minutes (R36) and who left: after the results. */
  notesAfter: string[];
};

export type Preliminary = Proceedings & { heading: string };

export type Part = { heading: string; startsOnNewPage: boolean; items: ItemModel[] };

export type ItemModel = Proceedings & {
  /** "Zu Punkt 4.1"; '' where an item has no number. */
  label: string;
  title: string;
  /** Where a row of the overview leads: the how-manieth of the items it is. */
  anchor?: number;
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
  /** Votes and rounds of an election; left out where there is nothing to lay out. */
  table?: RichText;
  /** The result as the clerk stored it, line by line. */
  result: string;
  /** Votes by faction or by name, and why somebody did not vote. */
  votes: string[];
  /** What was voted on its Ziffern: "Zu Ziffer 1: Kenntnis genommen"; left out where it was voted as a whole. */
  parts?: Pick<ResolutionModel, 'result' | 'votes' | 'note'>[];
  /** What the clerk says after the result, a paragraph a line; left out where nothing is. */
  note?: string;
  /** Between caption and wording; left out where it stands behind the wording. */
  resultFirst?: boolean;
  /** Before what was said at the item; left out where it comes after it. */
  isBeforeText?: boolean;
  /** The wording before what was said, the result after it. */
  isAroundText?: boolean;
};

/** `isTyped`: "gez." stands before the name, and nobody signs by hand. */
export type Signature = { name: string; role: string; isTyped?: boolean };
