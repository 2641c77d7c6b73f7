import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { Objection } from '../domain/document/document.ts';
import { germanDate } from '../german/format.ts';
import type { Setting } from './setting.ts';
import { inflectedAmong } from '../domain/people/names.ts';

/** What was raised against the earlier minutes, and what the body decided about it: here, not in those minutes (R36). */
export const objectionNotes = (item: NumberedItem, { facts }: Setting): string[] =>
  (facts.objections.get(item.id) ?? []).map((objection) =>
    objectionNote(objection, inflectedAmong(facts.attendance.people, objection.raisedBy, 'dative')),
  );

/** `by`: who raised it, as behind "von". */
function objectionNote({ raisedOn, text, decision, decisionText }: Objection, by: string): string {
  const decided = [decisions[decision], oneLine(decisionText)].filter(Boolean).join(' ');
  const raised = `Einwendung von ${by} (${germanDate(raisedOn)}): ${oneLine(text)}`;
  return decided === '' ? raised : `${raised} – ${decided}`;
}

const decisions = {
  open: '',
  accepted: 'Der Einwendung wird stattgegeben.',
  rejected: 'Der Einwendung wird nicht gefolgt.',
  noted: 'Die Einwendung wird zur Kenntnis genommen.',
} satisfies Record<Objection['decision'], string>;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
