import type { BundledFile, PaperAtItem } from '../../facts/bundleFacts.ts';
import { listedTitle } from '../../facts/meetingAttachment.ts';
import type { MeetingFacts } from '../../facts/meetingFacts.ts';
import type { NumberedItem } from '../../domain/meeting/agenda.ts';
import type { IsoDate } from '../../domain/values.ts';
import { germanDate } from '../../german/format.ts';
import { bundleWords, fateSentences, fileKindAndSize } from '../../german/bundle.ts';
import type { Caption } from '../../minutes/model.ts';
import type { DocumentBlock, SheetModel } from '../model.ts';
import { onDay, placeAndTime, sessionOf, sheetOf, text } from '../sheet.ts';

/** For whom a bundle is, and of which day. `name`: what tells the two apart, as their files do. */
export type Edition = { audience: string; name: string; asOf: IsoDate };

/** The first page; the contents follow it. */
export function coverSheet(facts: MeetingFacts, { audience, name, asOf }: Edition): SheetModel {
  const sheet = sheetOf(facts, {
    title: bundleWords.title,
    subtitles: [`zur ${sessionOf(facts.meeting)}`, onDay(facts.meeting)],
    blocks: [
      {
        kind: 'captions',
        captions: [
          ...placeAndTime(facts.meeting),
          { label: 'Fassung:', value: audience },
          { label: 'Stand:', value: germanDate(asOf) },
        ],
      },
      { kind: 'heading', text: bundleWords.contents, startsOnNewPage: true },
    ],
  });
  const title = sheet.properties.title.replace(bundleWords.title, name);
  return { ...sheet, properties: { ...sheet.properties, title } };
}

/** Stands before a paper: under which item it stands, and what belongs to it. */
export function paperCover(
  facts: MeetingFacts,
  item: NumberedItem,
  { facts: { paper }, role }: PaperAtItem,
  files: readonly BundledFile[],
): SheetModel {
  return sheetOf(facts, {
    title: [paper.typeLabel, paper.number && `Nr. ${paper.number}`].filter(Boolean).join(' '),
    subtitles: [`zu TOP ${item.number}`, paper.subject],
    blocks: [
      {
        kind: 'captions',
        captions: [
          { label: 'Tagesordnung:', value: item.title },
          { label: 'Beratung:', value: role },
          { label: 'Status:', value: paper.isPublic && item.isPublic ? 'öffentlich' : 'nichtöffentlich' },
        ],
      },
      ...listOf(item, files),
    ],
  });
}

function listOf(item: NumberedItem, files: readonly BundledFile[]): DocumentBlock[] {
  if (files.length === 0) return [];
  return [
    { kind: 'subheading', text: files.length === 1 ? 'Anlage' : 'Anlagen' },
    { kind: 'list', entries: files.map((file) => listedTitle(file, item)) },
  ];
}

/** Stands in for a file that has no pages of its own here. `about`: what it lies at; the public knows no file names. */
export function fileCover(facts: MeetingFacts, about: string, file: BundledFile): SheetModel {
  const captions: Caption[] = [
    { label: 'Art:', value: fileKindAndSize(file) },
    ...(file.fileName === '' ? [] : [{ label: 'Datei:', value: file.fileName }]),
  ];
  return sheetOf(facts, {
    title: 'Anlage',
    subtitles: [about, file.title].filter(Boolean),
    blocks: [{ kind: 'captions', captions }],
  });
}

/** A sheet that says at its end why the pages of something are not here; '' says nothing. */
export const withSentence = (sheet: SheetModel, sentence: string): SheetModel =>
  sentence === '' ? sheet : { ...sheet, blocks: [...sheet.blocks, text(sentence)] };

/** Stands in for a document of the meeting that was edited in Word. */
export const editedCover = (facts: MeetingFacts, title: string): SheetModel =>
  sheetOf(facts, { title, subtitles: [], blocks: [text(fateSentences.handEdited)] });
