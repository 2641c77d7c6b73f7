import { strict } from './strict.ts';

type Listener = (event: object, ...args: unknown[]) => unknown;
const handlers = new Map<string, Listener>();

export const ipcMain = strict('ipcMain', {
  handle: (channel: string, listener: Listener) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, listener);
  },
});

/** Answers an `invoke` of a page; as in Electron the value is cloned and a failure travels as text. */
export async function invokeHandler(channel: string, event: object, args: unknown[]): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) return { error: `Error: No handler registered for '${channel}'` };
  try {
    return { value: structuredClone(await handler(event, ...args)) };
  } catch (cause) {
    return { error: String(cause) };
  }
}
