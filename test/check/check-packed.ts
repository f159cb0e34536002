import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** `npm run check:packed` after `npm run dist`: asks the packed programs themselves for their fuses. */
const on = [
  FuseV1Options.EnableCookieEncryption,
  FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  FuseV1Options.OnlyLoadAppFromAsar,
];
const off = [
  FuseV1Options.RunAsNode,
  FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  FuseV1Options.EnableNodeCliInspectArguments,
  FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  FuseV1Options.GrantFileProtocolExtraPrivileges,
];

const dist = join(import.meta.dirname, '..', '..', 'dist');
const packed = [
  ...inFolders(/^win.*unpacked$/, 'Dangol.exe'),
  ...inFolders(/^mac/, 'Dangol.app'),
  ...inFolders(/^linux.*unpacked$/, 'dangol'),
];

function inFolders(folder: RegExp, program: string): string[] {
  return readdirSync(dist)
    .filter((name) => folder.test(name))
    .map((name) => join(dist, name, program))
    .filter((file) => statSync(file, { throwIfNoEntry: false }) !== undefined);
}

const wrong: string[] = [];
for (const file of packed) {
  const wire = await getCurrentFuseWire(file);
  const states: ReadonlyMap<number, unknown> = new Map(
    Object.entries(wire).map(([fuse, state]) => [Number(fuse), state]),
  );
  for (const fuse of on) {
    if (states.get(fuse) !== FuseState.ENABLE)
      wrong.push(`${file}: ${FuseV1Options[fuse]} is not on`);
  }
  for (const fuse of off) {
    if (states.get(fuse) === FuseState.ENABLE) wrong.push(`${file}: ${FuseV1Options[fuse]} is on`);
  }
}
for (const line of wrong) console.error(line);
console.log(
  `fuses of ${packed.length} packed programs: ${wrong.length === 0 ? 'all right' : 'WRONG'}`,
);
process.exitCode = packed.length > 0 && wrong.length === 0 ? 0 : 1;
