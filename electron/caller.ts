import os from 'node:os';
import type { Caller } from './core/kernel/caller.ts';

/** Who sits at this computer, as the log is to show it: "m.weber (RATHAUS-12)". */
export const localCaller: Caller = { name: `${userName()} (${os.hostname()})`, may: 'everything' };

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // A system that runs the program under a number without a name.
    return `Benutzer ${process.getuid?.() ?? ''}`.trim();
  }
}
