/** The name of the way from page to main process; the preload takes it off `window` before the page's scripts run. */
export const BINDING = '__standInIpc';
export const DELIVER = '__standInDeliver';

/**
 * Runs a preload as Electron's sandbox does: a CommonJS file that may require `electron` and nothing else. What it
 * exposes is cloned and frozen. Not simulated: the isolated world; preload and page share one.
 */
export const preloadScript = (source: string): string => `(() => {
  if (window !== window.top) return;
  const send = window.${BINDING};
  delete window.${BINDING};
  const listeners = new Map();
  const wrap = (value) => {
    if (typeof value === 'function') {
      return (...args) => value(...args.map((arg) => (typeof arg === 'function' ? arg : structuredClone(arg))));
    }
    if (value === null || typeof value !== 'object') return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wrap(part)])));
  };
  const ipcRenderer = {
    invoke: async (channel, ...args) => {
      const reply = await send(channel, structuredClone(args));
      if ('error' in reply) {
        throw new Error("Error invoking remote method '" + channel + "': " + reply.error);
      }
      return reply.value;
    },
    on: (channel, listener) => {
      if (!listeners.has(channel)) listeners.set(channel, new Set());
      listeners.get(channel).add(listener);
      return ipcRenderer;
    },
    off: (channel, listener) => {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  };
  Object.defineProperty(window, '${DELIVER}', {
    value: (channel, args) => {
      for (const listener of [...(listeners.get(channel) ?? [])]) listener({ sender: ipcRenderer }, ...args);
    },
  });
  // The page's files come from the test and lie nowhere, but for those whose place it names.
  const webUtils = { getPathForFile: (file) => window.__standInPaths?.[file.name] ?? '' };
  const contextBridge = {
    exposeInMainWorld: (key, value) =>
      Object.defineProperty(window, key, { value: wrap(value), enumerable: true }),
  };
  const require = (name) => {
    if (name === 'electron') return { contextBridge, ipcRenderer, webUtils };
    throw new Error('module not found: ' + name + ' (sandboxed preload)');
  };
  const module = { exports: {} };
  ((require, module, exports) => {
    ${source}
  })(require, module, module.exports);
})();`;
