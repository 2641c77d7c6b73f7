import type { Handlers } from '../kernel/app.ts';
import { restoreBackup } from './backup/restoreBackup.ts';
import { backUpNow, backupStatus } from './backup/status.ts';

export const dataFileHandlers = {
  'backup.status': backupStatus,
  'backup.make': backUpNow,
  'backup.restore': restoreBackup,
} satisfies Partial<Handlers>;
