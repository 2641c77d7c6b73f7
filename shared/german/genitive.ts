const likeRat = /(?:rat|ausschuss|kreistag|arbeitskreis|lenkungskreis)$/i;
const likeParlament = /(?:parlament|gremium|kuratorium|forum|komitee|netzwerk)$/i;
const likeKommission = /(?:kommission|versammlung|vertretung|kammer|gruppe|konferenz|bürgerschaft)$/i;
/** "Haupt- und", "Schul-, Kultur- und": what a name shares its last part with. */
const shared = /^(?:\p{L}+-(?:,| und| sowie| u\.| &)? )+/u;

/**
 * A body's name with its article, as it stands after "Sitzung": "des Integrationsrates", "der Bezirksvertretung Mitte",
 * "des Haupt- und Finanzausschusses". '' where its first whole word is none of those that bodies are called by.
 */
export function genitiveOf(name: string): string {
  const words = name.trim().replaceAll(/\s+/g, ' ');
  const [before = ''] = shared.exec(words) ?? [];
  const [first = '', ...rest] = words.slice(before.length).split(' ');
  const following = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  if (likeRat.test(first)) return `des ${before}${first}es${following}`;
  if (likeParlament.test(first)) return `des ${before}${first}s${following}`;
  return likeKommission.test(first) ? `der ${before}${first}${following}` : '';
}

/** For a body that was given no genitive: never wrong, if a little stiff. */
export const usualGenitive = (name: string): string => genitiveOf(name) || `des Gremiums ${name}`;
