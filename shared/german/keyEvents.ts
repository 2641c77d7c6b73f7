/** What the log says of keys and of who signs in whose place. */
export const keyEvents = {
  keyCreated: 'Schlüssel {fingerprint} für {holder} angelegt.',
  keyAdded: 'Schlüsselkarte {fingerprint} von {holder} für {owner} aufgenommen.',
  passphraseChanged: 'Passphrase des Schlüssels {fingerprint} von {holder} geändert.',
  keyRevoked: 'Schlüssel {fingerprint} von {holder} gesperrt: {reason}',
  delegationGiven: '{deputy} vertritt {chair} bei der Freigabe ({body}), {from} bis {until}: {reason}',
  delegationRevoked: 'Vertretung von {chair} durch {deputy} bei der Freigabe beendet: {reason}',
} as const;
