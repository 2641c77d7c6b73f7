import { type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { numberEdgeFor } from './layout.ts';
import { letterStyles } from './letterStyles.ts';
import type { Look } from './look.ts';
import { stylesFor } from './styles.ts';

/** The styles of the Niederschrift, so that all documents of an office look alike, and those for agenda and lists to sign. */
export function sheetStylesFor(
  look: Look,
  { itemEdge, width }: { itemEdge: number; width: number },
): IStylesOptions {
  const base = stylesFor(look, itemEdge);
  const shared = (base.paragraphStyles ?? []).map((style) =>
    // The page number stands at the right edge, on landscape pages too.
    style.id === 'Fusszeile' ? { ...style, paragraph: { ...style.paragraph, rightTabStop: width } } : style,
  );
  return {
    ...base,
    paragraphStyles: [...shared, ...agendaStyles(numberEdgeFor(look)), ...textStyles, ...letterStyles],
  };
}

/** `edge`: where titles begin behind their numbers; those of sub-items one edge further right for each level. */
const agendaStyles = (edge: number): IParagraphStyleOptions[] =>
  [
    { suffix: '', name: '', left: edge },
    { suffix: 'Unterpunkt', name: ' Unterpunkt', left: edge * 2 },
    { suffix: 'UnterpunktTief', name: ' Unterpunkt der dritten Ebene', left: edge * 3 },
  ].flatMap(({ suffix, name, left }) => [
    {
      id: `Tagesordnung${suffix}`,
      name: `Tagesordnung${name}`,
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { before: 60, after: 60 }, indent: { left, hanging: edge }, keepLines: true },
    },
    {
      id: `TagesordnungMitFolge${suffix}`,
      name: `Tagesordnung mit Folge${name}`,
      basedOn: `Tagesordnung${suffix}`,
      next: `Tagesordnungsangabe${suffix}`,
      paragraph: { keepNext: true, spacing: { before: 60, after: 0 } },
    },
    {
      id: `Tagesordnungsangabe${suffix}`,
      name: `Tagesordnungsangabe${name}`,
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { spacing: { after: 80 }, indent: { left }, keepLines: true },
    },
    {
      id: `TagesordnungsangabeMitFolge${suffix}`,
      name: `Tagesordnungsangabe mit Folge${name}`,
      basedOn: `Tagesordnungsangabe${suffix}`,
      paragraph: { keepNext: true },
    },
  ]);

const textStyles: IParagraphStyleOptions[] = [
  {
    id: 'Zwischenueberschrift',
    name: 'Zwischenüberschrift',
    basedOn: 'Heading2',
    next: 'Text',
    quickFormat: true,
    paragraph: { indent: { left: 0, hanging: 0 }, spacing: { before: 300, after: 120 }, outlineLevel: 1 },
  },
  {
    id: 'Ankreuzzeile',
    name: 'Ankreuzzeile',
    basedOn: 'Text',
    next: 'Text',
    quickFormat: true,
    paragraph: { spacing: { after: 60 }, keepLines: true },
  },
  {
    id: 'TextHervorgehoben',
    name: 'Text hervorgehoben',
    basedOn: 'Text',
    quickFormat: true,
    run: { bold: true },
  },
  {
    id: 'TextHervorgehobenMitFolge',
    name: 'Text hervorgehoben mit Folge',
    basedOn: 'TextHervorgehoben',
    paragraph: { keepNext: true },
  },
  {
    id: 'TextMitAbstand',
    name: 'Text mit Abstand',
    basedOn: 'TextMitFolge',
    paragraph: { spacing: { before: 240, after: 120 } },
  },
  // How a letter ends, with what stands below it.
  {
    id: 'Grussformel',
    name: 'Grußformel',
    basedOn: 'TextMitFolge',
    paragraph: { spacing: { before: 400, after: 120 } },
  },
  // High enough to sign in.
  {
    id: 'TabellenzeileUnterschrift',
    name: 'Tabellenzeile zum Unterschreiben',
    basedOn: 'Tabellentext',
    paragraph: { spacing: { before: 110, after: 110 } },
  },
  {
    id: 'TabellenzeileUnterschriftMitFolge',
    name: 'Tabellenzeile zum Unterschreiben mit Folge',
    basedOn: 'TabellenzeileUnterschrift',
    paragraph: { keepNext: true },
  },
];
