import { type Reading, reading } from './reading.ts';
import { hiddenReasons, type Searched } from './searched.ts';

/** Who moves or asks something of the non-public part, as a text may call them. `number`: of the item. */
export type HiddenMover = { number: string; words: Reading };

/** People only: that a list, a faction or an office moves something is known to everybody. */
export function hiddenMovers(facts: Searched): HiddenMover[] {
  const known = new Set(facts.organizations.flatMap(({ name, shortName }) => [name, shortName]));
  const movers = hiddenReasons(facts).flatMap(({ number, movers: names }) =>
    names.filter((name) => !known.has(name)).map((name) => ({ number, name })),
  );
  return movers.flatMap(({ number, name }) => namesOf(name).map((one) => ({ number, words: reading(one) })));
}

const form = /^(?:Herrn?|Frau)\s+/u;
const title =
  /^(?:(?:Ratsherrn?|Ratsfrau|(?:Rats|Kreistags|Ausschuss)?[Mm]itglied|Stadtverordnete[rn]?|(?:Prof|Dr|Dipl)\.\S*)\s+)+/u;
/** "(SPD)", ", Liste Vielfalt" */
const behind = /\s*(?:\(.*|[,;].*)$/u;
const personName =
  /^\p{Lu}\p{Ll}[\p{L}'’-]*(?:\s+(?:von|van|der|den|de|zu|al|el|\p{Lu}\.|\p{Lu}\p{Ll}[\p{L}'’-]*)){1,4}$/u;
const organization =
  /(?:fraktion|liste|gruppe|partei|bündnis|grünen?|linke|verein|verband|bund|rat|rates|ausschuss|amt|stadt|kreis|gemeinde|forum|initiative|verwaltung|büro|dienst|stelle|stiftung|kirche|union|netzwerk|zentrum|werk|schule)(?!\p{L})/iu;

/** What a person may be called, with both names and by the family name after a form of address; none of what is no person. */
function namesOf(mover: string): string[] {
  const address = form.exec(mover)?.[0].trim() ?? '';
  const name = mover.replace(form, '').replace(title, '').replace(behind, '').trim();
  const parts = name.split(/\s+/);
  const family = parts.at(-1) ?? '';
  const isWhole = personName.test(name) && !organization.test(name);
  if (family === '' || (!isWhole && address === '')) return [];
  const both = isWhole ? [name, `${family}, ${parts.slice(0, -1).join(' ')}`] : [];
  const addresses = address === '' ? [] : address === 'Frau' ? ['Frau'] : ['Herr', 'Herrn'];
  const names = [...both, ...addresses.map((one) => `${one} ${family}`)];
  return names.flatMap((one) => [one, `${one}s`]);
}
