import type { DelegationRefusal } from './domain/document/delegationRefusal.ts';
import type { WasteKind } from './domain/waste.ts';
import type { DataFileError } from './dataFileErrors.ts';
import type { Kept } from './domain/privacy/former.ts';
import type { DamagedPart } from './damagedPart.ts';
import type { HandOverRefusal } from './handOverRefusal.ts';
import type { PackageRefusal } from './packageRefusal.ts';

export type { PackageRefusal } from './packageRefusal.ts';

/** Where an input was wrong and the German sentence for that field; path as in zod: ['breaks', 0, 'from']. */
export type FieldIssue = { path: (string | number)[]; message: string };

/** Why an item of the agenda cannot be there, or not deal with that. */
export type Misplaced =
  | 'tooDeep'
  | 'preliminary'
  | 'belowHeading'
  | 'foreignMinutes'
  | 'laterMinutes'
  | 'noMatter'
  | 'otherPart'
  | 'tooManyPapers';

/**
 * What was done since stands in the way; what it needs is taken, and may be free again; the meeting is in another state; an other step was done last, as in another
 * window; or there is none.
 */
export type NotTakenBack = 'changed' | 'taken' | 'otherState' | 'otherStep' | 'nothing';

/** Every way a call can fail. Each code has its sentence in german/errors.ts. */
export type AppErrorData =
  | { code: 'INVALID_INPUT'; issues: FieldIssue[] }
  | { code: 'UNKNOWN_ROUTE'; route: string }
  | {
      code: 'NOT_FOUND';
      what:
        | 'meeting'
        | 'item'
        | 'person'
        | 'membership'
        | 'body'
        | 'otherBody'
        | 'rules'
        | 'resolution'
        | 'organization'
        | 'term'
        | 'textModule'
        | 'attendee'
        | 'recusal'
        | 'logo'
        | 'picture'
        | 'document'
        | 'key'
        | 'delegation'
        | 'list'
        | 'dispatch'
        | 'objection'
        | 'template'
        | 'check'
        | 'paper'
        | 'consultation'
        | 'relation'
        | 'question'
        | 'attachment'
        | 'paperImport'
        | 'peopleImport'
        | 'taken'
        | 'partner'
        | 'reportPeriod'
        | 'partnerReport'
        | 'waste';
    }
  | { code: 'CONFLICT' }
  | {
      code: 'IN_USE';
      what:
        | 'person'
        | 'organization'
        | 'body'
        | 'otherBody'
        | 'rules'
        | 'term'
        | 'meeting'
        | 'paper'
        | 'questions'
        | 'partner'
        | 'reportPeriod';
    }
  | { code: 'HAS_MINUTES' }
  /** A wording of which single Ziffern are voted on below it. */
  | { code: 'HAS_PARTS' }
  /** What a paper's state does not allow. */
  | { code: 'PAPER_STATE'; state: string }
  | { code: 'ANSWER_MISSING' }
  /** What is said of another one is said of this by that. */
  | { code: 'RELATION_BOTH_WAYS' }
  /** Of this body there is another with it already. */
  | { code: 'NUMBER_TAKEN'; number: string }
  /** A collected report is no single paper. */
  | { code: 'COLLECTED_REPORT' }
  /** A report of which neither text nor file is known. */
  | { code: 'REPORT_EMPTY' }
  /** A report that is said to have come in on a day that is still to come. */
  | { code: 'REPORT_NOT_YET' }
  /** A Mitteilung of the collected report is there already. */
  | { code: 'REPORT_TAKEN'; subject: string }
  /** A foreign file that is no collected report. */
  | { code: 'NO_COLLECTED_REPORT' }
  /** Of a paper that is no Anfrage. */
  | { code: 'NO_INQUIRY' }
  /** A step that already stands on an agenda. */
  | { code: 'ALREADY_PLANNED' }
  /** Its item cannot go into the public part. `paper`: its number, else its type. */
  | { code: 'PAPER_NOT_PUBLIC'; paper: string }
  /** A paper of a cancelled meeting that another one, of `date`, has taken up. */
  | { code: 'PAPER_TAKEN_UP'; paper: string; date: string }
  | { code: 'AGENDA_FIXED' }
  | { code: 'MISPLACED'; reason: Misplaced }
  | { code: 'WRONG_STATE'; from: string; to: string }
  | { code: 'REASON_NEEDED' }
  /** A step that cannot be undone, or not be done again. */
  | { code: 'NOT_TAKEN_BACK'; because: NotTakenBack }
  /** Something in the waste: its place is taken, what it belongs to lies there itself (`title`) or is gone for good. */
  | { code: 'NOT_PUT_BACK'; because: 'taken' | 'first' | 'missing'; kind: WasteKind; title: string }
  | { code: 'TERM_OVERLAPS'; name: string }
  | { code: 'TERM_TOO_SHORT'; date: string }
  | { code: 'NOT_RUNNING' }
  | { code: 'MEETING_LOCKED'; state: string }
  | { code: 'DUPLICATE'; field: 'code' | 'rulesDate' | 'meetingNumber' | 'reportPeriod' }
  | { code: 'ALREADY_SET_UP' }
  | { code: 'DOUBLE_SUBSTITUTION' }
  | { code: 'NOTHING_TO_PRINT'; sentence: string }
  | { code: 'CHECKS_OPEN'; count: number }
  | { code: 'DOCUMENT_STATE'; state: string }
  | { code: 'UNCHANGED'; version: number }
  | { code: 'NO_CHAIR' }
  | { code: 'NOT_A_WORD_FILE' }
  /** A Word file that is not sound, or holds what may not leave with it; each sentence names the place. */
  | { code: 'WORD_FILE_REFUSED'; sentences: string[] }
  /** A file edited by hand that was made as another document, or does not say as which. */
  | { code: 'OTHER_DOCUMENT'; what: 'meeting' | 'kind' | 'resolution' }
  | { code: 'UNMARKED_FILE' }
  | { code: 'COMMENT_NEEDED' }
  | { code: 'WRONG_PASSPHRASE' }
  | { code: 'WEAK_PASSPHRASE'; reason: 'tooShort' | 'tooSimple' }
  | { code: 'KEY_UNUSABLE'; reason: 'revoked' | 'publicOnly' | 'otherPerson' | 'alreadySigned' }
  | { code: 'DELEGATION_REFUSED'; reason: DelegationRefusal }
  | { code: 'PACKAGE_REFUSED'; reason: PackageRefusal }
  | { code: 'HAND_OVER'; because: HandOverRefusal }
  | { code: 'TEMPLATE_REFUSED'; sentences: string[] }
  | { code: 'PICTURE_REFUSED' }
  | { code: 'NO_PICTURE' }
  | { code: 'PICTURE_TOO_LARGE' }
  /** Cut off, or of a kind that nothing here can read. */
  | { code: 'PICTURE_DAMAGED' }
  /** One that a camera only notes to be turned. */
  | { code: 'PICTURE_TURNED' }
  /** In the colours of a press (CMYK). */
  | { code: 'PICTURE_FOR_PRESS' }
  | { code: 'LEAK'; sentences: string[] }
  | { code: 'OUTDATED_MAILING'; sentences: string[] }
  /** What was made for hands is not what it would be now; the office may take it all the same. */
  | { code: 'OVERTAKEN_MAILING'; sentences: string[] }
  | { code: 'NO_RECIPIENTS' }
  | { code: 'NOTHING_TO_SEND' }
  | { code: 'MAIL_NOT_SET_UP' }
  /** Contact data of somebody that are still needed. */
  | ({ code: 'PERSON_KEPT' } & Kept)
  /** By the IT of the house, for all who use this computer. */
  | { code: 'MAIL_OFF' }
  | DataFileError
  | { code: 'ENTRY_DAMAGED'; what: DamagedPart; id: string }
  | { code: 'FILE_NOT_WRITTEN'; file: string }
  | { code: 'FILE_TOO_LARGE'; limitMb: number }
  /** A file on its way whose ticket nobody knows any more, or a chosen one that cannot be read. */
  | { code: 'FILE_GONE' }
  /** A foreign paper that cannot be read. */
  | { code: 'PAPER_FILE_EMPTY' }
  | { code: 'PAPER_FILE_DAMAGED' }
  | { code: 'PAPER_FILE_ENCRYPTED' }
  | { code: 'PAPER_FILE_TOO_LARGE' }
  | { code: 'PAPER_FILE_TOO_SLOW' }
  | { code: 'PAPER_FILE_UNKNOWN' }
  | { code: 'PAPER_FILE_WITHOUT_TEXT' }
  /** A file with a list of people that cannot be read. */
  | { code: 'TABLE_EMPTY' }
  | { code: 'TABLE_DAMAGED' }
  | { code: 'TABLE_ENCRYPTED' }
  | { code: 'TABLE_TOO_LARGE' }
  | { code: 'TABLE_UNKNOWN' }
  /** People that were read in: nobody of them can be taken over, or some cannot be taken back; each sentence names one. */
  | { code: 'NOBODY_TO_TAKE_OVER' }
  | { code: 'PEOPLE_KEPT'; sentences: string[] }
  /** The system has no program for it. */
  | { code: 'FILE_NOT_OPENED'; file: string }
  /** A file that is not taken as an attachment. */
  | { code: 'ATTACHMENT_REFUSED'; reason: 'empty' | 'damaged' | 'tooMany' }
  | { code: 'ATTACHMENT_NOT_PUBLIC' }
  | { code: 'UPLOAD_CANCELLED' }
  /** A letter that no font has; `title`: in which document. */
  | { code: 'PDF_LETTER'; letter: string; title: string }
  /** Pictures that were kept and cannot be printed: their alternative texts, '' where one only decorates. */
  | { code: 'PDF_PICTURE'; alts: string[]; isLogo: boolean; because: 'unreadable' | 'forPress' }
  /** What Typst cannot set as pages; `title`: of which document. */
  | { code: 'PDF_LAYOUT'; title: string }
  /** A file whose look is not the program's own. */
  | { code: 'PDF_OTHER_LOOK'; because: 'handEdit' | 'template' }
  | { code: 'BUNDLE_CANCELLED' }
  /** The verification of the log was given up. */
  | { code: 'AUDIT_CANCELLED' }
  /** What a bundle is made of was written on while it was made, again and again. */
  | { code: 'BUNDLE_CHANGED' }
  /** A part of a bundle for everybody that quotes what is not public. */
  | { code: 'BUNDLE_TELLS'; title: string }
  | { code: 'FORBIDDEN' }
  | { code: 'UNREACHABLE' }
  | { code: 'USAGE'; message: string }
  | { code: 'INTERNAL'; reference: string };

export type ErrorCode = AppErrorData['code'];

/** Carries one of the known failures; the dispatcher turns it into a reply. */
export class AppError extends Error {
  readonly data: AppErrorData;
  constructor(data: AppErrorData, options?: ErrorOptions) {
    super(data.code, options);
    this.name = 'AppError';
    this.data = data;
  }
}

/** What travels back from a call. Electron strips custom fields from rejections, so failures travel as values. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: AppErrorData };
