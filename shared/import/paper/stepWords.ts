import type { Status, StepResult } from './paper.ts';

const role = String.raw`(?:vor)?beratung(?: mit beschlussempfehlung| und (?:entscheidung|beschlussfassung|empfehlung))?|vorberatung|entscheidung|anhörung|(?:zur )?kenntnisnahme|(?:mündliche |schriftliche |zur )?beantwortung|empfehlung(?:sbeschluss)?|beschlussfassung|beschlussempfehlung|(?:zur )?information|einbringung|verweisung(?: in die gremien)?|stellungnahme|mitteilung|zur kenntnis(?! genommen)|kenntnis(?! genommen)|mitberatung|beschluss|beratung|gutachten|begutachtung|vorlage zur kenntnis|beteiligung|(?:vor)?beratend|beschließend|empfehlend|entscheidend|(?:zur )?vorberatung`;
const roles = new RegExp(
  String.raw`(?<![\p{L}-])(?:zur )?(?:${role})(?:\s?(?:/|,|und)\s?(?:${role}))*(?![\p{L}-])`,
  'iu',
);

const result = String.raw`(?:(?:einstimmig|mehrheitlich|ungeändert|unverändert|geändert|abweichend|wie vorgeschlagen|mit änderungen|ohne änderungen|so|ohne|im ausschuss|in der bvv)\s+){0,3}(?:beschlossen|empfohlen|abgelehnt|angenommen|zugestimmt|zur kenntnis genommen|kenntnis genommen|vertagt|zurückgestellt|zurückgezogen|abgesetzt|(?:ver|über)wiesen(?: an [^\t]+)?|erledigt|beraten|ohne beschlussempfehlung|beschlussempfehlung|votum|beantwortet)|einstimmig|mehrheitlich`;
const votes = String.raw`(?:,? (?:bei|mit|und|:)? ?\(?\d{1,3}(?: |-)?(?:ja|nein|gegen|enth)\p{L}*\.?(?:-?stimmen?)?\)?)*`;
const results = new RegExp(String.raw`(?<![\p{L}-])(?:${result})(?![\p{L}-])${votes}`, 'iu');

const statuses = /(?<![\p{L}\p{N}])(?:nicht\s?-?öffentlich|nö|öffentlich|ö|N)(?![\p{L}\p{N}.])/u;
const lowerStatuses = /(?<![\p{L}\p{N}])(?:nicht\s?-?öffentlich|nö|öffentlich|ö)(?![\p{L}\p{N}.])/iu;

const cut = (text: string, form: RegExp): { found: string | null; rest: string } => {
  const match = form.exec(text);
  if (!match) return { found: null, rest: text };
  return {
    found: match[0],
    rest: `${text.slice(0, match.index)}\t${text.slice(match.index + match[0].length)}`,
  };
};

export const cutRole = (text: string) => cut(text, roles);
export const cutResult = (text: string) => cut(text, results);
export const cutStatus = (text: string) => cut(text, statuses.test(text) ? statuses : lowerStatuses);
export const isRole = (text: string): boolean =>
  new RegExp(String.raw`^(?:${roles.source})$`, 'iu').test(text);

export const isResult = (text: string): boolean =>
  new RegExp(String.raw`^(?:${results.source})$`, 'iu').test(text);

const adjectives = String.raw`(?:(?:außer)?ordentliche|(?:nicht)?öffentliche(?:/nichtöffentliche)?|gemeinsame|konstituierende)`;
/** "11. öffentliche Sitzung des …": the meeting of a row, and not a body. */
export const meetingTitle = new RegExp(
  String.raw`^(?:\d{1,3}\.\s*)?(?:${adjectives}\s+)*sitzung\s+(?:in der \S+ wahlperiode\s+)?(?:des|der)\s`,
  'iu',
);

export const statusOf = (text: string): Status | null => {
  const word = text.toLowerCase().replaceAll(/[\s-]/g, '');
  if (/^(?:nichtöffentlich|nö|n)/.test(word)) return 'nichtöffentlich';
  return /^(?:öffentlich|ö)/.test(word) ? 'öffentlich' : null;
};

/** How a body of a municipality is called. */
export const bodyName =
  /(?:(?<!\p{L})BVV|rat|räte|rates|ausschuss|ausschuß|ausschusses|beirat|kommission|vertretung|versammlung|kreistag|bürgerschaft|senat|gremium|konferenz|präsidium|forum|deputation|verwaltungsrat|werksausschuss|magistrat|arbeitskreis|fraktionen|vorstand|ortschaftsräte)(?![\p{Ll}])/iu;

export const emptyResult = (): StepResult => ({
  wording: null,
  top: null,
  unanimous: null,
  majority: null,
  yes: null,
  no: null,
  abstain: null,
  noted: null,
  postponed: null,
  referredTo: null,
});

/** What a printed result says; what it does not say stays null. */
export function resultOf(printed: string | null): StepResult {
  const wording = printed ?? '';
  const count = (form: RegExp) => {
    const [, behind, before] = form.exec(wording) ?? [];
    return behind ?? before ?? null;
  };
  const isSaid = (form: RegExp) => (form.test(wording) ? true : null);
  return {
    ...emptyResult(),
    wording: printed,
    unanimous: isSaid(/einstimmig/i),
    majority: isSaid(/mehrheit/i),
    yes: count(/(?:ja\s*:?\s*|dafür\s*:?\s*)(\d+)|(\d+)[\s-]*ja/i),
    no: count(/(?:nein\s*:?\s*|dagegen\s*:?\s*)(\d+)|(\d+)[\s-]*(?:nein|gegen)/i),
    abstain: count(/(?:enth\p{L}*\.?\s*:?\s*)(\d+)|(\d+)[\s-]*enth/iu),
    noted: isSaid(/kenntnis genommen/i),
    postponed: isSaid(/vertagt|zurückgestellt/i),
    referredTo: /verwiesen an (?:den |die |das )?(.+)$/i.exec(wording)?.[1] ?? null,
  };
}
