/** Why no backup could be made. */
export type BackupHindrance = 'full' | 'folder' | 'damaged' | 'other';

/** What is wrong with the data file, its surroundings or its copies. */
export type DataFileError =
  | { code: 'DB_NEWER'; found: number; known: number }
  | { code: 'DB_LOCKED' }
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
  | { code: 'DB_COPY_FAILED'; file: string }
  /** `why`: what stood in its way, where the system says so. */
  | { code: 'BACKUP_FAILED'; folder: string; why: BackupHindrance }
  /** A copy that cannot be read whole, or is not what it was when it was made. */
  | { code: 'BACKUP_UNSOUND'; file: string }
  /** A copy that is not there, or is none. */
  | { code: 'BACKUP_GONE'; file: string }
  /** The copy of another data file. */
  | { code: 'BACKUP_FOREIGN'; file: string };
