import type { Line } from './source.ts';

export type StepColumn =
  'body' | 'date' | 'top' | 'status' | 'public' | 'nonPublic' | 'role' | 'result' | 'reporters' | 'other';
/** A column of a table of steps, where it begins, and its caption. */
export type ColumnHead = { kind: StepColumn; at: number; column: number; printed: string };

const words: [StepColumn, string][] = [
  [
    'body',
    String.raw`gremium|gremien|(?:beratungs|sitzungs|gremien)folge(?: dieser vorlage)?|ausschuss|ausschüsse|beratungsgremium|beratungsgremien|beratung im|beratung in|gremienname|beratungsgang|zur sitzung`,
  ],
  [
    'date',
    String.raw`(?:(?:geplante|voraussichtliche)[sr]? )?(?:sitzungs|beratungs)?(?:termine?|datum(?: der sitzung)?|tag)|sitzung am|am|geplante sitzungstermine|sitzung(?:en)?|beratung am`,
  ],
  ['top', String.raw`top(?:-nr\.?)?|tagesordnungspunkt|ö-?top`],
  [
    'status',
    String.raw`ö ?/ ?n(?:ö)?|n ?/ ?ö|status|öffentlichkeit(?:sstatus)?|sitzungsteil|ö\.? ?/ ?nö\.?|sitzungsart|öff\. ?/ ?nichtöff\.`,
  ],
  ['nonPublic', String.raw`nö|nicht[- ]?öffentlich|n\.ö\.|nichtöff\.`],
  ['public', String.raw`ö|öffentlich|öff\.`],
  [
    'role',
    String.raw`zuständigkeit|zust\.?|beschlussqualität|beratung|beratungsart|behandlung(?:sart)?|vorlagenart|art(?: der (?:beratung|behandlung))?|beratungsaktion|aktion|beratungsform|funktion|zweck|beratungsziel|beschlussart|empfehlung|entscheidung`,
  ],
  [
    'result',
    String.raw`(?:abstimmungs|beratungs|beschluss)?ergebnis(?:se)?|abstimmung|beschluss|beratungsstand`,
  ],
  [
    'reporters',
    String.raw`bericht(?:er)?statter(?:/-?in|in|\*in|:in|\(in\))?|berichterstattung(?: durch)?|referent(?:/-?in|in)?`,
  ],
  [
    'other',
    String.raw`nr\.?|lfd\. ?nr\.?|bemerkungen?|ein|einst\.?|mehrh\.?|ja|nein|enth\.?|dafür|dagegen|protokoll|ausw\. ?sitzung|beratungsreihenfolge|reihenfolge|anw\.|na`,
  ],
];
const oneOf = words.map(([kind, form]) => ({
  kind,
  form: new RegExp(String.raw`^(?:${form})(?=[\s:,;]|$):?`, 'iu'),
}));

const bodyAndDay = (['body', 'date'] as const).map((kind) => {
  const form = words.find(([of]) => of === kind)?.[1] ?? '';
  return new RegExp(String.raw`^(?:${form}):?$`, 'iu');
});
const longestHead = 45;
const isHeadOfColumn = /^\p{Lu}[\p{L} /.-]+:?$/u;

/** The columns that a line names, if it names nothing else. */
export function stepColumnsOf(line: Line): ColumnHead[] | null {
  if (line.text.length > 200) return null;
  // Beside a body and its day also a column that is called otherwise.
  const isOpen =
    line.cells.length > 2 && bodyAndDay.every((form) => line.cells.some(({ text }) => form.test(text)));
  const heads: ColumnHead[] = [];
  for (const { text, at, column } of line.cells) {
    let from = 0;
    while (from < text.length) {
      const rest = text.slice(from);
      const best = oneOf
        .map(({ kind, form }) => ({ kind, length: form.exec(rest)?.[0].length ?? 0 }))
        .reduce((most, each) => (each.length > most.length ? each : most));
      if (best.length === 0) {
        if (!isOpen || from > 0 || text.length > longestHead || !isHeadOfColumn.test(text)) return null;
        heads.push({ kind: 'other', at, column, printed: text.replace(/:$/, '') });
        break;
      }
      heads.push({
        kind: best.kind,
        at: at + from,
        column,
        printed: rest.slice(0, best.length).replace(/:$/, ''),
      });
      from += best.length;
      from += /^[\s,;/]*(?:\([^()]{1,40}\)[\s,;/]*)?/.exec(text.slice(from))?.[0].length ?? 0;
    }
  }
  return heads.length > 0 ? heads : null;
}

/** "Gremium | voraussichtlicher | Zuständigkeit": the columns that are named whole, where the name of another was torn. */
export function untornColumnsOf(line: Line): ColumnHead[] | null {
  const named = line.cells.map((cell) => stepColumnsOf({ ...line, text: cell.text, cells: [cell] }));
  return named.length > 2 && named[0]?.[0]?.kind === 'body' ? named.flatMap((heads) => heads ?? []) : null;
}

/** How many lines from a position on name the columns: one with several of them, or one each where cells lost their row. */
export function stepsHeaderAt(lines: readonly Line[], at: number): number {
  const line = lines[at];
  if (!line) return 0;
  if (isStepsHeader(line)) return 1;
  let end = at;
  while (lines[end]?.cells.length === 1 && stepColumnsOf(lines[end] ?? line)?.length === 1) end += 1;
  const heads = lines.slice(at, end).flatMap((each) => stepColumnsOf(each) ?? []);
  const kinds = new Set(heads.map(({ kind }) => kind));
  return end - at > 1 && kinds.has('body') && kinds.has('date') ? end - at : 0;
}

const isStatusColumn = (kind: StepColumn): boolean => kind === 'public' || kind === 'nonPublic';

/** Two columns at least, among them the body or the date. */
export function isStepsHeader(line: Line): boolean {
  const heads = stepColumnsOf(line);
  if (!heads || heads.length < 2) return false;
  const kinds = heads.map(({ kind }) => kind);
  // "Sitzung | öffentlich" is a label and its value.
  const isOfStatus = kinds.every((kind) => kind === 'date' || isStatusColumn(kind));
  if (isOfStatus && kinds.some(isStatusColumn)) return false;
  return (kinds.includes('body') || kinds.includes('date')) && new Set(kinds).size > 1;
}
