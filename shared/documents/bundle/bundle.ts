import type { NumberedItem } from '../../domain/meeting/agenda.ts';
import { ancestors } from '../../domain/meeting/numbering.ts';
import type { BundledFile, BundleFacts, PaperAtItem } from '../../facts/bundleFacts.ts';
import { attachmentTitle, bundleWords } from '../../german/bundle.ts';
import { answerSheet } from '../answerSheet.ts';
import type { SheetModel } from '../model.ts';
import { paperSheet } from '../paperSheet.ts';
import type { BundleEntry, BundleModel } from './model.ts';
import { coverSheet, type Edition, fileCover, paperCover } from './sheets.ts';

/** A document of the meeting that stands before all papers; `note`: beside it in the contents. */
export type Opening = { title: string; note: string; sheet: SheetModel };

/**
 * Openings, then the agenda with what lies at each item, then what lies at the meeting itself. What may be in it is
 * decided by the facts: those of the public are a projection.
 */
export function bundleOf(
  facts: BundleFacts,
  { openings, ...edition }: Edition & { openings: readonly Opening[] },
): BundleModel {
  const items = facts.meeting.items.filter(({ kind }) => kind === 'item');
  const own = facts.files.filter(({ itemId }) => itemId === null);
  return {
    cover: coverSheet(facts.meeting, edition),
    entries: [
      ...openings.map(({ title, note, sheet }) => ({ ...sheetsEntry(0, title, [sheet]), note })),
      ...agendaEntries(facts, items),
      ...(own.length === 0 ? [] : [captionEntry(0, '', bundleWords.ofMeeting)]),
      ...own.map((file) => fileEntry(facts, 1, '', file)),
    ],
  };
}

/** Both parts with a caption each, where there are both. */
function agendaEntries(facts: BundleFacts, items: readonly NumberedItem[]): BundleEntry[] {
  const parts = [true, false].map((isPublic) => items.filter((item) => item.isPublic === isPublic));
  const hasBoth = parts.every((part) => part.length > 0);
  const above = ancestors(items);
  return parts.flatMap((part, index) => [
    ...(hasBoth
      ? [captionEntry(0, '', index === 0 ? bundleWords.publicPart : bundleWords.nonPublicPart)]
      : []),
    ...part.flatMap((item) => itemEntries(facts, item, (hasBoth ? 1 : 0) + above(item).length)),
  ]);
}

function itemEntries(facts: BundleFacts, item: NumberedItem, depth: number): BundleEntry[] {
  // It was taken off: nobody deals with what lies at it.
  if (item.status === 'removed') return [removedEntry(depth, item)];
  const files = facts.files.filter(({ itemId }) => itemId === item.id);
  return [
    captionEntry(depth, item.number, item.title),
    ...facts.papers
      .filter(({ itemId }) => itemId === item.id)
      .flatMap((paper) => paperEntries(facts, item, paper, { files, depth: depth + 1 })),
    ...files
      .filter(({ paperId }) => paperId === null)
      .map((file) => fileEntry(facts, depth + 1, aboutItem(item), file)),
  ];
}

type Below = { files: readonly BundledFile[]; depth: number };

function paperEntries(
  { meeting }: BundleFacts,
  item: NumberedItem,
  at: PaperAtItem,
  below: Below,
): BundleEntry[] {
  const { paper } = at.facts;
  const files = below.files.filter(({ paperId }) => paperId === paper.id);
  const title = [paper.typeLabel, paper.number].filter(Boolean).join(' ');
  return [
    sheetsEntry(below.depth, title, [paperCover(meeting, item, at, files), paperSheet(at.facts)]),
    ...(at.answer ? [sheetsEntry(below.depth + 1, bundleWords.answer, [answerSheet(at.answer)])] : []),
    ...files.map((file) => fileEntry({ meeting }, below.depth + 1, `${title}, ${aboutItem(item)}`, file)),
  ];
}

const aboutItem = ({ number, title }: NumberedItem): string =>
  number === '' ? `zu „${title}“` : `zu TOP ${number}`;

const captionEntry = (depth: number, label: string, title: string): BundleEntry => ({
  depth,
  label,
  title,
  note: '',
  content: { kind: 'none' },
});

const removedEntry = (depth: number, { number, title }: NumberedItem): BundleEntry =>
  captionEntry(depth, number, `${title} ${bundleWords.removed}`);

const sheetsEntry = (depth: number, title: string, sheets: readonly SheetModel[]): BundleEntry => ({
  depth,
  label: '',
  title,
  note: '',
  content: { kind: 'sheets', sheets },
});

const fileEntry = (
  { meeting }: Pick<BundleFacts, 'meeting'>,
  depth: number,
  about: string,
  file: BundledFile,
): BundleEntry => ({
  depth,
  label: '',
  title: attachmentTitle(file.title),
  note: '',
  content: { kind: 'file', file, sheet: fileCover(meeting, about, file) },
});
