/** Why a Freigabepaket, a Freigabe or a key card is not accepted. */
export type PackageRefusal =
  | 'notAPackage'
  | 'notAKeyCard'
  | 'damaged'
  | 'incomplete'
  | 'newerFormat'
  | 'altered'
  | 'otherDatabase'
  | 'unknownDocument'
  | 'outdated'
  | 'unknownKey'
  | 'revokedKey'
  | 'badSignature'
  | 'otherFile'
  | 'otherSigner'
  /** No delegation of the chair is known that names this key. */
  | 'notDelegated'
  | 'delegationRevoked'
  /** Signed or come in on a day for which nobody was delegated. */
  | 'outsidePeriod';
