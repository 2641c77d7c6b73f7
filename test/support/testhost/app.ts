import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { closeBrowser } from './chromium.ts';
import { tell, testDir } from './messages.ts';
import { preventable, strict } from './strict.ts';

/** Closes all windows; false where a page objects. Set by window.ts, which knows them. */
type CloseAll = () => Promise<boolean>;

class App extends EventEmitter {
  isPackaged = false;
  hasSandbox = false;
  isQuitting = false;
  closeAllWindows: CloseAll = () => Promise.resolve(true);

  whenReady = () => Promise.resolve();
  requestSingleInstanceLock = () => process.env['TESTHOST_SECOND'] !== '1';
  enableSandbox = (): void => {
    this.hasSandbox = true;
  };
  setAboutPanelOptions = (): void => undefined;
  relaunch = ({ args }: { args: string[] }): void => tell({ type: 'relaunch', args });

  getPath = (name: string): string => {
    const folder = path.join(testDir, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  };

  getVersion = (): string => {
    const main = process.argv[1] ?? '';
    const manifest = readFileSync(path.resolve(path.dirname(main), '../../package.json'), 'utf8');
    return (JSON.parse(manifest) as { version: string }).version;
  };

  /** Electron's order: before-quit, every window's own objection, will-quit, quit. */
  quit = (): void => {
    void this.quitInOrder();
  };

  private async quitInOrder(): Promise<void> {
    if (this.isQuitting) return;
    this.isQuitting = true;
    if (this.objects('before-quit') || !(await this.closeAllWindows()) || this.objects('will-quit')) {
      this.isQuitting = false;
      return;
    }
    this.exit(0);
  }

  private objects(name: string): boolean {
    const { event, isPrevented } = preventable({});
    this.emit(name, event);
    return isPrevented();
  }

  exit = (code = 0): void => {
    void closeBrowser().finally(() => process.exit(code));
  };
}

export const app = strict('app', new App());
