import { initial } from './0001-initial.ts';
import { documents } from './0002-documents.ts';
import { position } from './0003-position.ts';
import { subjects } from './0004-subjects.ts';
import { files } from './0005-files.ts';
import { bodies } from './0006-bodies.ts';
import { versions } from './0007-versions.ts';
import { fileParts } from './0008-file-parts.ts';
import { secretElections } from './0009-secret-elections.ts';
import { expertCitizens } from './0010-expert-citizens.ts';
import { publicNotice } from './0011-public-notice.ts';
import { publicWording } from './0012-public-wording.ts';
import { frozenFacts } from './0013-frozen-facts.ts';
import { announced } from './0014-announced.ts';
import { papers } from './0015-papers.ts';
import { inquiries } from './0016-inquiries.ts';
import { attachments } from './0017-attachments.ts';
import { paperImports } from './0018-paper-imports.ts';
import { reports } from './0019-reports.ts';
import { paperLayouts } from './0020-paper-layouts.ts';
import { pictures } from './0021-pictures.ts';
import { fileTexts } from './0022-file-texts.ts';
import { reportFiles } from './0023-report-files.ts';
import { readPapers } from './0024-read-papers.ts';
import { mailings } from './0025-mailings.ts';
import { wordsOfPapers } from './0026-paper-words.ts';
import { paperRelations } from './0027-paper-relations.ts';
import { hiddenTexts } from './0028-hidden-texts.ts';
import { foldedWords } from './0029-folded-words.ts';
import { mailingsHeldBack } from './0030-mailings-held-back.ts';
import { askedBeforeSending } from './0031-asked-before-sending.ts';
import { paperHistory } from './0032-paper-history.ts';
import { partsOfMailings } from './0033-parts-of-mailings.ts';
import { unfinishedMailings } from './0034-unfinished-mailings.ts';
import { wordsOfItems } from './0035-words-of-items.ts';
import { itemsOfMailings } from './0036-items-of-mailings.ts';
import { proposedThen } from './0037-proposed-then.ts';
import { orderOfMessages } from './0038-order-of-messages.ts';
import { wordsOfMailings } from './0039-words-of-mailings.ts';
import { wordsOfMinutes } from './0040-words-of-minutes.ts';
import { elections } from './0041-elections.ts';
import { names } from './0042-names.ts';
import { ownWords } from './0043-own-words.ts';
import { mailingsInParts } from './0044-mailings-in-parts.ts';
import { returnsOfMessages } from './0045-returns.ts';
import { linesOfAgendas } from './0047-lines-of-agendas.ts';
import { forms } from './0048-forms.ts';
import { votesOfLists } from './0049-votes-of-lists.ts';
import { resultNotes } from './0054-result-notes.ts';
import { ordersAndVotes } from './0055-orders-and-votes.ts';
import { agendasAsWritten } from './0056-agendas-as-written.ts';
import { wordsBesideTitles } from './0057-words-beside-titles.ts';
import { formsOfAttendance } from './0058-forms-of-attendance.ts';
import { modeOfMeeting } from './0059-mode-of-meeting.ts';
import { jointMeetings } from './0060-joint-meetings.ts';
import { handedOverSeats } from './0061-handed-over-seats.ts';
import { peopleImports } from './0062-people-imports.ts';
import { periodOfMinutes } from './0064-period-of-minutes.ts';
import { calledItems } from './0066-called-items.ts';
import { replies } from './0068-replies.ts';
import { addressesOfPeople } from './0069-addresses-of-people.ts';
import { daysOfReplies } from './0070-days-of-replies.ts';
import { kindsOfEntries } from './0071-kinds-of-entries.ts';
import { retention } from './0072-retention.ts';
import { historyAndWaste } from './0073-history-and-waste.ts';
import { takenMeetings } from './0074-taken-meetings.ts';
import { delegations } from './0075-delegations.ts';
import { dueWaste } from './0076-due-waste.ts';

/** In order; the place in the list (from 1) is the file's `user_version`. Only ever append. */
export const migrations: readonly string[] = [
  initial,
  documents,
  position,
  subjects,
  files,
  bodies,
  versions,
  fileParts,
  secretElections,
  expertCitizens,
  publicNotice,
  publicWording,
  frozenFacts,
  announced,
  papers,
  inquiries,
  attachments,
  paperImports,
  reports,
  paperLayouts,
  pictures,
  fileTexts,
  reportFiles,
  readPapers,
  mailings,
  wordsOfPapers,
  paperRelations,
  hiddenTexts,
  foldedWords,
  mailingsHeldBack,
  askedBeforeSending,
  paperHistory,
  partsOfMailings,
  unfinishedMailings,
  wordsOfItems,
  itemsOfMailings,
  proposedThen,
  orderOfMessages,
  wordsOfMailings,
  wordsOfMinutes,
  elections,
  names,
  ownWords,
  mailingsInParts,
  returnsOfMessages,
  forms,
  linesOfAgendas,
  votesOfLists,
  resultNotes,
  ordersAndVotes,
  agendasAsWritten,
  wordsBesideTitles,
  formsOfAttendance,
  modeOfMeeting,
  jointMeetings,
  handedOverSeats,
  peopleImports,
  periodOfMinutes,
  calledItems,
  replies,
  addressesOfPeople,
  daysOfReplies,
  kindsOfEntries,
  retention,
  historyAndWaste,
  takenMeetings,
  delegations,
  dueWaste,
];
