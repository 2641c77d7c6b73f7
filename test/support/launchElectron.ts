import { once } from 'node:events';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { findElectron } from '../../electron/runtime.ts';
import { crashesNoticed, noteCrash, watchPages } from './crashes.ts';
import type { AppUnderTest, LaunchOptions } from './launch.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The same program in a real Electron runtime, behind the same handles. */
export async function launchElectron(options: LaunchOptions & { dir: string }): Promise<AppUnderTest> {
  const executablePath = findElectron();
  if (!executablePath) throw new Error('No Electron runtime on this machine.');
  const userData = path.join(options.dir, 'userData');
  const app = await _electron.launch({
    executablePath,
    args: [options.main ?? root, `--user-data-dir=${userData}`, '--no-sandbox', ...(options.args ?? [])],
    env: { ...environment(), ...options.env },
  });
  const page = await app.firstWindow();
  const child = app.process();
  const hasCrashedPage = watchPages(app.context());
  const diedBySignal = () => child.signalCode !== null && !child.killed;
  child.on('exit', () => {
    if (diedBySignal()) noteCrash(`the whole program, ${child.signalCode}`);
  });
  return {
    page,
    context: app.context(),
    child,
    events: [],
    dir: options.dir,
    dataFile: path.join(userData, 'ratsfeder.sqlite'),
    answer: (kind, answer) =>
      void app.evaluate(
        ({ dialog }, [name, value]) => {
          Object.assign(dialog, { [name]: () => (name.endsWith('Sync') ? value : Promise.resolve(value)) });
        },
        [kind, answer] as const,
      ),
    menu: (label) =>
      void app.evaluate(({ Menu }, wanted) => {
        const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []);
        entries?.find((entry) => entry.label === wanted)?.click();
      }, label),
    pageFault: (fault) =>
      void app.evaluate(({ app: program, BrowserWindow }, name) => {
        const contents = BrowserWindow.getAllWindows().at(-1)?.webContents;
        if (name === 'crashed')
          program.emit('render-process-gone', {}, contents, { reason: name, exitCode: 133 });
        else contents?.emit(name);
      }, fault),
    secondInstance: () => void app.evaluate((electron) => electron.app.emit('second-instance')),
    closeWindow: () =>
      void app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().at(-1)?.close()),
    exited: once(child, 'exit').then(() => child.exitCode),
    quit: async () => {
      await crashesNoticed();
      await app.close();
      return child.exitCode;
    },
    kill: async () => {
      await crashesNoticed();
      child.kill('SIGKILL');
      await app.waitForEvent('close');
    },
    hasCrashed: () => hasCrashedPage() || diedBySignal(),
  };
}

const environment = () =>
  Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value ? [[key, value]] : [])));
