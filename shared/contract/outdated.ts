import type { DataKind } from './dataKinds.ts';
import { type CommandRoute, contract, type QueryRoute, type Route } from './index.ts';

const isQuery = (route: Route): route is QueryRoute => contract[route].kind === 'query';
const queries = Object.keys(contract)
  // The keys of the contract are its routes.
  .map((name) => name as Route)
  .filter((route) => isQuery(route));

/** The queries that read something the command changes; the clock has gone on after each. */
export function outdatedBy(command: CommandRoute): QueryRoute[] {
  const changed: readonly DataKind[] = ['clock', ...contract[command].changes];
  return queries.filter((route) => contract[route].reads.some((kind) => changed.includes(kind)));
}
