/** Why a meeting is not taken along, or what comes back of one is not taken in (german/handOver.ts). */
export type HandOverRefusal =
  | 'isCopy'
  | 'encryptedHere'
  | 'encrypted'
  | 'notOurs'
  | 'damaged'
  | 'older'
  | 'newer'
  | 'notTaken'
  | 'otherOffice'
  | 'unknown'
  | 'unsound'
  | 'tooMuch'
  | 'settledHere'
  | 'settledThere'
  | 'clash'
  | 'onlyInOffice';
