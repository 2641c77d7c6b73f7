import { useLocation } from 'wouter';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import type { NextAction } from '../../../shared/domain/meeting/nextAction.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { usualKind } from './documents/targets.ts';
import { forwardLabels, shortLabels } from './stepLabels.ts';
import { Words } from './words.tsx';

/** Which step of the meeting it takes; the others lead to where something is prepared. */
export const stepOf: Partial<Record<NextAction, MeetingState>> = {
  openEarly: 'running',
  open: 'running',
  close: 'closed',
  finish: 'minutesReady',
  sign: 'signed',
};

/** What is prepared among the documents, if it is not a step. */
const preparations: Partial<Record<NextAction, { label: string; short: string }>> = {
  invite: { label: 'Einladung vorbereiten', short: 'Einladung' },
  release: { label: 'Zur Freigabe', short: 'Freigabe' },
};

type Props = {
  meeting: MeetingView;
  action: NextAction;
  /** Whether it is what is due now; else it only stands ready. */
  isDue: boolean;
  isPending: boolean;
  onStep: (state: MeetingState) => void;
};

/** The one thing that comes next; nothing where the clerk is already there. */
export function PrimaryAction({ meeting, action, isDue, isPending, onStep }: Props) {
  const [location] = useLocation();
  const state = stepOf[action];
  if (state !== undefined) {
    const asks = action === 'openEarly' || action === 'sign' ? ' …' : '';
    const label = `${forwardLabels[state] ?? state}${asks}`;
    return (
      <Button
        variant={isDue ? 'primary' : 'secondary'}
        isPending={isPending}
        aria-label={label}
        onPress={() => onStep(state)}
      >
        {/* Who is to sign stands beside it. */}
        <Words label={label} short={`${shortLabels[state] ?? label}${asks}`} isLong={action === 'sign'} />
      </Button>
    );
  }
  const preparation = preparations[action];
  // The document that the work is about: weeks ahead the invitation, once they are finished the minutes.
  const kind = usualKind(meeting.state);
  if (preparation === undefined || kind === undefined) return null;
  const documents = `/sitzungen/${meeting.id}/dokumente`;
  const href = `${documents}/${kind}`;
  if (location === href || location === documents) return null;
  return (
    <LinkButton href={href} variant="primary" aria-label={preparation.label}>
      <Words label={preparation.label} short={preparation.short} />
    </LinkButton>
  );
}
