import type { z } from 'zod';
import { agenda } from './agenda.ts';
import { attachments } from './attachments.ts';
import { attendance } from './attendance.ts';
import { audit } from './audit.ts';
import { backup } from './backup.ts';
import { bodies } from './bodies.ts';
import { bundles } from './bundles.ts';
import { checks } from './checks.ts';
import { collectedReports } from './collectedReports.ts';
import { dispatch } from './dispatch.ts';
import { mailings } from './mailings.ts';
import { documents } from './documents.ts';
import { followUp } from './followUp.ts';
import { handOver } from './handOver.ts';
import { hall } from './hall.ts';
import { history } from './history.ts';
import { inquiries } from './inquiries.ts';
import { look } from './look.ts';
import { meetings } from './meetings.ts';
import { minutes } from './minutes.ts';
import { overview } from './overview.ts';
import { paperImports } from './paperImports.ts';
import { paperHistory } from './paperHistory.ts';
import { paperRelations } from './paperRelations.ts';
import { paperNumbering } from './paperNumbering.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { peopleImports } from './peopleImports.ts';
import { privacy } from './privacy.ts';
import { pictures } from './pictures.ts';
import { reading } from './reading.ts';
import { release } from './release.ts';
import { encryption, unlock } from './encryption.ts';
import { rescue } from './rescue.ts';
import type { AnyRoute } from './route.ts';
import { replies } from './replies.ts';
import { reports } from './reports.ts';
import { setup } from './setup.ts';
import { spelling } from './spelling.ts';
import { undo } from './undo.ts';

/** Everything the program can do; each host reaches it only through these routes. */
export const contract = {
  ...setup,
  ...bodies,
  ...people,
  ...peopleImports,
  ...overview,
  ...meetings,
  ...agenda,
  ...attendance,
  ...replies,
  ...minutes,
  ...undo,
  ...history,
  ...hall,
  ...papers,
  ...paperNumbering,
  ...inquiries,
  ...paperImports,
  ...paperHistory,
  ...paperRelations,
  ...attachments,
  ...reports,
  ...collectedReports,
  ...documents,
  ...bundles,
  ...checks,
  ...release,
  ...followUp,
  ...dispatch,
  ...mailings,
  ...look,
  ...pictures,
  ...spelling,
  ...audit,
  ...backup,
  ...handOver,
  ...rescue,
  ...reading,
  ...encryption,
  ...unlock,
  ...privacy,
};

type Contract = typeof contract;
export type Route = keyof Contract;
export type Kind<R extends Route> = Contract[R]['kind'];
/** What a caller passes. */
export type Input<R extends Route> = z.input<Contract[R]['input']>;
/** What a handler receives: checked and cleaned. */
export type Parsed<R extends Route> = z.output<Contract[R]['input']>;
export type Output<R extends Route> = z.output<Contract[R]['output']>;
export type QueryRoute = { [R in Route]: Kind<R> extends 'query' ? R : never }[Route];
export type RescueRoute = { [R in Route]: Kind<R> extends 'rescue' ? R : never }[Route];
/** What changes something, in the file or outside; the interface treats both alike. */
export type CommandRoute = { [R in Route]: Kind<R> extends 'command' | 'action' ? R : never }[Route];

/** Whether it leaves something in the data file, or beside it, other than it was. */
export const isChanging = (route: AnyRoute): boolean =>
  route.kind === 'command' || (route.kind === 'action' && route.changes.length > 0);

export const isRoute = (name: string): name is Route => Object.hasOwn(contract, name);
