import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** What electron-builder.yml asks for, as Electron's checklist of fuses has it. */
const wanted: Record<FuseV1Options, boolean> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
};

/** One line for each fuse of a packed program that is not as it should be. */
export async function fuseFaults(program: string): Promise<string[]> {
  const wire: Record<string, unknown> = { ...(await getCurrentFuseWire(program)) };
  return Object.entries(wanted).flatMap(([option, on]) => {
    // The states are characters in the program.
    const isOn = String.fromCodePoint(Number(wire[option])) === '1';
    return isOn === on ? [] : [`fuse ${FuseV1Options[Number(option)]} is ${isOn ? 'on' : 'off'}`];
  });
}
