import { type Check, inOrder } from '../checks/run.ts';
import type { DocumentKind } from '../domain/document/document.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { aboutKind } from './kinds/index.ts';

/** What is missing or odd in a document before it is presented: worst first, then in the order of the agenda. */
export const checksFor = (kind: DocumentKind, facts: MeetingFacts): Check[] =>
  inOrder(aboutKind(kind).checks(facts), facts);
