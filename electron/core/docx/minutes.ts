import {
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  Tab,
  TextRun,
} from 'docx';
import { printable } from '../../../shared/domain/values.ts';
import type { MinutesModel, Part } from '../../../shared/minutes/model.ts';
import { groupsBlock, headBlock, itemBlock, paragraph, proceedingsBlock, signaturesBlock } from './blocks.ts';
import { words } from './characters.ts';
import { page } from './layout.ts';
import { Lists } from './lists.ts';
import { styles } from './styles.ts';

/** The Niederschrift as a Word file. Nothing is decided here: the model says what is printed, styles say how. */
export async function minutesDocx(model: MinutesModel): Promise<Uint8Array> {
  return Packer.toBuffer(minutesDocument(model));
}

function minutesDocument(model: MinutesModel): Document {
  const lists = new Lists();
  const { title, subject, creator } = model.properties;
  const sections = sectionsOf(model, lists);
  return new Document({
    title: printable(title),
    subject: printable(subject),
    creator: printable(creator),
    lastModifiedBy: printable(creator),
    styles,
    numbering: lists.numbering(),
    compatibility: { version: 15 },
    hyphenation: { autoHyphenation: true },
    sections,
  });
}

/** A part that begins on a new page is a section of its own (M9), which Word users can also cut out. */
function sectionsOf(model: MinutesModel, lists: Lists): ISectionOptions[] {
  const sections: Paragraph[][] = [opening(model, lists)];
  for (const part of model.parts) {
    if (part.startsOnNewPage) sections.push([]);
    sections.at(-1)?.push(...partBlock(part, lists));
  }
  sections.at(-1)?.push(...signaturesBlock(model.signatures));
  const footers = { default: footerOf(model.footer) };
  return sections.map((children, index) => ({
    properties: { type: SectionType.NEXT_PAGE, page },
    ...(index === 0 ? { footers } : {}),
    children,
  }));
}

function opening({ head, attendance, missing, preliminary }: MinutesModel, lists: Lists): Paragraph[] {
  return [
    ...headBlock(head),
    ...groupsBlock(attendance.heading, attendance.groups),
    ...attendance.headCounts.map((row) => paragraph('Kopfzahl', row)),
    ...(missing ? groupsBlock(missing.heading, missing.groups) : []),
    ...(preliminary
      ? [paragraph('Heading1', preliminary.heading), ...proceedingsBlock(preliminary, 'free', lists)]
      : []),
  ];
}

const partBlock = ({ heading, items }: Part, lists: Lists): Paragraph[] => [
  paragraph('Heading1', heading),
  ...items.flatMap((item) => itemBlock(item, lists)),
];

/** "Stadt Beispiel · Integrationsrat …        Seite 3 von 12" */
function footerOf(text: string): Footer {
  const pageNumber = new TextRun({
    children: [new Tab(), 'Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES],
  });
  return new Footer({
    children: [new Paragraph({ style: 'Fusszeile', children: [...words(text), pageNumber] })],
  });
}
