import type { InvitationLetter } from '../domain/body/invitationLetter.ts';

/** As its fields are called, and the rows of the information block. */
export const letterLabels = {
  sender: 'Absender in einer Zeile',
  reference: 'Unser Zeichen',
  contact: 'Auskunft gibt',
  phone: 'Telefon',
  email: 'E-Mail',
} as const satisfies Record<keyof InvitationLetter, string>;

/** To all of a body; a name of its own each letter has only where somebody writes it in. */
export const letterAddress = (nameGenitive: string, municipality: string): string[] =>
  ['An die', `Mitglieder ${nameGenitive}`, municipality].filter(Boolean);
