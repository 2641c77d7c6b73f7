import { openApp } from '../../electron/core/compose.ts';

/** The program without its window, until the overview has its answer: `startChild.ts FILE with|without`, backups and other work beside it. */
const [, , file = '', beside] = process.argv;
const app = await openApp({ file, version: '0', sends: beside === 'with' });
await app.call('app.status', {});
await app.call('overview.get', {});
process.stdout.write('da\n');
await app.close();
