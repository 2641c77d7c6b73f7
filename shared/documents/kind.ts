import type { DocumentKind } from '../domain/document/document.ts';
import type { Found } from '../checks/check.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import type { MailWords } from '../german/mailText.ts';
import type { PublicFacts } from '../public/facts.ts';
import type { AnyModel } from './anyModel.ts';
import type { RequiredSigner } from './signers.ts';
import type { ResolutionId } from '../domain/ids.ts';

/** Where the list of a meeting shows a kind, in this order. */
export const documentGroups = {
  before: 'Vor der Sitzung',
  during: 'In der Sitzung',
  after: 'Danach',
  extracts: 'Beschlussauszüge',
} as const;
export type DocumentGroup = keyof typeof documentGroups;

/** Everything the program knows about a kind of document; each has a file of its own in kinds/. */
export type KindOfDocument = {
  label: string;
  /** "Vorschau der Einladung" */
  preview: string;
  /** First word of the file's name. */
  fileName: string;
  mail: MailWords;
  group: DocumentGroup;
  /** The Niederschrift itself, one of its parts, or neither. */
  minutes: 'whole' | 'part' | 'none';
  /**
   * 'calls': with its dispatch the meeting is called. 'adds', 'changes': it tells those who were called what has come in
   * or changed since. 'tells': it says to others when and how that was done.
   */
  convening: 'calls' | 'adds' | 'changes' | 'tells' | 'none';
  /** No signature stands on it. */
  isUnsigned?: true;
  /** What everybody may read in its stead, where that is another kind. */
  publicForm?: DocumentKind;
  /** What is missing or odd, in no order yet. */
  checks: (facts: MeetingFacts) => Found[];
  /** Whose consent it needs. */
  signers: (facts: MeetingFacts) => RequiredSigner[];
} & About;

/** What it is about, who may read it, and from which facts it is made: what is public is made of nothing else. */
type About =
  | ({ subject: 'meeting'; clearance: 'public' } & MadeOf<[facts: PublicFacts]>)
  | ({ subject: 'meeting'; clearance: 'nonPublic' } & MadeOf<[facts: MeetingFacts]>)
  /** As public as the item of its resolution; of a public one it gets the public facts. Null: it is there no longer. */
  | ({ subject: 'resolution'; clearance: 'bySubject' } & MadeOf<
      [facts: MeetingFacts, resolutionId: ResolutionId | null]
    >);

/** `missing`: a German sentence why there is nothing to print yet, '' where `build` may be called. */
export type MadeOf<Given extends unknown[]> = {
  missing: (...given: Given) => string;
  build: (...given: Given) => AnyModel;
};
