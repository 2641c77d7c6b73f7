import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import type { RecipientState } from '../../../../shared/domain/document/dispatch.ts';
import { counted, germanTime } from '../../../../shared/german/format.ts';

type Recipients = readonly Pick<DispatchInfo['recipients'][number], 'state' | 'returnedOn'>[];

/** "25 Empfänger" */
export const recipientCount = (n: number): string => counted(n, 'Empfänger', 'Empfänger');

const countOf = (recipients: Recipients, ...states: RecipientState[]): number =>
  recipients.filter(({ state }) => states.includes(state)).length;

const returnedCount = (recipients: Recipients): number =>
  recipients.filter(({ returnedOn }) => returnedOn !== null).length;

/** How many messages are still in the outbox. */
export const unsettledCount = (recipients: Recipients): number => countOf(recipients, 'waiting', 'sending');

/** "10 von 12 versandt, 1 wartet, 1 nicht versandt" */
export function stateSummary({
  way,
  recipients,
}: Pick<DispatchInfo, 'way'> & { recipients: Recipients }): string {
  const back = returnedCount(recipients);
  const returned = back > 0 ? [counted(back, 'kam zurück', 'kamen zurück')] : [];
  if (way === 'folder') return ['Dateien im Ordner abgelegt', ...returned].join(', ');
  if (way === 'draft') {
    const isSent = countOf(recipients, 'sent') > 0;
    const made = `${isSent ? 'von Hand versandt an' : 'E-Mail-Entwurf für'} ${recipientCount(recipients.length)}`;
    return [made, ...returned].join(', ');
  }
  const parts: [RecipientState, string, string][] = [
    ['sending', 'wird gerade versandt', 'werden gerade versandt'],
    ['waiting', 'wartet', 'warten'],
    ['refused', 'nicht versandt', 'nicht versandt'],
    ['uncertain', 'ungewiss', 'ungewiss'],
    ['cancelled', 'zurückgenommen', 'zurückgenommen'],
  ];
  return [
    `${countOf(recipients, 'sent')} von ${recipients.length} versandt`,
    ...parts
      .map(([state, one, many]) => ({ n: countOf(recipients, state), one, many }))
      .filter(({ n }) => n > 0)
      .map(({ n, one, many }) => counted(n, one, many)),
    ...returned,
  ].join(', ');
}

/** What those that wait are waiting for, and until when; '' where nothing holds them up. */
export function delay(recipients: DispatchInfo['recipients']): string {
  const waiting = recipients.filter(({ state }) => state === 'waiting');
  const [next] = waiting.flatMap(({ nextTryAt }) => nextTryAt ?? []).toSorted();
  const held = waiting.find(({ problem, nextTryAt }) => problem !== '' && nextTryAt === next);
  if (!held || next === undefined) return '';
  return `${held.problem} Nächster Versuch um ${germanTime(next.slice(11, 16))}.`;
}

/** How it stands with a dispatch as a whole. */
export function stateKind(recipients: Recipients): 'success' | 'warning' | 'danger' | 'info' {
  if (countOf(recipients, 'refused') + returnedCount(recipients) > 0) return 'danger';
  if (countOf(recipients, 'uncertain') > 0) return 'warning';
  if (unsettledCount(recipients) > 0) return 'info';
  return countOf(recipients, 'sent') > 0 ? 'success' : 'info';
}
