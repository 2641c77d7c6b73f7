import { noBrowser, provideBrowser } from './browser.ts';

/** Before any test: one browser for all of them. In CI a missing one is a failure, elsewhere its tests are skipped. */
export default async function setup(): Promise<void> {
  if (await provideBrowser()) return;
  if (process.env['CI'] === 'true') throw new Error(noBrowser);
  console.warn(noBrowser);
}
