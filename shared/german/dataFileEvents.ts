/** What the log says of the data file itself (audit.ts). */
export const dataFileEvents = {
  backupRestored: 'Sicherung vom {at} zurückgeholt.',
  encrypted: 'Datei verschlüsselt.',
  decrypted: 'Verschlüsselung der Datei aufgehoben.',
  filePassphraseChanged: 'Passphrase der Datei geändert.',
  fileMended: 'Beschädigte Stellen der Datei ausgebessert: {pages}.',
  fileSalvaged:
    'Beschädigte Datei aus ihren lesbaren Einträgen neu angelegt: {kept} übernommen, {lost} verloren.',
} as const;
