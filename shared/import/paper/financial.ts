import { amountIn } from './amounts.ts';
import { captionsOf } from './captions.ts';
import { signs, plain } from './prose.ts';
import type { Financial, Product, Tick } from './paper.ts';
import type { Region } from './region.ts';
import type { Cell, Line } from './source.ts';
import { hasBox, isTicked } from './ticks.ts';

const empty = (): Financial => ({
  effects: null,
  frequency: null,
  resultPlan: { income: null, expense: null, equityReduction: null },
  investmentPlan: { inflow: null, outflow: null, ownShare: null },
  secured: null,
  securedAt: null,
  securedOther: null,
  total: null,
  yearly: null,
  text: null,
});

/** The block on money: its ticks, its amounts, or its text; null where the paper has none. */
export function financialOf(
  regions: readonly Region[],
  ticks: readonly Tick[],
): { financial: Financial | null; used: Line[] } {
  const own = regions.filter(({ field }) => field === 'financial');
  if (own.length === 0) return { financial: null, used: [] };
  const financial = empty();
  const lines = own.flatMap((region) => region.lines.filter(({ text }) => text !== ''));
  for (const { printed, value } of own) if (value !== '') readAmounts(financial, `${printed}: ${value}`);
  const used = lines.filter((line) => readRow(financial, line));
  readTicks(financial, ticks);
  const first = own[0];
  readWords(financial, first?.value ?? '');
  const texts = textLines(lines, used);
  financial.text = [saidBeside(own), plain(texts)].filter((text) => text !== '').join(' ') || null;
  // "keine" alone; "ja" could be a label whose mark got lost.
  const alone =
    lines.length === 1 ? lines.find(({ text }) => /^(?:keine|entfällt)\.?$/i.test(text)) : undefined;
  const said = financial.text ?? alone?.text;
  if (financial.effects === null) readWords(financial, said ?? '');
  return { financial, used: [...used, ...texts] };
}

/** "Keine" is an answer, an empty table is none. */
function readWords(financial: Financial, text: string): void {
  // Beside boxes they are labels.
  if (hasBox(text) || /^(?:ja|nein)\s+(?:ja|nein)\b/i.test(text)) return;
  if (/^(?:keine\b|nein\b|entfällt|es (?:entstehen|ergeben sich) keine)/i.test(text))
    financial.effects = false;
  else if (/^ja\b/i.test(text)) financial.effects = true;
}

const saidBeside = (own: readonly Region[]): string =>
  own
    .map(({ value }) => value.split('\t').filter(isNoCaption).join(' ').trim())
    .filter(
      (value) => /\p{L}{3}/u.test(value) && !hasBox(value) && !/:$|^Ausgaben\/Einnahmen|^in €/i.test(value),
    )
    .join(' ');

/** Two captions may stand beside each other. */
const isNoCaption = (text: string): boolean => captionsOf(text, 0).length === 0;

/** Whole sentences; not the captions of a table that was left empty. */
function textLines(lines: readonly Line[], used: readonly Line[]): Line[] {
  const known = new Set(used);
  const free = lines.filter(
    (line) =>
      !known.has(line) &&
      !hasBox(line.text) &&
      line.cells.length === 1 &&
      productsIn([line.text]).length === 0,
  );
  const first = free.findIndex(
    ({ text }) => /\s\p{L}+\s/u.test(text) && !text.endsWith(':') && text.split(' ').length > 3,
  );
  const isSentence = free.some(({ text }) => /[.!]$/.test(text.trim()) && text.length > 25);
  return first === -1 || !isSentence ? [] : free.slice(first);
}

const plans: [RegExp, (financial: Financial, amount: string) => void][] = [
  [/^ertr(?:ag|äge?)\b/i, (f, amount) => (f.resultPlan.income = amount)],
  [/^aufwendung(?:en)?|^aufwand\b/i, (f, amount) => (f.resultPlan.expense = amount)],
  [/^verminderung (?:des )?eigenkapitals?/i, (f, amount) => (f.resultPlan.equityReduction = amount)],
  [/^(?:investive )?einzahlung(?:en)?\b/i, (f, amount) => (f.investmentPlan.inflow = amount)],
  [/^(?:investive )?auszahlung(?:en)?\b/i, (f, amount) => (f.investmentPlan.outflow = amount)],
  [/^eigenanteil/i, (f, amount) => (f.investmentPlan.ownShare = amount)],
  [
    /^(?:gesamt(?:kosten|aufwand|betrag|auszahlung(?:en)?|ausgaben|aufwendungen)|kosten der maßnahme|höhe der kosten)/i,
    (f, amount) => (f.total ??= amount),
  ],
  [
    /^(?:jährliche\p{L}*(?:\/\p{L}+)?\s+(?:folgekosten|budgetbedarf|kosten|belastung|aufwendungen)|folgekosten|laufende kosten|jährlich\s*:)/iu,
    (f, amount) => (f.yearly ??= amount),
  ],
];
const anyPlan =
  /(?<![\p{L}])(?:ertrag|erträge?|aufwendung(?:en)?|aufwand|verminderung (?:des )?eigenkapitals?|einzahlung(?:en)?|auszahlung(?:en)?|eigenanteil|gesamt(?:kosten|aufwand|betrag)|folgekosten)(?![\p{L}])/giu;

/** "Aufwand im Jahr 2024", "Ansatz 2024:" */
const year =
  /(?:\b(?:im|für das|für)\s+)?(?:(?:haushalts)?jahr\s+)?(?<![\d.,])(?:19|20)\d{2}(?![\d.,]|\s*(?:€|euro))/gi;

/** Beside boxes an amount stands in a cell of its own. */
function readRow(financial: Financial, { text, cells }: Line): boolean {
  if (!hasBox(text)) return readAmounts(financial, behindYes(text)) || readPairs(financial, cells);
  for (const cell of cells)
    if (!hasBox(cell.text)) readAmounts(financial, cell.text);
    else if (isTicked(cell.text)) readAmounts(financial, behindYes(cell.text));
  return readSecuredAt(financial, text);
}

/** "☒ ja, Gesamtkosten: …" */
const behindYes = (text: string): string => text.replace(/^\P{L}{0,4}ja\b[\s,;:–-]*/iu, '');

/** "Sachkonto | 5231 | Jährliche Kosten | 21.600 €": a label further right has its amount in the next cell. */
function readPairs(financial: Financial, cells: readonly Cell[]): boolean {
  const pairs = cells.flatMap(({ text }, at) => {
    const next = cells[at + 1];
    return next && at > 0 && plans.some(([form]) => form.test(text)) ? [`${text}: ${next.text}`] : [];
  });
  for (const pair of pairs) readAmounts(financial, pair);
  return pairs.length > 0;
}

/** Labels with an amount beside them, in one or in two columns; true where the line is such a row. */
function readAmounts(financial: Financial, text: string): boolean {
  const whole = plans.find(([form]) => form.test(text));
  const starts = whole ? [...text.matchAll(anyPlan)].map(({ index }) => index) : [];
  if (readYearly(financial, text)) return true;
  const cuts = [...new Set([0, ...starts])].toSorted((a, b) => a - b);
  if (!whole || (text.length > 100 && !text.includes('\t')) || /[.!?]$/.test(text))
    return readSecuredAt(financial, text);
  for (const [n, from] of cuts.entries()) {
    const piece = text.slice(from, cuts[n + 1] ?? text.length);
    const amount = amountIn(piece.replace(year, ''));
    const plan = plans.find(([form]) => form.test(piece));
    if (plan && amount !== null) plan[1](financial, amount);
  }
  return true;
}

/** "Höhe: 6.800 € jährlich" */
function readYearly(financial: Financial, text: string): boolean {
  if (text.length > 60 || !/(?:€|euro)\s+(?:jährlich|pro jahr|im jahr|p\. ?a\.)$/i.test(text)) return false;
  financial.yearly ??= amountIn(text);
  return true;
}

function readSecuredAt(financial: Financial, text: string): boolean {
  const [, at] =
    /haushaltsmittel (?:bei|stehen bei|unter|im)\s+(?:produkt(?:gruppe)?|projekt|kostenstelle|kostenträger|psp-element)(?:\s?\/\s?(?:projekt|produkt))?\s*:?\s*([\p{L}\d.-]*\d[\p{L}\d.-]*)/iu.exec(
      text,
    ) ?? [];
  if (at !== undefined) financial.securedAt ??= at;
  return at !== undefined;
}

function readTicks(financial: Financial, ticks: readonly Tick[]): void {
  const inGroup = (form: RegExp) => ticks.filter(({ group }) => form.test(group ?? ''));
  const effects = inGroup(/(?:aus|ein)wirkung|haushalt|^kosten/i).filter(
    ({ group }) => !/klima|umwelt|personell/i.test(group ?? ''),
  );
  financial.effects = yesOrNo(effects);
  financial.secured = yesOrNo(inGroup(/gesichert/i));
  const often = ticks
    .filter(({ label, ticked }) => ticked && /^(?:einmalig|jährlich)/i.test(label))
    .map(({ label }) => label);
  if (often.length === 1) financial.frequency = often[0] ?? null;
  const other = ticks.find(({ label, ticked }) => ticked && /^sonstiges/i.test(label));
  if (other) financial.securedOther = other.label;
}

function yesOrNo(ticks: readonly Tick[]): boolean | null {
  const ticked = (word: string) =>
    ticks.some(({ label, ticked: is }) => is === true && new RegExp(String.raw`^${word}\b`, 'i').test(label));
  const [yes, no] = [ticked('ja'), ticked('nein') || ticked('keine')];
  return yes === no ? null : yes;
}

/** "Produkt 0812 Name", "Produktgruppe: 05.02 – Name". */
export function productsIn(texts: readonly string[]): Product[] {
  const all = texts.flatMap((text) => {
    const [, word, no, name] =
      /^(?:betroffene[sr]? )?(leitprojekt|produktgruppe|produkt)\s*(?:nr\.?)?\s*:?\s*(\d[\d.]*(?: \d{2,3}(?!\d|\.))*)?\s*[-–:,]?\s*(.*)$/iu.exec(
        text,
      ) ?? [];
    const kind = kindOf(word);
    if (!no && columnWord.test(name ?? '')) return [];
    if (!kind || (!no && !name) || /^\/|^projekt/i.test(name ?? '') || /^\p{Ll}/u.test(name ?? '')) return [];
    // What stands behind it may be the account.
    const own = /^(?:sach)?konto\b/i.test(name ?? '') ? '' : name;
    return [{ kind, no: no ?? null, name: own?.replace(/^["„(]|[)"“]$/g, '').trim() || null }];
  });
  return all.filter(
    (one, at) => all.findIndex((other) => signs(JSON.stringify(other)) === signs(JSON.stringify(one))) === at,
  );
}

const columnWord =
  /^(?:kontengruppe|kostenart|sachkonto|konto|bezeichnung|bez\.|nr\.|ertrag|aufwand|maßnahme)/i;

const kindOf = (word: string | undefined): Product['kind'] | null =>
  (['Produktgruppe', 'Produkt', 'Leitprojekt'] as const).find(
    (kind) => kind.toLowerCase() === word?.toLowerCase(),
  ) ?? null;
