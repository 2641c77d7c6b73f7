import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { faultsOf } from './contents.ts';
import { fuseFaults } from './fuses.ts';
import { filesIn, packedIn } from './packed.ts';

/** `node electron/pack/check.ts [FOLDER]`: whether what electron-builder laid out below `dist` is what should be there. */
const dist = process.argv[2] ?? 'dist';
const folders = readdirSync(dist)
  .filter((name) => /^(?:linux|win|mac)\b/.test(name))
  .map((name) => path.join(dist, name))
  .filter((folder) => existsSync(path.join(packedIn(folder).resources, 'app.asar')));
if (folders.length === 0) throw new Error(`Nothing is packed in ${dist}.`);
for (const folder of folders) {
  const packed = packedIn(folder);
  const files = filesIn(packed);
  const faults = [...faultsOf(files, packed), ...(await fuseFaults(packed.program))];
  const size = files.reduce((sum, file) => sum + file.size, 0);
  console.log(`${folder}: ${files.length} files, ${Math.round(size / 1e6)} MB without the runtime`);
  for (const fault of faults) console.error(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
