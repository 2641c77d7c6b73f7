import { inGroups } from '../../release/fingerprint.tsx';

export type CardFacts = { holder: string; fingerprint: string };

/** What a key card says, for comparing before it is added; whether it is sound the core checks. Null for no card. */
export function cardFacts(text: string): CardFacts | null {
  const card = parsed(text);
  if (typeof card !== 'object' || card === null) return null;
  if (!('holder' in card) || !('keyId' in card)) return null;
  const { holder, keyId } = card;
  if (typeof holder !== 'string' || typeof keyId !== 'string' || !/^[0-9a-f]{64}$/.test(keyId)) return null;
  return { holder, fingerprint: inGroups(keyId.slice(0, 32)) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
