import type { ReadDb } from '../../../db/schema/index.ts';
import { aboutKind, isKindThat } from '../../../shared/documents/kinds/index.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { openErrorNowSentence, openErrorSentence } from '../../../shared/german/dispatch.ts';
import { checkRows } from '../documents/checks.ts';
import type { Caution } from './cautions.ts';

/**
 * The errors of what goes out that nobody has given a reason for, each once, at the first kind that has it. A meeting
 * that nobody was called to yet is judged as if it were called `now` (R7): whether that is late shows only then.
 */
export async function openErrorsOf(
  db: ReadDb,
  facts: MeetingFacts,
  chosen: readonly DocumentKind[],
  now: string,
): Promise<Caution[]> {
  const told = new Map<string, Caution>();
  for (const kind of new Set(chosen)) {
    const stands = await openErrors(db, kind, facts);
    for (const sentence of stands) put(told, kind, sentence, openErrorSentence);
    if (!isKindThat(kind, ({ convening }) => convening === 'calls')) continue;
    for (const sentence of await openErrors(db, kind, calledNow(facts, now)))
      put(told, kind, sentence, openErrorNowSentence);
  }
  return [...told.values()];
}

async function openErrors(db: ReadDb, kind: DocumentKind, facts: MeetingFacts): Promise<string[]> {
  const rows = await checkRows(db, kind, facts);
  return rows
    .filter(({ severity, overrideReason }) => severity === 'error' && overrideReason === null)
    .map(({ sentence }) => sentence);
}

function put(
  told: Map<string, Caution>,
  kind: DocumentKind,
  sentence: string,
  words: (label: string, sentence: string) => string,
): void {
  if (told.has(sentence)) return;
  told.set(sentence, { severity: 'warning', sentence: words(aboutKind(kind).label, sentence), kind });
}

/** What was called once stays called then. */
const calledNow = (facts: MeetingFacts, now: string): MeetingFacts =>
  facts.convening.sentOn === null
    ? {
        ...facts,
        convening: { ...facts.convening, sentOn: now.slice(0, 10), sentTime: now.slice(11, 16) },
      }
    : facts;
