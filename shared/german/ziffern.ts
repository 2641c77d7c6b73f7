import { listed } from './format.ts';

/** "Ziffer 2 und 3" */
export const ziffernLabel = (numbers: readonly number[]): string => `Ziffer ${listed(numbers.map(String))}`;
