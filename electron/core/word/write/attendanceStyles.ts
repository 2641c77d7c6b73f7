import { type IParagraphStyleOptions, LineRuleType } from 'docx';
import { noteEdgeFor } from './layout.ts';
import type { Look } from './look.ts';

/** The list of those present and missing, as plain lines and as a table. */
export function attendanceStyles(look: Look): IParagraphStyleOptions[] {
  const noteEdge = noteEdgeFor(look);
  return [
    {
      id: 'Gruppe',
      name: 'Gruppe der Anwesenden',
      basedOn: 'Normal',
      next: 'Anwesende',
      run: { bold: true },
      paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
    },
    {
      id: 'Anwesende',
      name: 'Anwesende',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 0 },
        indent: { left: noteEdge, hanging: noteEdge },
        keepLines: true,
      },
    },
    {
      id: 'AnwesendeMitFolge',
      name: 'Anwesende mit Folge',
      basedOn: 'Anwesende',
      paragraph: { keepNext: true },
    },
    { id: 'Kopfzahl', name: 'Kopfzahl', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
    {
      id: 'KopfzahlMitFolge',
      name: 'Kopfzahl mit Folge',
      basedOn: 'Kopfzahl',
      paragraph: { keepNext: true },
    },
    ...tableStyles,
  ];
}

/** Paragraphs inside cells; the space around them is the cells'. */
const tableStyles: IParagraphStyleOptions[] = [
  { id: 'Tabellentext', name: 'Tabellentext', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
  {
    id: 'TabellentextMitFolge',
    name: 'Tabellentext mit Folge',
    basedOn: 'Tabellentext',
    paragraph: { keepNext: true },
  },
  { id: 'Tabellenname', name: 'Tabellenname', basedOn: 'Tabellentext' },
  {
    id: 'TabellennameMitFolge',
    name: 'Tabellenname mit Folge',
    basedOn: 'Tabellenname',
    paragraph: { keepNext: true },
  },
  {
    id: 'Tabellenkopf',
    name: 'Tabellenkopf',
    basedOn: 'TabellentextMitFolge',
    run: { bold: true },
  },
  { id: 'Tabellengruppe', name: 'Tabellengruppe', basedOn: 'Tabellenkopf' },
  // Word needs a paragraph behind a table that ends a section; it takes hardly any room.
  {
    id: 'NachTabelle',
    name: 'Nach einer Tabelle',
    basedOn: 'Normal',
    run: { size: 2 },
    paragraph: { spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT }, keepNext: true },
  },
  {
    id: 'NachTexttabelle',
    name: 'Nach einer Tabelle im Text',
    basedOn: 'NachTabelle',
    paragraph: { spacing: { after: 120, line: 20, lineRule: LineRuleType.EXACT } },
  },
];
