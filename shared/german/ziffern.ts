import { capital, listed } from './format.ts';

/** "Ziffer 2 und 3" */
export const ziffernLabel = (numbers: readonly number[]): string => `Ziffer ${listed(numbers.map(String))}`;

/** "zu Ziffer 2", "zu den Ziffern 2 und 3"; `part`: what a resolution is about, as the clerk names it. */
export const toPart = (part: string): string =>
  `zu ${part.replace(/^Ziffer (?=\d+(?:, \d+)* (?:und|u\.|bis) \d+$)/u, 'den Ziffern ')}`;

/** "Zu Ziffer 2: - einstimmig beschlossen -", where the field may say "zu" itself. */
export const resultOfPart = (part: string, result: string): string =>
  `${capital(/^zu /iu.test(part) ? part : toPart(part))}: ${result}`;
