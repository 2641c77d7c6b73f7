import { testApp } from './app.ts';

/** Encrypts a file, for a test that kills it meanwhile: what the key is it says before. */
const [file = '', passphrase = ''] = process.argv.slice(2);
const { app, call } = testApp({ file });
const { sheet, asked } = await call('encryption.begin', { passphrase });
process.send?.(sheet.groups);
await call('encryption.turnOn', {
  proof: asked.map((group) => sheet.groups[group - 1] ?? ''),
  remember: false,
});
process.send?.('done');
await app.close();
