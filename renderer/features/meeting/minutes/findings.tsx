import { Link } from 'wouter';
import { checkResolution } from '../../../../shared/domain/vote/reconcileElection.ts';
import type { Finding } from '../../../../shared/domain/vote/reconcile.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { findingSentence } from '../../../../shared/german/findings.ts';
import { Notice } from '../../../ui/notice.tsx';
import { roomOf, textNameOf, useMinutesScope } from './minutesScope.ts';

/** Contradictions between vote, outcome and room: shown with their reason, never in the way. */
export function Findings({ resolution }: { resolution: Resolution }) {
  const scope = useMinutesScope();
  const room = roomOf(scope, resolution.itemId, resolution.vote?.takenAt ?? null);
  const recusedIds = room.recused.map((attendee) => attendee.personId);
  const findings = useFindings()(resolution);
  if (findings.length === 0) return null;
  const number = scope.items.find((item) => item.id === resolution.itemId)?.number;
  const sums = findings.some(({ code }) => /SUM_TOO_(?:LARGE|SMALL)$/.test(code));
  return (
    <Notice kind="warning">
      {findings.map((finding) => (
        <p key={`${finding.code} ${'round' in finding ? finding.round : ''}`}>
          {findingSentence(finding, (id) => textNameOf(scope, id))}
        </p>
      ))}
      {sums && recusedIds.length > 0 && (
        <p>An diesem Punkt nicht beteiligt: {recusedIds.map((id) => textNameOf(scope, id)).join(', ')}.</p>
      )}
      <Link href={`/sitzungen/${scope.meeting.id}/anwesenheit`}>
        {number ? `Anwesenheit zu TOP ${number} prüfen` : 'Anwesenheit prüfen'}
      </Link>
    </Notice>
  );
}

export function useFindings(): (resolution: Resolution) => Finding[] {
  const scope = useMinutesScope();
  return (resolution) =>
    checkResolution(resolution, (time) => roomOf(scope, resolution.itemId, time), scope.meeting.rules);
}
