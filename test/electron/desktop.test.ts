import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../db/store.ts';
import { testBrowser } from '../support/browser.ts';
import { type AppUnderTest, launchApp, startHost } from '../support/launch.ts';
import { sharedApp } from '../support/sharedApp.ts';
import type { HostEvent } from '../support/testhost/messages.ts';
import { copiedSample } from '../support/program.ts';
import { markAsNewer } from '../support/rawFile.ts';
import { BodyId } from '../../shared/domain/ids.ts';

const temporary = () => mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-desktop-'));
const isA =
  <T extends HostEvent['type']>(type: T) =>
  (event: HostEvent): event is Extract<HostEvent, { type: T }> =>
    event.type === type;

describe.skipIf(!testBrowser())('the desktop window', () => {
  const app = sharedApp();
  const opened = () =>
    app()
      .events.filter(isA('shell'))
      .map(({ target }) => target);
  const errorsOf = (kind: string) =>
    app()
      .events.filter(isA('dialog'))
      .filter((dialog) => dialog.kind === kind);

  /** Chooses a file in the page; `source` is where it lies on this computer. */
  const pass = (name: string, content: string, source = '') =>
    app().page.evaluate(
      ([fileName, text, from]) => {
        Object.assign(window, { __standInPaths: { [fileName]: from } });
        return window.ratsfeder?.passFile(new File([text], fileName));
      },
      [name, content, source] as const,
    );
  const passed = async (...file: Parameters<typeof pass>) => {
    const reply = await pass(...file);
    return reply?.ok ? reply.value.id : '';
  };

  test('the page has one bridge of eight functions, frozen, and nothing of Node', async () => {
    const found = await app().page.evaluate(() => ({
      bridge: Object.entries(window.ratsfeder ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
      frozen: Object.isFrozen(window.ratsfeder),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    }));
    expect(found.bridge).toEqual(
      ['call', 'passFile', 'dropFiles', 'saveFile', 'openFile', 'saveFiles', 'savePdf', 'onCommand'].map(
        (name) => `${name}: function`,
      ),
    );
    expect(found).toMatchObject({ frozen: true, node: [] });
  });

  test('a call reaches the core, a wrong one comes back as a reply', async () => {
    const call = (route: string) =>
      app().page.evaluate((name) => window.ratsfeder?.call(name, { id: 'x' }), route);
    expect(await call('app.status')).toMatchObject({ ok: true, value: { dataFile: app().dataFile } });
    expect(await call('meetings.get')).toEqual({ ok: false, error: { code: 'NOT_FOUND', what: 'meeting' } });
    expect(await call('toString')).toMatchObject({ error: { code: 'UNKNOWN_ROUTE' } });
  });

  test('a file is saved whole where the dialog says, under the proposed name', async () => {
    const filePath = path.join(temporary(), 'Niederschrift Süd.docx');
    app().answer('showSaveDialog', { canceled: false, filePath });
    const id = await passed('Niederschrift.docx', 'inhalt');
    const save = () => app().page.evaluate((one) => window.ratsfeder?.saveFile(one), id);
    expect(await save()).toEqual({ ok: true, value: { path: filePath } });
    expect(readFileSync(filePath, 'utf8')).toBe('inhalt');
    expect(await readdir(path.dirname(filePath))).toEqual(['Niederschrift Süd.docx']);
    expect(errorsOf('showSaveDialog').at(-1)?.options).toMatchObject({ defaultPath: 'Niederschrift.docx' });
    app().answer('showSaveDialog', { canceled: true, filePath: '' });
    expect(await save()).toEqual({ ok: true, value: { path: null } });
  });

  test('a file that cannot be written is a reply with its name, and leaves nothing behind', async () => {
    const folder = temporary();
    const filePath = path.join(folder, 'besetzt.docx');
    await mkdir(filePath);
    app().answer('showSaveDialog', { canceled: false, filePath });
    const id = await passed('x.docx', '');
    const reply = await app().page.evaluate((one) => window.ratsfeder?.saveFile(one), id);
    expect(reply).toEqual({ ok: false, error: { code: 'FILE_NOT_WRITTEN', file: filePath } });
    expect(await readdir(folder)).toEqual(['besetzt.docx']);
  });

  test('a chosen file is copied at once; what is passed, shown and saved stays as it was then', async () => {
    const original = path.join(temporary(), 'Plan.txt');
    await writeFile(original, 'wie gewählt');
    const id = await passed('Plan.txt', 'was die Seite nie liest', original);
    await writeFile(original, 'inzwischen geändert');
    const show = () =>
      app().page.evaluate(async (one) => {
        const answer = await fetch(`/file/${one}`);
        return { status: answer.status, text: answer.ok ? await answer.text() : '' };
      }, id);
    expect(await show()).toEqual({ status: 200, text: 'wie gewählt' });
    const filePath = path.join(temporary(), 'Plan.txt');
    app().answer('showSaveDialog', { canceled: false, filePath });
    await app().page.evaluate((one) => window.ratsfeder?.saveFile(one), id);
    expect(readFileSync(filePath, 'utf8')).toBe('wie gewählt');
    await app().page.evaluate((one) => window.ratsfeder?.dropFiles([one]), id);
    expect((await show()).status).toBe(404);
    const gone = await app().page.evaluate((one) => window.ratsfeder?.saveFile(one), id);
    expect(gone).toEqual({ ok: false, error: { code: 'FILE_GONE' } });
  });

  test('a chosen file that is not there any more is a reply', async () => {
    const reply = await pass('Plan.txt', 'x', path.join(temporary(), 'fort.txt'));
    expect(reply).toEqual({ ok: false, error: { code: 'FILE_GONE' } });
  });

  test('the menu tells the page where to go', async () => {
    await app().page.evaluate(() => {
      window.ratsfeder?.onCommand((command) => {
        document.body.dataset['heard'] = command;
      });
    });
    app().menu('Tastenkürzel');
    await app().page.locator('body[data-heard="help:keys"]').waitFor();
    app().menu('Mitglieder');
    await app().page.locator('body[data-heard="navigate:/mitglieder"]').waitFor();
  });

  test('the handbook opens once, in a window of its own that can call nothing', async () => {
    const shown = app().context.waitForEvent('page');
    app().menu('Handbuch');
    const handbook = await shown;
    await handbook.waitForURL('**/handbuch/');
    app().menu('Handbuch');
    await expect
      .poll(
        () =>
          app()
            .events.filter(isA('shown'))
            .filter(({ title }) => title === 'Handbuch').length,
      )
      .toBe(2);
    expect(app().context.pages()).toHaveLength(2);
    expect(await handbook.evaluate(() => typeof window.ratsfeder)).toBe('undefined');
    await handbook.close();
  });

  test('the Saalansicht opens once, in a window of its own, and goes with the program', async () => {
    const open = (hash: string) =>
      app().page.evaluate((to) => void window.open(to, '_blank', 'noopener'), hash);
    const shown = () => app().events.filter(isA('shown'));
    // Chromium makes a page of its own for each wish, too, which is closed at once: it is not the window.
    const others = () =>
      app()
        .context.pages()
        .filter((page) => page !== app().page);
    await open('#/saal/abc');
    await expect.poll(() => shown().filter(({ title }) => title === 'Saalansicht').length).toBe(1);
    await expect.poll(() => others().length).toBe(1);
    const [hall] = others();
    await hall?.waitForURL('**/#/saal/abc');
    await open('#/saal/def');
    await hall?.waitForURL('**/#/saal/def');
    await expect.poll(others).toEqual([hall]);
    await hall?.close();
  });

  /** What the clerk was asked about links, with the whole address. */
  const asked = () => errorsOf('showMessageBox').map(({ options }) => String(options['detail']));
  const link = (url: string) => app().page.evaluate((to) => void window.open(to), url);

  test('https and mail links go to the system once the clerk has seen the address, everything else nowhere', async () => {
    const before = app().page.url();
    for (const response of [0, 0, 1]) app().answer('showMessageBox', { response });
    await link('http://example.org/');
    await link('file:///etc/passwd');
    await link('https://example.org/a');
    await expect.poll(opened).toEqual(['https://example.org/a']);
    await link('mailto:rat@example.org');
    await expect.poll(opened).toEqual(['https://example.org/a', 'mailto:rat@example.org']);
    // The part before the @ is no host.
    await link('https://rathaus.example@anderswo.example/');
    await expect.poll(() => asked().length).toBe(3);
    expect(asked()).toEqual([
      'https://example.org/a',
      'mailto:rat@example.org',
      'https://rathaus.example@anderswo.example/',
    ]);
    const box = errorsOf('showMessageBox').at(-1)?.options;
    expect(box).toMatchObject({ buttons: ['Öffnen', 'Abbrechen'], defaultId: 1, cancelId: 1 });
    expect(box?.['message']).toContain('zu „anderswo.example“');
    app().answer('showMessageBox', { response: 0 });
    await app().page.evaluate(() => {
      setTimeout(() => location.assign('https://example.org/b'));
    });
    await expect
      .poll(opened)
      .toEqual(['https://example.org/a', 'mailto:rat@example.org', 'https://example.org/b']);
    expect(app().page.url()).toBe(before);
    await expect.poll(() => app().context.pages().length).toBe(1);
  });

  test('a script from elsewhere, an inline script and a foreign request are stopped by the page itself', async () => {
    const ran = await app().page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      document.body.append(inline);
      const fetched = await fetch('https://example.org/').then(
        () => true,
        () => false,
      );
      return { inline: 'inlineRan' in window, fetched };
    });
    expect(ran).toEqual({ inline: false, fetched: false });
    expect(app().events.filter(isA('blocked'))).toEqual([]);
  });

  test('a second start brings the window to the front', async () => {
    const shows = () =>
      app()
        .events.filter(isA('shown'))
        .filter(({ title }) => title === 'Ratsfeder').length;
    const before = shows();
    app().secondInstance();
    await expect.poll(shows).toBe(before + 1);
  });
});

describe.skipIf(!testBrowser())('a page that crashed or hangs', () => {
  const boxesOf = (app: AppUnderTest) =>
    app.events.filter(isA('dialog')).map(({ kind, options }) => [kind, options['message'] ?? '']);
  const doneTo = (app: AppUnderTest) => app.events.filter(isA('page')).map(({ operation }) => operation);
  const crashed = ['showMessageBox', 'Die Anzeige von Ratsfeder ist ausgefallen.'];
  const hangs = ['showMessageBox', 'Die Anzeige von Ratsfeder antwortet nicht mehr.'];
  const municipality = async (app: AppUnderTest) => {
    await app.page.getByRole('main').first().waitFor();
    return app.page.evaluate(() => window.ratsfeder?.call('municipality.get', {}));
  };

  test('a crashed page is loaded anew and goes on over the same data; the log has the reason', async () => {
    const app = await launchApp();
    const before = await municipality(app);
    app.answer('showMessageBox', { response: 0 });
    app.pageFault('crashed');
    await expect.poll(() => doneTo(app)).toEqual(['reload']);
    expect(boxesOf(app)).toEqual([crashed]);
    expect(await municipality(app)).toEqual(before);
    expect(await app.quit()).toBe(0);
    const log = readFileSync(path.join(path.dirname(app.dataFile), 'ratsfeder.log'), 'utf8').split('\n');
    expect(log.map((line) => line.split(' ').slice(2, 5).join(' '))).toEqual([
      `start platform=${process.platform} arch=${process.arch}`,
      'render-process-gone reason=crashed exitCode=133',
      'end',
      '',
    ]);
  });

  test('or the clerk ends the program, which closes its file in order', async () => {
    const app = await launchApp();
    app.answer('showMessageBox', { response: 1 });
    app.pageFault('crashed');
    expect(await app.exited).toBe(0);
    await (await openStore(app.dataFile)).close();
  });

  test('a page that hangs is asked about; the question goes by itself when the page is back', async () => {
    const app = await launchApp();
    app.pageFault('unresponsive');
    await expect.poll(() => boxesOf(app)).toEqual([hangs]);
    app.pageFault('responsive');
    await expect.poll(() => boxesOf(app)).toEqual([hangs, ['takenBack', '']]);
    expect(doneTo(app)).toEqual([]);
    // Ended by the program, which is no crash to ask about.
    app.answer('showMessageBox', { response: 1 });
    app.pageFault('unresponsive');
    await expect.poll(() => doneTo(app)).toEqual(['forcefullyCrashRenderer', 'reload']);
    expect(boxesOf(app)).toEqual([hangs, ['takenBack', ''], hangs]);
    expect(await municipality(app)).toMatchObject({ ok: true });
    app.answer('showMessageBox', { response: 2 });
    app.pageFault('unresponsive');
    expect(await app.exited).toBe(0);
  });
});

describe.skipIf(!testBrowser())('closing the window', () => {
  /** A page that objects, as ours does while something is not saved; Chromium wants one click first. */
  const object = async (app: AppUnderTest) => {
    await app.page.evaluate(() => {
      addEventListener('beforeunload', (event) => {
        event.preventDefault();
        Reflect.set(window, 'objections', Number(Reflect.get(window, 'objections') ?? 0) + 1);
      });
    });
    await app.page.mouse.click(5, 5);
  };

  test('a page that still objects is asked about: going back keeps the window, closing anyway ends the program', async () => {
    const app = await launchApp();
    await object(app);
    // The first time the page is left alone to save and to close itself.
    app.closeWindow();
    await expect.poll(() => app.page.evaluate(() => Reflect.get(window, 'objections'))).toBe(1);
    expect(app.events.filter(isA('dialog'))).toEqual([]);
    app.answer('showMessageBoxSync', 0);
    app.closeWindow();
    await expect.poll(() => app.events.filter(isA('dialog')).length).toBe(1);
    expect(app.events.find(isA('dialog'))?.options['buttons']).toEqual([
      'Zurück zur Eingabe',
      'Trotzdem schließen',
    ]);
    // Still there; until the page is drawn it has no title yet.
    await expect.poll(() => app.page.title()).toBe('Ratsfeder');
    app.answer('showMessageBoxSync', 1);
    expect(await app.quit()).toBe(0);
  });

  /** Chooses a file in the menu; the page that then shows it. */
  const openOther = async (app: AppUnderTest, file: string) => {
    const shown = app.context.waitForEvent('page');
    app.answer('showOpenDialog', { canceled: false, filePaths: [file] });
    app.menu('Andere Datei öffnen …');
    const page = await shown;
    await page.getByRole('main').first().waitFor();
    const reply = await page.evaluate(() => window.ratsfeder?.call('app.status', {}));
    return reply?.ok ? (reply.value as { dataFile: string }).dataFile : reply;
  };

  const openedIn = async (app: AppUnderTest) => {
    const reply = await app.page.evaluate(() => window.ratsfeder?.call('app.status', {}));
    return reply?.ok ? (reply.value as { dataFile: string }).dataFile : reply;
  };

  test('another data file is opened without ending the program, or else the one before is shown again', async () => {
    const app = await launchApp();
    const broken = path.join(temporary(), 'kaputt.sqlite');
    writeFileSync(broken, 'Das ist keine Datenbank. '.repeat(100));
    expect(await openOther(app, broken)).toBe(app.dataFile);
    const boxes = app.events.filter(isA('dialog')).filter(({ kind }) => kind === 'showErrorBox');
    expect(boxes.map(({ options }) => options['content'])).toEqual([expect.stringContaining('beschädigt')]);
    const file = path.join(temporary(), 'andere.sqlite');
    await (await openStore(file)).close();
    expect(await openOther(app, file)).toBe(file);
    await (await openStore(app.dataFile)).close();
    expect(await openOther(app, app.dataFile)).toBe(app.dataFile);
    expect(await app.quit()).toBe(0);
  });

  test('the next start begins with the other data file, until the usual one is chosen again', async () => {
    const first = await launchApp();
    const file = path.join(temporary(), 'andere.sqlite');
    await (await openStore(file)).close();
    await openOther(first, file);
    await first.quit();
    const second = await launchApp({ dir: first.dir });
    expect(await openedIn(second)).toBe(file);
    await openOther(second, second.dataFile);
    await second.quit();
    const third = await launchApp({ dir: first.dir });
    expect(await openedIn(third)).toBe(third.dataFile);
    await third.quit();
  });

  test('the other data file that is gone at the next start is said, not made; the clerk may go on with the usual one', async () => {
    const first = await launchApp();
    const file = path.join(temporary(), 'andere.sqlite');
    await (await openStore(file)).close();
    await openOther(first, file);
    await first.quit();
    rmSync(file);
    const answers = (response: number) => JSON.stringify([{ kind: 'showMessageBox', answer: { response } }]);
    const { events, exited } = startHost(first.dir, { env: { TESTHOST_ANSWERS: answers(1) } });
    expect(await exited).toBe(0);
    const box = events.find(isA('dialog'));
    expect(box?.options['detail']).toContain(`Die Datei „${file}“ ist nicht mehr da`);
    expect(box?.options['buttons']).toEqual(['Übliche Datei öffnen', 'Beenden']);
    const second = await launchApp({ dir: first.dir, env: { TESTHOST_ANSWERS: answers(0) } });
    expect(await openedIn(second)).toBe(second.dataFile);
    expect(existsSync(file)).toBe(false);
    await second.quit();
  });

  test('the cross ends the program although the handbook is open', async () => {
    const app = await launchApp();
    const shown = app.context.waitForEvent('page');
    app.menu('Handbuch');
    await (await shown).waitForURL('**/handbuch/');
    app.closeWindow();
    expect(await app.quit()).toBe(0);
    await (await openStore(app.dataFile)).close();
  });
});

test.skipIf(!testBrowser())('a damaged file opens to the ways out of it, and stays as it was', async () => {
  const file = path.join(temporary(), 'kaputt.sqlite');
  const rubbish = 'Das ist keine Datenbank. '.repeat(100);
  writeFileSync(file, rubbish);
  const app = await launchApp({ env: { RATSFEDER_DB: file } });
  await app.page.getByRole('heading', { name: 'Ihre Datei ist beschädigt' }).waitFor();
  expect(await app.quit()).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe(rubbish);
});

describe('a start that cannot succeed', () => {
  const startWith = async (prepare: (file: string) => void, env: Record<string, string> = {}) => {
    const dir = temporary();
    await mkdir(path.join(dir, 'userData'));
    const file = path.join(dir, 'userData/ratsfeder.sqlite');
    prepare(file);
    const { events, exited } = startHost(dir, { env });
    const code = await exited;
    return { code, file, boxes: events.filter(isA('dialog')).map(({ options }) => options['content']) };
  };

  test('a file of a newer program is refused', async () => {
    const { code, boxes } = await startWith(markAsNewer);
    expect(boxes).toEqual([expect.stringContaining('neueren Fassung')]);
    expect(code).toBe(1);
  });

  test('a file that is open elsewhere is offered for reading, and stays as it is without', async () => {
    const held = path.join(temporary(), 'gemeinsam.sqlite');
    const store = await openStore(held, { holder: 'a.yilmaz (RATHAUS-3)' });
    const answers = JSON.stringify([{ kind: 'showMessageBox', answer: { response: 1 } }]);
    const env = { RATSFEDER_DB: held, TESTHOST_ANSWERS: answers };
    const { events, exited } = startHost(temporary(), { env });
    expect(await exited).toBe(0);
    await store.close();
    const box = events.find(isA('dialog'));
    expect(box?.options['detail']).toContain('schon in Ratsfeder geöffnet: von a.yilmaz (RATHAUS-3)');
    expect(box?.options['buttons']).toEqual(['Zum Lesen öffnen', 'Abbrechen']);
  });

  const putBack = async (file: string) => {
    await (await openStore(file)).close();
    const copy = readFileSync(file);
    const store = await openStore(file);
    await store.transaction((db) =>
      db
        .insertInto('body')
        .values({ id: BodyId.parse('heute') })
        .execute(),
    );
    const log = readFileSync(`${file}-wal`);
    await store.close();
    writeFileSync(file, copy);
    writeFileSync(`${file}-wal`, log);
    return { copy, log };
  };

  test('a copy that was put back beside a log of another state is shown to the clerk, who may leave it as it is', async () => {
    const file = path.join(temporary(), 'sicherung.sqlite');
    const { copy, log } = await putBack(file);
    const dir = temporary();
    const answers = JSON.stringify([{ kind: 'showMessageBox', answer: { response: 1 } }]);
    const { events, exited } = startHost(dir, { env: { RATSFEDER_DB: file, TESTHOST_ANSWERS: answers } });
    expect(await exited).toBe(0);
    const box = events.find(isA('dialog'));
    expect(box?.options['buttons']).toEqual(['Mit der Datei weiterarbeiten', 'Abbrechen']);
    expect(box?.options['detail']).toContain(`${file}-wal`);
    expect([readFileSync(file).equals(copy), readFileSync(`${file}-wal`).equals(log)]).toEqual([true, true]);
  });

  test('a folder that is missing is named', async () => {
    const { boxes } = await startWith(() => undefined, {
      RATSFEDER_DB: path.join(temporary(), 'weg/x.sqlite'),
    });
    expect(boxes).toEqual([expect.stringContaining('weg/x.sqlite')]);
  });

  test('the second start of the same program ends silently', async () => {
    const dir = temporary();
    const { events, exited } = startHost(dir, { env: { TESTHOST_SECOND: '1' } });
    expect(await exited).toBe(0);
    expect(events).toEqual([]);
  });
});

test.skipIf(!testBrowser())(
  'a file that somebody works with is read, and taken over once it is free',
  async () => {
    const file = await copiedSample();
    const store = await openStore(file, { holder: 'a.yilmaz (RATHAUS-3)' });
    const answers = JSON.stringify([{ kind: 'showMessageBox', answer: { response: 0 } }]);
    const app = await launchApp({ env: { RATSFEDER_DB: file, TESTHOST_ANSWERS: answers } });
    const notice = app.page.getByRole('region', { name: 'Nur lesen' });
    await notice.getByText('– a.yilmaz (RATHAUS-3) hat die Datei geöffnet, seit').waitFor();
    await notice.getByRole('button', { name: 'Zum Bearbeiten öffnen' }).click();
    await notice.getByText('Die Datei ist schon in Ratsfeder geöffnet').waitFor();
    await store.close();
    await notice.getByRole('button', { name: 'Zum Bearbeiten öffnen' }).click();
    await notice.waitFor({ state: 'detached' });
    await expect(openStore(file)).rejects.toThrow('DB_LOCKED');
    expect(await app.quit()).toBe(0);
  },
);

test.skipIf(!testBrowser())('the file named by RATSFEDER_DB is the one that is opened', async () => {
  const file = path.join(temporary(), 'eigene.sqlite');
  await (await openStore(file)).close();
  const app = await launchApp({ env: { RATSFEDER_DB: file } });
  const reply = await app.page.evaluate(() => window.ratsfeder?.call('app.status', {}));
  expect(reply).toMatchObject({ value: { dataFile: file } });
  await app.quit();
});
