import type { Handlers } from '../kernel/app.ts';
import { exportPerson } from './exportPerson.ts';
import { previewRemoval, removeContact } from './removeContact.ts';
import { exportRegister, getRegister, saveRetention } from './register.ts';

/** What the program knows of people, and their rights to it. */
export const privacyHandlers = {
  'privacy.register': getRegister,
  'privacy.exportRegister': exportRegister,
  'privacy.exportPerson': exportPerson,
  'privacy.removalPreview': previewRemoval,
  'privacy.removeContact': removeContact,
  'privacy.saveRetention': saveRetention,
} satisfies Partial<Handlers>;
