import { z } from 'zod';
import { line } from '../values.ts';

/** `sender`: in one line above the address; the others stand in the information block, and '' leaves a row out. */
export const InvitationLetter = z.object({
  sender: line(90),
  reference: line(60),
  contact: line(80),
  phone: line(60),
  email: line(120),
});
export type InvitationLetter = z.infer<typeof InvitationLetter>;

export const emptyLetter: InvitationLetter = { sender: '', reference: '', contact: '', phone: '', email: '' };
