import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { openStore, type Store, type StoreOptions } from '../../db/store.ts';
import { signingJob } from './dataFile/audit/signingJob.ts';
import { backupJob } from './dataFile/backup/backupJob.ts';
import { openReading } from './dataFile/reading/openReading.ts';
import { clearUnfinished } from './dataFile/leftovers.ts';
import { backupRunsOf } from './kernel/backupRuns.ts';
import { enclosures } from './bundle/enclosures.ts';
import { outbox } from './dispatch/outbox.ts';
import { handlers } from './handlers.ts';
import { knowKeptKeys } from './dataFile/encryption/keptKeys.ts';
import { emptyWaste } from './history/emptyWaste.ts';
import { type Background, startBackground } from './kernel/background.ts';
import { type App, createApp, type Secrets } from './kernel/app.ts';
import { openFileSession, type Opening } from './kernel/fileSession.ts';
import { openProgramLog, type ProgramLog } from './kernel/programLog.ts';
import { memorySecrets } from './kernel/secrets.ts';
import { vouching } from './kernel/vouching.ts';
import { readAnew } from './reading/readAnew.ts';
import { isForTheClerk, waitsForKey } from '../../shared/dataFileErrors.ts';
import { AppError } from '../../shared/errors.ts';
import { wokenBy } from '../../shared/contract/wokenBy.ts';
import { officeTime } from '../../shared/german/officeTime.ts';

const now = () => officeTime(new Date());

type Options = {
  file: string;
  version: string;
  secrets?: Secrets;
  /** Where the office's own key lies. */
  officeKey?: Secrets;
  /** Where the keys of encrypted data files lie. */
  fileKeys?: Secrets;
  /** Whether waiting mail goes out while this process runs. */
  sends?: boolean;
  foreignLog?: StoreOptions['foreignLog'];
  /** Whether a data file that is not there is refused instead of made. */
  mustExist?: boolean;
  /** Whether it is only looked at, also where somebody else works with it. */
  reading?: boolean;
  /** The folder for the copies of files that are only looked at. */
  temporary?: string;
  /** Whether the program goes on where the file is damaged, with nothing but the ways out of that (rescue.status). */
  rescues?: boolean;
  /** Where what goes wrong is noted; without one, beside the data file. */
  programLog?: ProgramLog;
  /** Whether this program may send no mail, whatever the data file says. */
  mailOff?: boolean;
  /** Where backups are brought as well by the wish of the IT; null: where the office says. */
  backupFolder?: string | null;
  /** Who works with the file: told to whoever finds it locked. */
  holder?: string;
};

export type Program = App & {
  /** Goes on with another data file that is there. Throws what opening it throws; then the one before stays open. */
  openFile: (file: string, options?: Opening) => Promise<void>;
};

/** The real application over a data file: real clock, real ids, a log beside the file. Throws AppError. */
export async function openApp({
  file,
  version,
  secrets = memorySecrets(),
  officeKey,
  fileKeys,
  sends = false,
  foreignLog,
  mustExist = false,
  reading = false,
  temporary = '',
  rescues = false,
  programLog,
  mailOff = false,
  backupFolder = null,
  holder,
}: Options): Promise<Program> {
  let background: Background | null = null;
  let isOnlyRead = reading;
  const beside = { folder: () => (isOnlyRead ? null : besideFile(session.file())), now, version };
  const { failure: log } = programLog ?? openProgramLog(beside);
  /** Each file that is opened gets its own. Stopping lets the message under way come to its end. */
  const attend = (store: Store): Background => {
    const jobs = [
      outbox({ store, secrets, now, log, enclosures, mailOff }),
      readAnew({ store }),
      signingJob({ store, now, officeKey }),
      backupJob({ store, now, log, program: version, officeKey }),
      emptyWaste({ store, now }),
    ];
    background = startBackground(jobs, { log });
    return background;
  };
  const options = { mustExist, reading, ...(foreignLog ? { foreignLog } : {}) };
  /** Nothing works on a file before its log vouches for what is in it. */
  const open = async (wanted: string, { reading: isReading = false, ...how }: Opening = {}) => {
    isOnlyRead = isReading;
    if (isReading) return openReading(wanted, temporary, now);
    const store = await openAlone(wanted, how, fileKeys);
    backupRunsOf(store).laidDown = backupFolder;
    await vouching(store, now).catch(async (cause: unknown) => {
      await store.close();
      throw cause;
    });
    return store;
  };
  const session = openFileSession(file, { open, options, holder, ...(sends ? { attend } : {}) });
  await session.ready.catch((cause: unknown) => {
    if (!rescues || !(cause instanceof AppError) || !isForTheClerk(cause.data)) throw cause;
  });
  const deps = { session, version, secrets, officeKey, fileKeys, now, newId: randomUUID, log, mailOff };
  const app = createApp(deps, handlers);
  return {
    ...app,
    call: async (route, input, caller) => {
      const reply = await app.call(route, input, caller);
      background?.wake(wokenBy(route));
      return reply;
    },
    openFile: (wanted, how) => session.swap(wanted, { mustExist: true, ...how }),
  };
}

/** With a key that the system keeps for this user, where the file asks for one; nothing half done is left beside it then. */
async function openAlone(file: string, how: Opening, fileKeys: Options['fileKeys']): Promise<Store> {
  const store = await openStore(file, how).catch(async (cause: unknown) => {
    if (!(cause instanceof AppError) || !waitsForKey(cause.data)) throw cause;
    await knowKeptKeys(fileKeys);
    return openStore(file, how);
  });
  clearUnfinished(store.file);
  return store;
}

const besideFile = (file: string): string | null => (file === ':memory:' ? null : path.dirname(file));
