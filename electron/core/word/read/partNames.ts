/** The part that lists where a part points to; '' is the package itself. */
export function relationsOf(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** Whose list of relations it is: that of word/_rels/document.xml.rels is word/document.xml. */
export const ownerOf = (list: string): string => list.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');

/** A target as a path from the top: "../media/a.png" seen from word/header1.xml is media/a.png. */
export function inside(part: string, target: string): string {
  if (target.startsWith('#')) return '';
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
