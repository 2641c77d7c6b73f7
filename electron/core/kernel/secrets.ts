import type { Secrets } from './app.ts';

/** Without a keychain a password is known until the program ends; then the clerk is asked again. */
export function memorySecrets(): Secrets {
  let known: string | null = null;
  return {
    canKeep: false,
    read: () => Promise.resolve(known),
    write: (password) => {
      known = password === '' ? null : password;
      return Promise.resolve();
    },
  };
}
