import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);

interface Package {
  readonly optionalDependencies: Record<string, string>;
  readonly build: {
    readonly asar: boolean;
    readonly files: string[];
    readonly electronFuses: Record<string, boolean>;
    readonly nsis: Record<string, unknown>;
    readonly win: { readonly icon: string };
    readonly mac: { readonly icon: string };
  };
}

const { build, optionalDependencies } = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8'),
) as Package;

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
