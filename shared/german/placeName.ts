/**
 * What a municipality is, before its name: "Stadt", "Hansestadt", "Kreis- und Hochschulstadt", "Schloss-Stadt". A name goes on with
 * a capital behind it: "Neustadt an der Linde" is a name.
 */
const kind = /^(?:(?:Alte|\p{Lu}\p{L}*-(?:,| und)) )*(?:[\p{L}-]*[Ss]tadt|Gemeinde|Kreis)\s+(?=\p{Lu})/u;

/** The place in "Lindenau, den 3. September": the name without what it is. */
export const placeName = (municipality: string): string => municipality.replace(kind, '');
