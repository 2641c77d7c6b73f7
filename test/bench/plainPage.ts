import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestBrowser } from '../support/browser.ts';

export type PlainPage = {
  /** Runs a script in the page and waits for its promise. */
  run: (script: string) => Promise<unknown>;
  press: (key: string) => Promise<void>;
  close: () => Promise<void>;
};

const BACKSPACE = 8;

/**
 * A page of the test browser that is given scripts and keys and otherwise left alone. Playwright watches a page's
 * network; a browser that is watched copies whatever is sent, and sends a long text many times more slowly.
 */
export async function openPlainPage({ executablePath, env }: TestBrowser, profile: string, url: string) {
  const flags = ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const browser = spawn(executablePath, [...flags, '--window-size=1360,900', url], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const ended = once(browser, 'close');
  const socket = new WebSocket(await addressOf(profile, url));
  await once(socket, 'open');
  const send = sender(socket);
  const key = (type: string, name: string) => {
    const how = name === 'Backspace' ? { windowsVirtualKeyCode: BACKSPACE } : { text: name };
    return send('Input.dispatchKeyEvent', { type, key: name, ...(type === 'keyDown' ? how : {}) });
  };
  return {
    run: async (script) => {
      const given = { expression: script, awaitPromise: true, returnByValue: true };
      const { result, exceptionDetails } = await send('Runtime.evaluate', given);
      if (exceptionDetails) throw new Error(`The page failed: ${JSON.stringify(exceptionDetails)}`);
      return result?.value;
    },
    press: async (name) => {
      await key('keyDown', name);
      await key('keyUp', name);
    },
    close: async () => {
      browser.kill();
      await ended;
    },
  } satisfies PlainPage;
}

type Answer = { result?: { value?: unknown }; exceptionDetails?: unknown };

/** Commands of the browser's own protocol, each with its answer. */
function sender(socket: WebSocket) {
  const waiting = new Map<number, { done: (answer: Answer) => void; fail: (error: Error) => void }>();
  let count = 0;
  socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const { id, result, error } = JSON.parse(data) as { id: number; result: Answer; error?: object };
    if (error) waiting.get(id)?.fail(new Error(JSON.stringify(error)));
    else waiting.get(id)?.done(result);
    waiting.delete(id);
  });
  return (method: string, params: object): Promise<Answer> =>
    new Promise((done, fail) => {
      waiting.set(++count, { done, fail });
      socket.send(JSON.stringify({ id: count, method, params }));
    });
}

/** Where the page listens: the browser writes its port into the profile, and then lists its pages. */
async function addressOf(profile: string, url: string): Promise<string> {
  const portFile = path.join(profile, 'DevToolsActivePort');
  for (;;) {
    await new Promise((done) => {
      setTimeout(done, 100);
    });
    if (!existsSync(portFile)) continue;
    const [port] = readFileSync(portFile, 'utf8').split('\n');
    const response = await fetch(`http://127.0.0.1:${port}/json`);
    const pages = (await response.json()) as { url: string; webSocketDebuggerUrl: string }[];
    // The address with the key has done its work once the page has left it.
    const page = pages.find((other) => other.url !== url && other.url.startsWith(new URL(url).origin));
    if (page) return page.webSocketDebuggerUrl;
  }
}
