import type { Bridge } from '../shared/bridge.ts';

declare global {
  // An interface, because only interfaces extend what TypeScript already knows of `window`.
  interface Window {
    /** There in the desktop window, missing in a browser. */
    readonly ratsfeder?: Bridge<File>;
  }
}
