import type { InvitationLetter } from '../domain/body/invitationLetter.ts';

/** Rows of the information block, in the order of DIN 5008. */
export const letterLabels = {
  reference: 'Unser Zeichen:',
  contact: 'Auskunft gibt:',
  phone: 'Telefon:',
  email: 'E-Mail:',
  date: 'Datum:',
} as const satisfies Record<Exclude<keyof InvitationLetter, 'sender'> | 'date', string>;

/** To all of a body; a name of its own each letter has only where somebody writes it in. */
export const letterAddress = (nameGenitive: string, municipality: string): string[] =>
  ['An die', `Mitglieder ${nameGenitive}`, municipality].filter(Boolean);
