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
import { groupsBlock, headBlock, itemBlock, line, proceedingsBlock } from './blocks.ts';
import { words } from './characters.ts';
import { page } from './layout.ts';
import { holdLast, type Line, toParagraph } from './lines.ts';
import { Lists } from './lists.ts';
import { signaturesBlock } from './signatures.ts';
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
  const sections: Line[][] = [opening(model, lists)];
  for (const part of model.parts) {
    if (part.startsOnNewPage) sections.push([]);
    sections.at(-1)?.push(...partBlock(part, lists));
  }
  // Nobody signs a page on which nothing else stands.
  const last = holdLast(sections.pop() ?? []);
  sections.push([...last, ...signaturesBlock(model.signatures)]);
  const footers = { default: footerOf(model.footer) };
  return sections.map((lines, index) => ({
    properties: { type: SectionType.NEXT_PAGE, page },
    ...(index === 0 ? { footers } : {}),
    children: lines.map(toParagraph),
  }));
}

function opening({ head, attendance, missing, preliminary }: MinutesModel, lists: Lists): Line[] {
  return [
    ...headBlock(head),
    ...attendanceBlock(attendance),
    ...(missing ? groupsBlock(missing.heading, missing.groups) : []),
    ...(preliminary
      ? [line('Heading1', preliminary.heading), ...proceedingsBlock(preliminary, 'free', lists)]
      : []),
  ];
}

function attendanceBlock({ heading, groups, headCounts }: MinutesModel['attendance']): Line[] {
  const lines = groupsBlock(heading, groups);
  if (headCounts.length === 0) return lines;
  return [...holdLast(lines), ...headCounts.map((row) => line('Kopfzahl', row))];
}

const partBlock = ({ heading, items }: Part, lists: Lists): Line[] => [
  line('Heading1', heading),
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
