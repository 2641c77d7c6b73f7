import { type Clearance, type DocumentKind, documentKinds } from '../../domain/document/document.ts';
import type { DocumentGroup, KindOfDocument } from '../kind.ts';
import { announcement } from './announcement.ts';
import { attendanceSheet } from './attendanceSheet.ts';
import { changeNotice } from './changeNotice.ts';
import { chairScript } from './chairScript.ts';
import { invitation } from './invitation.ts';
import { minutes } from './minutes.ts';
import { nonPublicMinutes } from './nonPublicMinutes.ts';
import { publicMinutes } from './publicMinutes.ts';
import { publicNotice } from './publicNotice.ts';
import { publicResolutionList } from './publicResolutionList.ts';
import { resolutionExtract } from './resolutionExtract.ts';
import { resolutionList } from './resolutionList.ts';
import { supplement } from './supplement.ts';

/** The registry: labels, file names, clearance, groups, checks, signers, mails and builders follow from it. */
const kinds = {
  invitation,
  supplement,
  changeNotice,
  publicNotice,
  attendanceSheet,
  chairScript,
  minutes,
  publicMinutes,
  nonPublicMinutes,
  announcement,
  resolutionList,
  publicResolutionList,
  resolutionExtract,
} satisfies Record<DocumentKind, KindOfDocument>;

export const aboutKind = (kind: DocumentKind): KindOfDocument => kinds[kind];

/** The kind that everybody may read where this one is wanted for them; itself where there is no other. */
export const publicFormOf = (kind: DocumentKind): DocumentKind => aboutKind(kind).publicForm ?? kind;

/** Whether this word is a kind of document and that is so; words that are no kind are nothing. */
export const isKindThat = (word: string, is: (about: KindOfDocument) => boolean): boolean =>
  documentKinds.some((kind) => kind === word && is(aboutKind(kind)));

/** In the order a meeting needs them. */
export const kindsIn = (group: DocumentGroup): DocumentKind[] =>
  documentKinds.filter((kind) => aboutKind(kind).group === group);

/** `isPublicSubject`: whether the item that the document is about is public. */
export function clearanceOf(kind: DocumentKind, isPublicSubject: boolean): Clearance {
  const { clearance } = aboutKind(kind);
  if (clearance !== 'bySubject') return clearance;
  return isPublicSubject ? 'public' : 'nonPublic';
}

/** The Niederschrift, whole or one of its parts. */
export const isMinutes = (kind: DocumentKind): boolean => aboutKind(kind).minutes !== 'none';

/** The whole Niederschrift, of which a meeting has one. */
export const isWholeMinutes = (kind: DocumentKind): boolean => aboutKind(kind).minutes === 'whole';

/** "Niederschrift (vollständig), Fassung 2" */
export const versionName = ({ kind, version }: { kind: DocumentKind; version: number }): string =>
  `${aboutKind(kind).label}, Fassung ${version}`;
