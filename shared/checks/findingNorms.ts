import type { FindingCode } from '../domain/vote/reconcile.ts';
import type { Norm } from './check.ts';

/** A vote without a quorum stands until someone denies the quorum (R15): the reason for printing it all the same is kept. */
export const findingNorms = {
  SUM_TOO_LARGE: { severity: 'error', rule: 'R17' },
  SUM_TOO_SMALL: { severity: 'warning', rule: 'R27' },
  TIE_ADOPTED: { severity: 'error', rule: 'R23' },
  OUTCOME_CONTRADICTS_VOTE: { severity: 'error', rule: 'R23' },
  UNANIMOUS_WITH_NO: { severity: 'warning', rule: 'R26' },
  NO_QUORUM: { severity: 'error', rule: 'R14' },
  COUNCIL_OUTNUMBERED: { severity: 'error', rule: 'R14' },
  RECUSED_VOTED: { severity: 'error', rule: 'R19' },
  WITHDRAWN_VOTED: { severity: 'error', rule: 'R17' },
  NOT_IN_ROOM_VOTED: { severity: 'error', rule: 'R17' },
  SECRET_BY_VIDEO: { severity: 'warning', rule: 'R13c' },
  DOUBLE_VOTE: { severity: 'warning', rule: 'R27' },
  ROUND_SUM_TOO_LARGE: { severity: 'error', rule: 'R17' },
  ROUND_SUM_TOO_SMALL: { severity: 'warning', rule: 'R27' },
  ROUND_SUM_DIFFERS: { severity: 'warning', rule: 'R25' },
  RUN_OFF_DIFFERS: { severity: 'warning', rule: 'R25' },
  ELECTION_UNDECIDED: { severity: 'warning', rule: 'R25' },
  ELECTION_CONTRADICTS: { severity: 'warning', rule: 'R25' },
  BALLOT_ASKED_BY_FEW: { severity: 'warning', rule: 'R25' },
} as const satisfies Record<FindingCode, Norm>;
