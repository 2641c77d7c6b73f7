import { capital, listed } from './format.ts';

/** "Ziffer 2 und 3" */
export const ziffernLabel = (numbers: readonly number[]): string => `Ziffer ${listed(numbers.map(String))}`;

/** "Ziffer 2, 3 und 4", "Punkte 1 bis 3", "Buchstaben a) und b)" */
const several =
  /^(Ziffern?|Punkte|Nummern|Absätze|Buchstaben)(?= [\da-zA-Z]{1,3}[.)]?(?:, [\da-zA-Z]{1,3}[.)]?)* (?:und|u\.|sowie|bis) [\da-zA-Z]{1,3}[.)]?$)/u;
const datives: Record<string, string> = { Ziffer: 'Ziffern', Punkte: 'Punkten', Absätze: 'Absätzen' };

/** "zu Ziffer 2", "zu den Ziffern 2 und 3", "zu den Punkten 1 bis 3"; `part`: what a resolution is about, as the clerk names it. */
export const toPart = (part: string): string =>
  `zu ${part.replace(several, (noun) => `den ${datives[noun] ?? noun}`)}`;

/** "Zu Ziffer 2: - einstimmig beschlossen -", where the field may say "zu" itself; "Zu Ziffer 2:" above names alone. */
export const resultOfPart = (part: string, result: string): string =>
  `${capital(/^zu /iu.test(part) ? part : toPart(part))}: ${result}`.trimEnd();
