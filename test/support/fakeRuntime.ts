import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What @electron/fuses looks for in the program: a marker, version 1, the number of fuses and their states. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('011001000'),
]);

/** The least that electron-builder takes for an Electron for Linux: a program that carries the fuses. */
export function writeFakeRuntime(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const script = Buffer.from('#!/bin/sh\nexit 0\n');
  writeFileSync(path.join(folder, 'electron'), Buffer.concat([script, fuseWire]), { mode: 0o755 });
  return folder;
}
