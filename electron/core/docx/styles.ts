import {
  AlignmentType,
  BorderStyle,
  type IParagraphPropertiesOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LeaderType,
  TabStopType,
} from 'docx';
import { characterStyles } from './characters.ts';
import { captionEdge, itemEdge, noteEdge, signature, textWidth } from './layout.ts';
import { placeStyles } from './placeStyles.ts';

const font = 'Arial';
const german = { value: 'de-DE', eastAsia: 'de-DE', bidirectional: 'ar-SA' };
const { LEFT } = TabStopType;

/** Every look of the document: paragraphs and runs only name a style, so that an office can restyle in Word. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, language: german },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: {
      run: { size: 36, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 480, after: 120 }, keepNext: true },
    },
    heading1: {
      run: { size: 26, bold: true },
      paragraph: { spacing: { before: 480, after: 160 }, keepNext: true, keepLines: true, outlineLevel: 0 },
    },
    heading2: itemHeading(1, 400),
    heading3: itemHeading(2, 320),
  },
  paragraphStyles: [...headStyles(), ...attendanceStyles(), ...placeStyles(), ...closingStyles()],
  // docx bases styles of its own on this one without defining it.
  characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }, ...characterStyles],
};

/** "Zu Punkt 4.1" hangs beside the title, which begins where the text below it begins. */
function itemHeading(outlineLevel: number, before: number) {
  return {
    run: { size: 22, bold: true },
    paragraph: {
      spacing: { before, after: 120 },
      indent: { left: itemEdge, hanging: itemEdge },
      keepNext: true,
      keepLines: true,
      outlineLevel,
    },
  };
}

function headStyles(): IParagraphStyleOptions[] {
  const centred = { alignment: AlignmentType.CENTER, keepNext: true };
  return [
    { id: 'Briefkopf', name: 'Briefkopf', basedOn: 'Normal', paragraph: { spacing: { after: 0 } } },
    {
      id: 'Untertitel',
      name: 'Subtitle',
      basedOn: 'Normal',
      run: { size: 26 },
      paragraph: { ...centred, spacing: { after: 60 } },
    },
    {
      id: 'Sitzungstag',
      name: 'Sitzungstag',
      basedOn: 'Normal',
      next: 'Sitzungsangabe',
      run: { size: 26 },
      paragraph: { ...centred, spacing: { after: 360 } },
    },
    {
      id: 'Sitzungsangabe',
      name: 'Sitzungsangabe',
      basedOn: 'Normal',
      paragraph: {
        spacing: { after: 60 },
        indent: { left: captionEdge, hanging: captionEdge },
        keepLines: true,
      },
    },
  ];
}

function attendanceStyles(): IParagraphStyleOptions[] {
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
  ];
}

function closingStyles(): IParagraphStyleOptions[] {
  // docx writes tab stops into styles, but only its type for paragraphs knows them.
  const ruled: IParagraphPropertiesOptions = {
    spacing: { before: 1300, after: 60 },
    keepNext: true,
    tabStops: [
      { type: LEFT, leader: LeaderType.UNDERSCORE, position: signature.firstEnds },
      { type: LEFT, position: signature.secondBegins },
      { type: LEFT, leader: LeaderType.UNDERSCORE, position: textWidth },
    ],
  };
  return [
    {
      id: 'Trennzeichen',
      name: 'Trennzeichen',
      basedOn: 'Normal',
      next: 'Heading2',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120, after: 240 } },
    },
    {
      id: 'TrennzeichenMitFolge',
      name: 'Trennzeichen mit Folge',
      basedOn: 'Trennzeichen',
      paragraph: { keepNext: true },
    },
    {
      id: 'Unterschriftslinie',
      name: 'Unterschriftslinie',
      basedOn: 'Normal',
      next: 'Unterschriftsname',
      paragraph: ruled,
    },
    {
      id: 'Unterschriftsname',
      name: 'Unterschriftsname',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 0 }, keepNext: true, leftTabStop: signature.secondBegins },
    },
    {
      id: 'Fusszeile',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: {
        spacing: { after: 0 },
        border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: 'auto' } },
        rightTabStop: textWidth,
      },
    },
  ];
}
