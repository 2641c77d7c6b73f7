import { listed } from './format.ts';

/** "Ziffer 2 und 3" */
export const ziffernLabel = (numbers: readonly number[]): string => `Ziffer ${listed(numbers.map(String))}`;

/** "Zu Ziffer 2 und 3: - einstimmig beschlossen -", where the field may say "zu" itself. */
export const resultOfPart = (part: string, result: string): string =>
  `${/^zu /iu.test(part) ? part.replace(/^z/u, 'Z') : `Zu ${part}`}: ${result}`;
