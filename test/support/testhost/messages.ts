/** What the stand-in tells the test. */
export type HostEvent =
  | { type: 'ready'; port: number }
  | { type: 'shown'; title: string; url: string }
  | { type: 'closed'; title: string }
  | { type: 'dialog'; kind: string; options: Record<string, unknown> }
  | { type: 'shell'; operation: string; target: string }
  | { type: 'relaunch'; args: string[] }
  | { type: 'page'; operation: 'reload' | 'forcefullyCrashRenderer' }
  | { type: 'blocked'; url: string }
  | { type: 'protocol-error'; url: string; message: string }
  | { type: 'console'; level: string; text: string }
  | { type: 'page-error'; message: string }
  /** Chromium ended although nobody wanted it to; the program ends with it, as Electron does. */
  | { type: 'browser-crash'; message: string };

/** What Electron says of a page that crashed, hangs, or is back; the page itself goes on, in a Chromium that is sound. */
export type PageFault = 'crashed' | 'unresponsive' | 'responsive';

/** What the test tells the stand-in. */
export type TestMessage =
  | { type: 'answer'; kind: string; answer: unknown }
  | { type: 'menu'; label: string }
  | { type: 'page-fault'; fault: PageFault }
  | { type: 'second-instance' }
  | { type: 'close-window' }
  | { type: 'quit' };

export const tell = (event: HostEvent): void => {
  if (process.connected) process.send?.(event);
};

/** Surroundings that launch.ts sets. */
export const testDir = process.env['TESTHOST_DIR'] ?? '';
if (!testDir) throw new Error('stand-in: TESTHOST_DIR is not set; start it through launchApp()');
