import { describe, expect, it } from 'vitest';
import { chooseCommands } from '../../../src/browser-host/choose-path.ts';

describe('the system’s own dialog for choosing', () => {
  it.each([
    ['darwin', 'osascript'],
    ['win32', 'powershell.exe'],
    ['linux', 'zenity'],
  ] as const)('on %s is asked for without a shell', (platform, command) => {
    for (const kind of ['file', 'folder'] as const) {
      const [first] = chooseCommands(kind, platform);
      expect(first?.[0]).toBe(command);
    }
  });

  it('asks for what is wanted', () => {
    const argsOf = (kind: 'file' | 'folder', platform: NodeJS.Platform) =>
      chooseCommands(kind, platform)
        .map(([, args]) => args.join(' '))
        .join(' ');
    expect(argsOf('folder', 'darwin')).toContain('choose folder');
    expect(argsOf('file', 'darwin')).toContain('choose file');
    expect(argsOf('folder', 'win32')).toContain('FolderBrowserDialog');
    expect(argsOf('file', 'win32')).toContain('OpenFileDialog');
    expect(argsOf('folder', 'linux')).toContain('--directory');
    expect(argsOf('file', 'linux')).not.toContain('director');
  });
});
