/** Why no backup could be made. */
export type BackupHindrance = 'full' | 'folder' | 'missing' | 'damaged' | 'slow' | 'other';

/** What is wrong with the data file, its surroundings or its copies. */
export type DataFileError =
  | { code: 'DB_NEWER'; found: number; known: number }
  /** `by`, `since`: who has it open, user and computer, and since when, as far as that is known. */
  | { code: 'DB_LOCKED'; by?: string; since?: string }
  | { code: 'DB_DAMAGED' }
  | { code: 'DB_FULL' }
  | { code: 'DB_READ_ONLY'; what: 'file' | 'folder'; file: string }
  | { code: 'DB_MISSING_FOLDER'; file: string }
  /** Its disk reports an error. */
  | { code: 'DB_UNREADABLE'; file: string }
  | { code: 'DB_EMPTY'; file: string }
  /** A folder, for instance. */
  | { code: 'DB_NOT_A_FILE'; file: string }
  /** The file of another program. */
  | { code: 'DB_FOREIGN_FILE'; file: string }
  /** It was there, and is not any more. */
  | { code: 'DB_GONE'; file: string }
  /** While it was open another one came into its place. */
  | { code: 'DB_REPLACED'; file: string }
  /** Beside the file lies a log of changes that was written for another state of it. */
  | { code: 'DB_FOREIGN_LOG'; file: string; log: string }
  /** It is encrypted already, or not at all. */
  | { code: 'ENCRYPTION_STATE'; isEncrypted: boolean }
  /** No key is asked for: the file is open, or something else stands in its way. */
  | { code: 'NO_KEY_NEEDED' }
  /** Encrypting it, or writing it as it was before, did not succeed; it is as it was. */
  | { code: 'DB_NOT_REWRITTEN'; file: string }
  | { code: 'DB_COPY_FAILED'; file: string }
  /** The file is open for reading alone; `by`: who works with it, as far as that is known. */
  | { code: 'READ_ONLY'; by: string | null }
  /** To be read past somebody else's lock: neither the file nor a backup gave a whole state. */
  | { code: 'DB_NO_STATE'; file: string }
  /** It is encrypted, and no key that was given opens it. */
  | { code: 'DB_KEY_NEEDED'; file: string }
  /** What was typed is no key of it: another passphrase, or the sheet of another file. */
  | { code: 'DB_KEY_WRONG'; by: 'passphrase' | 'sheet' | 'noKeyFile' }
  /** `why`: what stood in its way, where the system says so. */
  | { code: 'BACKUP_FAILED'; folder: string; why: BackupHindrance }
  /** It was made, and could not be brought to the further place as well. */
  | { code: 'BACKUP_NOT_FURTHER'; folder: string; why: BackupHindrance }
  /** A copy that cannot be read whole, or is not what it was when it was made. */
  | { code: 'BACKUP_UNSOUND'; file: string }
  /** A copy that is not there, or is none. */
  | { code: 'BACKUP_GONE'; file: string }
  /** The copy of another data file. */
  | { code: 'BACKUP_FOREIGN'; file: string }
  /** Made by a newer program, which alone can read it. */
  | { code: 'BACKUP_NEWER'; file: string }
  /** There is nothing to rescue: the file is open, or something else stands in its way. */
  | { code: 'NOT_DAMAGED' }
  /** Of a damaged file not even the tables can be told any more, or not all of its pages are in a copy. */
  | { code: 'BEYOND_RESCUE'; file: string; how: 'mend' | 'salvage' };

/** These say that the file itself is of no use any more. */
const beyondUse: readonly string[] = ['DB_DAMAGED', 'DB_UNREADABLE', 'DB_EMPTY', 'DB_NOT_A_FILE'];

/** Whether somebody at the screen can help: the program goes on without a file until then. */
export const isForTheClerk = (error: { code: string }): boolean => isBeyondUse(error) || waitsForKey(error);

export const waitsForKey = ({ code }: { code: string }): boolean => code === 'DB_KEY_NEEDED';

export const isBeyondUse = ({ code }: { code: string }): boolean => beyondUse.includes(code);
