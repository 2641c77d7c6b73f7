import { refuse } from '../kernel/refusals.ts';
import { weakPassphrase } from './keys.ts';

/** Throws WEAK_PASSPHRASE. */
export function refuseWeakPassphrase(passphrase: string): void {
  const weak = weakPassphrase(passphrase);
  if (weak === 'tooShort') refuse({ code: 'WEAK_PASSPHRASE', reason: 'tooShort' });
  if (weak === 'oneCharacter') refuse({ code: 'WEAK_PASSPHRASE', reason: 'tooSimple' });
}
