import { type SpokenName, spokenName } from './spokenName.ts';

/** `position`: "Bürgermeister", spoken with the name; `organization`: its name or short name as it was written. */
export type SpokenPerson = SpokenName & { position: string; organization: string };

/** Those names of lists and factions that are stored; others are told by how they are called. */
export type IsList = (text: string) => boolean;

export const listsAmong = (names: readonly string[]): IsList => {
  const stored = new Set(names.filter(Boolean).map((name) => name.toLowerCase()));
  return (text) =>
    stored.has(text.toLowerCase()) || stored.has(listName(text).toLowerCase()) || isParty.test(text);
};

const isParty =
  /^(?:die\s+)?(?:spd|cdu|csu|fdp|afd|grünen?|bündnis\s?90\s?\/\s?die\s?grünen|b\s?'?90.*|linke|volt|bsw|uwg|fwg|ödp|freie\s+(?:wähler|demokraten).*|piraten)$|(?:liste|fraktion|wählergemeinschaft|wählergruppe|wählerbündnis)(?!\p{Ll})/iu;

/** "Fraktion der SPD:", "SPD-Fraktion": the name alone. */
export const listName = (text: string): string =>
  text.replace(/\s*:$/u, '').replace(/^fraktion\s+(?:der\s+)?|[\s-]*fraktion$/iu, '') || text;

/** "Frau Dr. Anna von Adler (SPD)", "Adler, Anna, SPD", "Bürgermeister Ben Buche": a name and what stands around it. */
export function spokenPerson(text: string, isList: IsList): SpokenPerson {
  const { name, organization } = withoutList(text.trim(), isList);
  const [, address = '', position = '', rest = ''] = called.exec(name) ?? [];
  const [, lawyer = '', bare = rest] = /^(RAin|RA|Rechtsanwältin|Rechtsanwalt)\s+(.+)$/u.exec(rest) ?? [];
  const spoken = spokenName(`${address}${bare}`);
  const title = [lawyer, spoken.title].filter(Boolean).join(' ');
  return { ...spoken, title, position: position.trim(), organization: listName(organization) };
}

const called =
  /^((?:Frau|Herrn?)\s+)?((?:(?:\d\.|erster?|zweiter?|dritter?|stellv\.|stellvertretender?)\s+)*(?:(?:ober)?bürgermeister(?:in)?|landrat|landrätin|ratsfrau|ratsherrn?|ratsmitglied|stadtverordneter?|stadtrat|stadträtin|beigeordneter?|dezernent(?:in)?|kämmerer|kämmerin|sachkundiger?\s+(?:bürger|einwohner)(?:in)?)\s+)?(.*)$/isu;

function withoutList(text: string, isList: IsList): { name: string; organization: string } {
  const [, before = '', inside = ''] = /^(.*\S)\s*\(([^()]+)\)?$/su.exec(text) ?? [];
  if (inside !== '') return { name: before, organization: inside.trim() };
  const parts = text.split(',').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  // Behind family and given name stands a list, unless it is a title.
  if (parts.length > 1 && (isList(last) || (parts.length > 2 && !last.includes('.'))))
    return { name: parts.slice(0, -1).join(', '), organization: last };
  const [, words = '', word = ''] = /^(\S+\s.*\S)\s+(\S+)$/su.exec(text) ?? [];
  return isList(word) ? { name: words, organization: word } : { name: text, organization: '' };
}
