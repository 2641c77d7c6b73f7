import { words } from './characters.ts';
import type { Line } from './line.ts';
import type { Run } from './run.ts';

export const line = (style: string, text: string): Line => ({
  style,
  runs: words(text),
  size: text.length,
});

export const tab = (): Run => ({ type: 'tab' });

/** Two texts of one line, the second at the style's tab stop; without the second no tab either. */
export const beside = (style: string, left: string, right: string): Line => ({
  style,
  runs: [...words(left), ...(right === '' ? [] : [tab(), ...words(right)])],
  size: left.length + right.length,
});
