/** A body's name with its article, as after "Sitzung": a proposal for the first set-up, editable afterwards. */
export function genitiveOf(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const following = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  if (/(?:kommission|versammlung|vertretung|kammer|gruppe)$/i.test(first)) return `der ${name}`;
  const ending = /(?:rat|[sßxz])$/i.test(first) ? 'es' : 's';
  return `des ${first}${ending}${following}`;
}
