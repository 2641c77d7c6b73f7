import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { NtExecutable, NtExecutableResource } from 'pe-library';
import { Resource } from 'resedit';

/** What @electron/fuses looks for in the program: a marker, version 1, the number of fuses and their states. */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100010'),
]);

/** The least that electron-builder takes for an Electron: a program that carries the fuses as Electron sets them. */
export function writeFakeRuntime(folder: string, platform: 'linux' | 'win32'): string {
  mkdirSync(folder, { recursive: true });
  const [name, program] =
    platform === 'win32'
      ? ['electron.exe', windowsProgram()]
      : ['electron', Buffer.from('#!/bin/sh\nexit 0\n')];
  writeFileSync(path.join(folder, name), Buffer.concat([program, fuseWire]), { mode: 0o755 });
  return folder;
}

/** A Windows program without a line of code, but with the resources that electron-builder writes its own into. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  const [language, unicode] = [1033, 1200];
  version.setFileVersion(45, 4, 1, 0, language);
  version.setProductVersion(45, 4, 1, 0, language);
  version.setStringValues({ lang: language, codepage: unicode }, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}
