const likeRat = /(?:rat|ausschuss)$/i;
const likeParlament = /(?:parlament|gremium|kuratorium|forum|komitee)$/i;
const likeKommission = /(?:kommission|versammlung|vertretung|kammer|gruppe|konferenz)$/i;

/**
 * A body's name with its article, as it stands after "Sitzung": "des Integrationsrates", "der Bezirksvertretung Mitte".
 * '' where the first word is none of those that bodies are called by.
 */
export function genitiveOf(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const following = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  if (likeRat.test(first)) return `des ${first}es${following}`;
  if (likeParlament.test(first)) return `des ${first}s${following}`;
  return likeKommission.test(first) ? `der ${first}${following}` : '';
}

/** For a body that was given no genitive: never wrong, if a little stiff. */
export const usualGenitive = (name: string): string => genitiveOf(name) || `des Gremiums ${name}`;
