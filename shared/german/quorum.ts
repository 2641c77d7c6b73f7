import type { CouncilShare } from '../domain/room/quorum.ts';
import { counted } from './format.ts';

/** "3 Ratsmitglieder und 4 sachkundige Bürgerinnen und Bürger" */
export const councilShare = ({ members, experts }: CouncilShare): string =>
  `${counted(members, 'Ratsmitglied', 'Ratsmitglieder')} und ${counted(experts, 'sachkundige Person', 'sachkundige Bürgerinnen und Bürger')}`;

/** Why too few of the council are there (R14). */
export const outnumbered = (council: CouncilShare): string =>
  `${councilShare(council)} mit Stimmrecht im Raum; es müssen mehr Ratsmitglieder sein (§ 58 Abs. 3 GO NRW)`;
