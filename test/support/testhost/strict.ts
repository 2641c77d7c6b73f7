/** What the program uses of Electron and the stand-in lacks fails by its name, not as "undefined". */
export function strict<T extends object>(name: string, implemented: T): T {
  return new Proxy(implemented, {
    get(target, key, receiver): unknown {
      // `then` is asked for by every `await`.
      if (typeof key === 'symbol' || key === 'then' || key in target)
        return Reflect.get(target, key, receiver);
      throw new Error(`stand-in: electron.${name}.${key} is not implemented`);
    },
  });
}

/** Electron's preventable event. */
export function preventable<T extends object>(details: T) {
  let prevented = false;
  const event = {
    ...details,
    preventDefault: () => {
      prevented = true;
    },
  };
  return { event, isPrevented: () => prevented };
}
