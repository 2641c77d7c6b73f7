import { z } from 'zod';

/** Calendar day, ISO 8601: 2026-11-24. A field shows the first reason only. */
export const IsoDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
    error: 'Bitte ein Datum eingeben, zum Beispiel 24.11.2026.',
    abort: true,
  })
  .refine(isRealDay, {
    error: 'Diesen Tag gibt es im Kalender nicht. Bitte prüfen Sie das Datum.',
    abort: true,
  })
  // A slip of the pen ("0206-11-24") must not become a term or a meeting.
  .refine((iso) => iso >= '1900' && iso < '2200', {
    error: 'Bitte prüfen Sie die Jahreszahl: möglich sind 1900 bis 2199.',
    abort: true,
  });
export type IsoDate = z.infer<typeof IsoDate>;

/** Wall-clock time of the meeting room, HH:MM. Meetings are kept in local time, so DST nights need no zone. */
export const ClockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Bitte eine Uhrzeit eingeben, zum Beispiel 17:30.');
export type ClockTime = z.infer<typeof ClockTime>;

/** Grows by one with each change; a command that changes a row names the version it saw. */
export const Version = z.number().int().min(1);
export type Version = z.infer<typeof Version>;

/**
 * The version that was read before the change; `null` where there was nothing yet. Refused with CONFLICT where somebody
 * else has changed it since. Left out by scripts and the command line, where the caller alone writes the file: then the
 * change goes on top of whatever is stored. The interface always names it (renderer/api.ts).
 */
export const BaseVersion = Version.nullable().optional();
export type BaseVersion = z.infer<typeof BaseVersion>;

function isRealDay(iso: string): boolean {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Drops what XML 1.0 forbids (most control characters, U+FFFE/FFFF) and lone surrogates,
 * so that neither the database nor a Word file ever holds them. What parts words leaves a blank.
 */
export const printable = (text: string): string =>
  text.toWellFormed().replaceAll(lineEnd, ' ').replaceAll(unprintable, '');

/**
 * Signs that force a direction upon letters: a name with one of them shows in another order than it is stored, also in file
 * names and mails. The marks that names in Arabic or Hebrew are typed with stay.
 */
const overrides = /[\u{202D}\u{202E}]/gu;

/** Word's line break within a paragraph (vertical tab), and its page break (form feed), as plain text. */
const lineEnd = /[\v\f]/g;

/** Everything but the characters of XML 1.0; U+FFFD, which is allowed, is what lone surrogates became. */
const unprintable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFC}\u{10000}-\u{10FFFF}]/gu;

/** Whether somebody sees anything of it: blanks, marks of their own and signs without width are nothing. */
export const isVisible = (text: string): boolean => visible.test(text);

/** U+2800 is the Braille letter without a dot. */
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Z}\p{C}\p{M}\u{2800}]/u;

/** What nobody sees is as good as nothing: no reason, no title, no wording. */
const seen = (text: string): string => (isVisible(text) ? text : '');

/** What stands at a field that takes no more. */
export const tooLong = (max: number) =>
  `Dieser Text ist zu lang: höchstens ${max.toLocaleString('de-DE')} Zeichen. Bitte kürzen Sie ihn.`;

/**
 * One line of text: trimmed, line breaks become blanks, without signs that force a direction, at most `max` characters; what nobody
 * sees is empty.
 */
export const line = (max = 200) =>
  z
    .string()
    .transform((text) => seen(printable(text).replaceAll(overrides, '').replaceAll(/\s+/g, ' ').trim()))
    .pipe(z.string().max(max, tooLong(max)));

/** One line that must not be empty. `what` names the field in the message, for example "einen Titel". */
export const requiredLine = (what: string, max = 200) =>
  line(max).pipe(z.string().min(1, `Bitte geben Sie ${what} ein.`));

/** Text of several lines, at most `max` characters; what nobody sees is empty. */
export const lines = (max = 10_000) =>
  z
    .string()
    .transform((text) => seen(printable(text.replaceAll(lineEnd, '\n')).replaceAll('\r\n', '\n').trim()))
    .pipe(z.string().max(max, tooLong(max)));

/** Before the @ as zod has it; behind it letters beyond ASCII, too (bürgeramt.de). */
const addressPattern =
  /^(?:[A-Za-z0-9_'+-]+\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+(?:\p{L}[\p{L}\p{M}]+|xn--[A-Za-z0-9-]+)$/u;
const address = z.email({ pattern: addressPattern, error: 'Bitte prüfen Sie die E-Mail-Adresse.' });

/** One plain address of e-mail, kept as it was typed; what sends to it writes its domain in ASCII. */
export const EmailAddress = line(254).pipe(address);
/** The same, or '' where there is none. */
export const OptionalEmailAddress = line(254).pipe(z.union([z.literal(''), address]));

/** A whole number from `min` to `max`. `what` names it in the messages, for example "Die Nummer". */
export const wholeNumber = (what: string, min: number, max: number) => {
  const range = `${what} liegt zwischen ${min} und ${max.toLocaleString('de-DE')}. Bitte prüfen Sie die Zahl.`;
  return z
    .number('Bitte geben Sie eine Zahl ein.')
    .int('Bitte geben Sie eine ganze Zahl ein.')
    .min(min, range)
    .max(max, range);
};

/** A whole number of people or votes. */
export const count = z
  .number('Bitte geben Sie eine Zahl ein.')
  .int('Bitte geben Sie eine ganze Zahl ein.')
  .min(0, 'Die Zahl darf nicht negativ sein.')
  .max(100_000, 'Diese Zahl ist zu groß.');
