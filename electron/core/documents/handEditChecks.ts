import {
  findModel,
  listDocuments,
  type ListedDocument,
} from '../../../db/repositories/documents/documents.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { CheckRow } from '../../../shared/checks/row.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { aboutKind, isWholeMinutes } from '../../../shared/documents/kinds/index.ts';
import { modelLines } from '../../../shared/documents/modelLines.ts';
import type { DocumentId } from '../../../shared/domain/ids.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { derivedSentence, outdatedSentence } from '../../../shared/german/handEdits.ts';
import { canonicalText, sha256 } from '../kernel/digest.ts';
import { likenessSentences } from './likenessChecks.ts';
import { linesBeyond } from './linesBeyond.ts';

type Row = Omit<CheckRow, 'overrideReason'>;

/**
 * What is odd about files edited by hand: the program's text went on since, one for everybody is like the non-public
 * part, or a part is made from the program's text although the whole Niederschrift was edited. Each is presented only
 * with a reason.
 */
export async function handEditRows(db: ReadDb, kind: DocumentKind, facts: MeetingFacts): Promise<Row[]> {
  const all = await listDocuments(db, facts.meeting.id);
  const drafts = all.filter((one) => one.kind === kind && isDraft(one));
  const sentences = await outdatedOf(db, drafts, facts);
  const rows = [...sentences].map(([id, sentence]) => rowOf(`HAND_EDIT_OUTDATED ${id}`, sentence));
  const likenesses = await likenessSentences(db, drafts, facts);
  rows.push(
    ...likenesses.map(({ draft, sentence }): Row => ({
      ...rowOf(`HAND_EDIT_LIKENESS ${draft.id}`, sentence),
      rule: 'R12',
    })),
  );
  const original = all.find(({ kind: of, state }) => isWholeMinutes(of) && state === 'released');
  if (original?.isOwnEdit && aboutKind(kind).minutes === 'part' && drafts.length === 0)
    rows.push(rowOf(`HAND_EDIT_DERIVED ${original.id}`, derivedSentence(original.fileName)));
  return rows;
}

const isDraft = ({ state, isOwnEdit }: ListedDocument): boolean => state === 'draft' && isOwnEdit;

const rowOf = (key: string, sentence: string): Row => ({
  key: `${key} ${sha256(sentence).slice(0, 12)}`,
  severity: 'error',
  rule: 'R31',
  place: { tab: 'dokumente', itemId: null },
  sentence,
});

/** The drafts whose text in the program went on since, each with the sentence that says how. */
export async function outdatedOf(
  db: ReadDb,
  documents: readonly ListedDocument[],
  facts: MeetingFacts,
): Promise<Map<DocumentId, string>> {
  const sentences = new Map<DocumentId, string>();
  for (const draft of documents.filter(isDraft)) {
    const sentence = await changesSince(db, draft, facts);
    if (sentence !== '') sentences.set(draft.id, sentence);
  }
  return sentences;
}

/**
 * What the program's text says by now and did not when the file was taken in, as a sentence; '' where nothing has
 * changed, or where that was not kept yet.
 */
async function changesSince(
  db: ReadDb,
  { id, kind, subject, fileName }: ListedDocument,
  facts: MeetingFacts,
): Promise<string> {
  const then = await findModel(db, id);
  const now = buildDocument(kind, facts, subject.id);
  if (then === '{}' || 'missing' in now || then === canonicalText(now)) return '';
  const [before, after] = [modelLines(JSON.parse(then) as object), modelLines(now)];
  return outdatedSentence(fileName, {
    added: linesBeyond(after, before),
    removed: linesBeyond(before, after),
  });
}
