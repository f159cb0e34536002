import { existsSync, readFileSync } from 'node:fs';
import { matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);

interface Package {
  readonly optionalDependencies: Record<string, string>;
  readonly build: {
    readonly asar: boolean;
    readonly files: string[];
    readonly electronFuses: Record<string, boolean>;
    readonly nsis: Record<string, unknown>;
    readonly asarUnpack: string[];
    readonly win: { readonly icon: string; readonly files: string[] };
    readonly mac: { readonly icon: string; readonly files: string[] };
  };
}

const { build, optionalDependencies } = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8'),
) as Package;

// Patterns of the packager: `!` leaves out what the glob fits.
function leavesOut(rule: string, folder: string): boolean {
  return rule.startsWith('!') && matchesGlob(`${folder}/file`, rule.slice(1));
}

describe('the installers', () => {
  it('set every fuse to the safe side', () => {
    expect(build.asar).toBe(true);
    expect(build.electronFuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('leave out the Node that only a checkout needs', () => {
    const excluded = build.files.filter((pattern) => /^!node_modules\/node-\w+-\*/.test(pattern));
    const prefixes = excluded.map((pattern) =>
      pattern.slice('!node_modules/'.length, -'*/**'.length),
    );
    for (const name of Object.keys(optionalDependencies)) {
      expect(
        prefixes.some((prefix) => name.startsWith(prefix)),
        name,
      ).toBe(true);
    }
  });

  it('carry the picture library where the system can load it, for their own system only', () => {
    // A library inside the archive cannot be loaded, and libvips comes as one beside the binary.
    expect(build.asarUnpack).toEqual(expect.arrayContaining(['node_modules/@img/**']));
    const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {
      packages: Record<string, { os?: string[]; cpu?: string[] }>;
    };
    const parts = Object.entries(lock.packages).filter(([name]) =>
      /^node_modules\/@img\/sharp-[^/]+$/.test(name),
    );
    expect(parts.length).toBeGreaterThan(20);
    const carried = (own: string[]): string[] =>
      parts
        .map(([name]) => name)
        .filter((name) => ![...build.files, ...own].some((rule) => leavesOut(rule, name)))
        .map((name) => name.slice('node_modules/@img/'.length))
        .sort();
    expect(carried(build.win.files)).toEqual(['sharp-win32-x64']);
    expect(carried(build.mac.files)).toEqual([
      'sharp-darwin-arm64',
      'sharp-darwin-x64',
      'sharp-libvips-darwin-arm64',
      'sharp-libvips-darwin-x64',
    ]);
  });

  it('never remove the box', () => expect(build.nsis.deleteAppDataOnUninstall).toBe(false));

  it('have their icons', () => {
    for (const icon of [build.win.icon, build.mac.icon]) {
      expect(existsSync(new URL(icon, root)), icon).toBe(true);
    }
  });
});

describe('the Electron host', () => {
  const main = [
    'bridge',
    'electron-ports',
    'guards',
    'index',
    'own-scheme',
    'pdf-window',
    'window',
  ];
  const source = main
    .map((name) => readFileSync(new URL(`src/main/${name}.ts`, root), 'utf8'))
    .join('\n');

  it('opens links through the checked address alone', () => {
    expect(source.match(/openExternal\(url\)/g)).toHaveLength(1);
    expect(source.match(/shell\.openExternal/g)).toHaveLength(1);
  });

  it('listens on one channel, and only with a check of the caller', () => {
    expect(source.match(/ipcMain\.(on|handle|once)\(/g)).toEqual(['ipcMain.handle(']);
    expect(source).toContain('isOwnCaller(event, contents)');
  });

  it('denies rights, windows, webviews and redirects', () => {
    for (const guard of [
      'setPermissionRequestHandler((_contents, _permission, decide) => decide(false))',
      'setPermissionCheckHandler(() => false)',
      'setDevicePermissionHandler(() => false)',
      "setWindowOpenHandler(() => ({ action: 'deny' }))",
      "on('will-attach-webview', (event) => event.preventDefault())",
      "on('will-redirect', (event) => event.preventDefault())",
      'app.enableSandbox()',
      'requestSingleInstanceLock()',
    ]) {
      expect(source).toContain(guard);
    }
  });

  it('gives the page two functions and nothing else', () => {
    const preload = readFileSync(new URL('src/preload/index.ts', root), 'utf8');
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect(preload).not.toMatch(/require\(|node:|process\./);
  });
});
