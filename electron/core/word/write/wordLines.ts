import { Tab, TextRun } from 'docx';
import { words } from './characters.ts';
import type { Line } from './line.ts';

export const line = (style: string, text: string): Line => ({
  style,
  children: words(text),
  size: text.length,
});

export const tab = (): TextRun => new TextRun({ children: [new Tab()] });

/** Two texts of one line, the second at the style's tab stop; without the second no tab either. */
export const beside = (style: string, left: string, right: string): Line => ({
  style,
  children: [...words(left), ...(right === '' ? [] : [tab(), ...words(right)])],
  size: left.length + right.length,
});
