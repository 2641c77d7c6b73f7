import type { Handlers } from '../kernel/app.ts';
import { choosePlace, rehearseNow } from './backup/places.ts';
import { previewBackup } from './backup/preview.ts';
import { giveBackupKey, restoreBackup } from './backup/restoreBackup.ts';
import { backUpNow, backupStatus } from './backup/status.ts';
import { reopenFile } from './reading/reopen.ts';
import { coverCopies, encryptionStatus } from './encryption/copies.ts';
import {
  beginEncryption,
  changeFilePassphrase,
  furtherSheet,
  turnOff,
  turnOn,
} from './encryption/turning.ts';
import { giveRescueKey, unlockStatus, unlockWithPassphrase, unlockWithSheet } from './encryption/unlock.ts';
import { rescueStatus } from './rescue/damaged.ts';
import { mendFile, restoreInstead, salvageFile } from './rescue/rescue.ts';

export const dataFileHandlers = {
  'backup.status': backupStatus,
  'backup.make': backUpNow,
  'backup.choosePlace': choosePlace,
  'backup.rehearse': rehearseNow,
  'backup.giveKey': giveBackupKey,
  'backup.preview': previewBackup,
  'backup.restore': restoreBackup,
  'reading.reopen': reopenFile,
  'encryption.status': encryptionStatus,
  'encryption.begin': beginEncryption,
  'encryption.turnOn': turnOn,
  'encryption.turnOff': turnOff,
  'encryption.changePassphrase': changeFilePassphrase,
  'encryption.sheet': furtherSheet,
  'encryption.coverCopies': coverCopies,
  'unlock.status': unlockStatus,
  'rescue.giveKey': giveRescueKey,
  'unlock.withPassphrase': unlockWithPassphrase,
  'unlock.withSheet': unlockWithSheet,
  'rescue.status': rescueStatus,
  'rescue.mend': mendFile,
  'rescue.restore': restoreInstead,
  'rescue.salvage': salvageFile,
} satisfies Partial<Handlers>;
