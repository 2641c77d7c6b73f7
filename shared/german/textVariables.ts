import type { RichText } from '../domain/richText.ts';
import { withInlines } from '../domain/withInlines.ts';

/** What a text module may leave open: "{stimmberechtigt} stimmberechtigte Mitglieder". */
export const textVariables = {
  stimmberechtigt: 'wie viele bei diesem Punkt abstimmen dürfen',
  nötig: 'ab wie vielen das Gremium beschlussfähig ist',
  sitze: 'gesetzliche Zahl der Mitglieder',
  vorsitz: 'wer bei diesem Punkt die Sitzung leitet',
  beginn: 'Beginn der Sitzung',
  datum: 'Tag der Sitzung',
  gremium: 'Name des Gremiums',
  top: 'Nummer des Punktes',
} as const;
export type TextVariable = keyof typeof textVariables;

/** With what holds where it is inserted; an unknown name in braces, or one of which nothing is known, stays to be seen. */
export const withVariables = (text: RichText, values: Readonly<Record<TextVariable, string>>): RichText =>
  withInlines(text, (part) =>
    part.type === 'text' ? { ...part, text: part.text.replaceAll(braces, valueIn(values)) } : part,
  );

const braces = /\{\s*([\p{L}\p{M}]+)\s*\}/gu;

const valueIn =
  (values: Readonly<Record<string, string>>) =>
  (typed: string, name: string): string => {
    const known = name.normalize('NFC').toLocaleLowerCase('de');
    return (Object.hasOwn(values, known) && values[known]) || typed;
  };
