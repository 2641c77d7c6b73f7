/** Groups of four characters that are compared one by one; a line breaks only between them. */
export function Fingerprint({ children }: { children: string }) {
  return <code className="fingerprint">{children}</code>;
}

/** Hexadecimal digits in groups of four, for reading aloud. */
export const inGroups = (hex: string): string => (hex.match(/.{1,4}/g) ?? []).join(' ');
