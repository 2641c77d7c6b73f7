/** German body names end in one of these; each takes "des … -es", the last two "der …". */
const masculine = /(?:rat|beirat|ausschuss)$/i;
const feminine = /(?:kommission|vertretung|versammlung)$/i;

/** Proposes the name as it stands after "Sitzung": "Integrationsrat" → "des Integrationsrates"; '' where unknown. */
export function proposeGenitive(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  const after = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  if (masculine.test(first)) return `des ${first}es${after}`;
  if (feminine.test(first)) return `der ${first}${after}`;
  return '';
}
