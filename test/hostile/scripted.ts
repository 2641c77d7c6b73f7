import { contract, type CommandRoute, type Route } from '../../shared/contract/index.ts';
import type { TestApp } from '../support/app.ts';
import { rawFile } from '../support/rawFile.ts';
import type { Office } from '../electron/core/routes/busyOffice.ts';
import { orders } from '../electron/core/routes/orders.ts';

/** What would run where a text becomes a page, an attribute, a template or an address; the shortest for short fields. */
const scripts = [
  `"><img src=x onerror=window.ran=1><svg onload=window.ran=1>'{{window.ran=1}}\${window.ran=1}<script>window.ran=1</script>`,
  'javascript:window.ran=1//<img src=x onerror=window.ran=1>',
  '<img src=x onerror=window.ran=1>',
  '<b onclick=window.ran=1>',
  '<s>window.ran',
];
const mark = '%window.ran%';

/** They take away what others fill, leave the file, or take no words that are shown. */
const untried =
  /^(?:setup|backup|rescue|encryption|undo|waste|audit|history|keys|release)\.|\.(?:remove|discard|withdraw|revoke|cancel|setState|setPassword|anonymise|undo|unplan)/;

type Path = readonly (string | number)[];
const isNoText = /(?:^id|Ids?|version|[vV]ersion|key|state|kind|type|sha256|Sha256)$/;

function textsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return isNoText.test(String(path.at(-1))) ? [] : [path];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, [...path, key]));
}

function replaced(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((child: unknown, at) =>
      String(at) === String(key) ? replaced(child, rest, text) : child,
    );
  return { ...(value as object), [key]: replaced(Reflect.get(value as object, key), rest, text) };
}

/** The input with a script in this field, in the longest form that it takes; as it is where it takes none. */
function scriptAt(route: Route, input: unknown, path: Path): unknown {
  const tried = scripts.map((script) => replaced(input, path, script));
  return tried.find((each) => contract[route].input.safeParse(each).success) ?? input;
}

/**
 * Gives each route that writes its usual input with scripts in all fields of text, or one by one where that is refused.
 * Answers with the routes whose input cannot be made of what lies there by then.
 */
export async function fillWithScripts({ app, call }: TestApp, office: Office): Promise<Route[]> {
  const unmade: Route[] = [];
  for (const route of (Object.keys(orders) as CommandRoute[]).filter((name) => !untried.test(name))) {
    const made = async (): Promise<unknown> => orders[route](call, office);
    const input = await made().catch(() => null);
    if (input === null) {
      unmade.push(route);
      continue;
    }
    const paths = textsIn(input);
    const all = paths.reduce<unknown>((filled, path) => scriptAt(route, filled, path), input);
    if ((await app.call(route, all)).ok) continue;
    for (const path of paths) await app.call(route, scriptAt(route, await made().catch(() => input), path));
  }
  return unmade;
}

/** In which columns of the data file a script lies now. */
export const scriptedColumns = (file: string): string[] =>
  rawFile(file, (db) => {
    const columns = db
      .prepare(
        `select m.name as "table", p.name as "column" from sqlite_master m, pragma_table_info(m.name) p where m.type = 'table' and p.type = 'TEXT'`,
      )
      .all() as { table: string; column: string }[];
    return columns
      .filter(({ table, column }) =>
        db.prepare(`select 1 from "${table}" where "${column}" like ? limit 1`).get(mark),
      )
      .map(({ table, column }) => `${table}.${column}`);
  });
