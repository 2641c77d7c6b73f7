import { z } from 'zod';
import { EmailAddress, line } from './values.ts';

/** To whom a message goes. `name`: '' where only the address is known. */
export type Addressee = { name: string; email: string };

/**
 * As people type them or mail programs copy them: "a@x.de", "Anna Adler <a@x.de>", several with ";", a comma or a new line
 * between. Null where a part is no address.
 */
export function addresseesIn(text: string): Addressee[] | null {
  const typed = text.replace(/[;,\s]+$/u, '');
  const parting = /[;\n]/u.test(typed) ? /[;\n]/u : /,/u;
  const parts = joined(typed.split(parting).map((part) => part.trim()));
  const addressees = parts.map(addresseeIn);
  return addressees.every((one) => one !== null) ? addressees : null;
}

/** "Adler, Anna <a@x.de>": what has no address yet belongs to what comes. */
function joined(parts: readonly string[]): string[] {
  const whole: string[] = [];
  let begun = '';
  for (const part of parts.filter(Boolean)) {
    begun = begun === '' ? part : `${begun}, ${part}`;
    if (!begun.includes('@')) continue;
    whole.push(begun);
    begun = '';
  }
  return begun === '' ? whole : [...whole, begun];
}

function addresseeIn(part: string): Addressee | null {
  const [, name = '', framed] = /^"?([^"<>@]*?)"?\s*<\s*([^<>\s]+)\s*>$/u.exec(part) ?? [];
  const email = EmailAddress.safeParse(framed ?? part);
  return email.success ? { name: name.trim(), email: email.data } : null;
}

const written = ({ name, email }: Addressee): string => (name === '' ? email : `${name} <${email}>`);

const wrong = 'Bitte prüfen Sie die E-Mail-Adresse. Mehrere trennen Sie mit einem Semikolon.';

const several = z
  .string()
  .transform((text) => text.replaceAll(/\r?\n/gu, ';'))
  .pipe(line(1000));

const checked = (isOptional: boolean) =>
  several.transform((text, context) => {
    if (isOptional && text === '') return '';
    const found = text === '' ? null : addresseesIn(text);
    if (found !== null) return found.map(written).join('; ');
    context.addIssue({ code: 'custom', message: wrong });
    return z.NEVER;
  });

/** One or several addresses, each with or without a name, in one line with "; " between. */
export const Addressees = checked(false);
/** The same, or '' where there is none. */
export const OptionalAddressees = checked(true);
