import { describe, expect, expectTypeOf, test } from 'vitest';
import { type AuditDetails, auditSentence } from '../../../shared/german/audit.ts';

describe('an entry of the log', () => {
  test('must hold what its sentence says, and what is kept beside it', () => {
    expectTypeOf<keyof AuditDetails<'dispatchCancelled'>>().toEqualTypeOf<'subject'>();
    expectTypeOf<keyof AuditDetails<'keyRevoked'>>().toEqualTypeOf<
      'fingerprint' | 'holder' | 'reason' | 'keyId'
    >();
    expectTypeOf<keyof AuditDetails<'mailSettingsChanged'>>().toEqualTypeOf<never>();
  });

  test('reads as a sentence, also where an older program kept less of it', () => {
    expect(auditSentence('dispatchCancelled', { subject: 'Einladung' })).toBe(
      'Versand „Einladung“ abgebrochen.',
    );
    expect(auditSentence('consentGiven', { kind: 'Niederschrift', version: 2, signer: 'Frau Adler' })).toBe(
      'Niederschrift, Fassung 2 (): Zustimmung von Frau Adler.',
    );
  });

  test('of an action that this program does not know is shown by its name', () => {
    expect(auditSentence('somethingNew', { what: 'x' })).toBe('somethingNew');
  });
});
