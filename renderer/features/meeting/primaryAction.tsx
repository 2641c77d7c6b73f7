import { useLocation } from 'wouter';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
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

/** Where it is prepared, if not by a step. */
const places: Partial<Record<NextAction, { kind: DocumentKind; label: string; short: string }>> = {
  invite: { kind: 'invitation', label: 'Einladung vorbereiten', short: 'Einladung' },
  release: { kind: 'minutes', label: 'Zur Freigabe', short: 'Freigabe' },
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
    const asks = action === 'openEarly' ? ' …' : '';
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
  const place = places[action];
  if (place === undefined) return null;
  const documents = `/sitzungen/${meeting.id}/dokumente`;
  const href = `${documents}/${place.kind}`;
  const isThere = location === href || (location === documents && usualKind(meeting.state) === place.kind);
  if (isThere) return null;
  return (
    <LinkButton href={href} variant="primary" aria-label={place.label}>
      <Words label={place.label} short={place.short} />
    </LinkButton>
  );
}
