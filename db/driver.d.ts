/** The driver has the interface of better-sqlite3; its own types are of an older one, and its package.json does not name them. */
declare module 'better-sqlite3-multiple-ciphers' {
  import Sqlite from 'better-sqlite3';
  export = Sqlite;
}
