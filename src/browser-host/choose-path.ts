import { spawn } from 'node:child_process';
import { AppError } from '../shared/errors.ts';

type Kind = 'file' | 'folder';
type CommandLine = readonly [command: string, args: readonly string[]];

const windowsDialogs: Readonly<Record<Kind, string>> = {
  file: '$d = New-Object System.Windows.Forms.OpenFileDialog; $p = "FileName"',
  folder: '$d = New-Object System.Windows.Forms.FolderBrowserDialog; $p = "SelectedPath"',
};

/** Commands that show the system's own dialog, the preferred first; each prints the chosen path. */
export function chooseCommands(kind: Kind, platform: NodeJS.Platform): readonly CommandLine[] {
  if (platform === 'darwin') {
    return [['osascript', ['-e', `POSIX path of (choose ${kind})`]]];
  }
  if (platform === 'win32') {
    const script = [
      'Add-Type -AssemblyName System.Windows.Forms',
      '[Console]::OutputEncoding = [System.Text.Encoding]::UTF8',
      windowsDialogs[kind],
      '$top = New-Object System.Windows.Forms.Form; $top.TopMost = $true',
      'if ($d.ShowDialog($top) -eq "OK") { [Console]::Out.Write($d.$p) }',
    ].join('; ');
    return [['powershell.exe', ['-NoProfile', '-STA', '-Command', script]]];
  }
  return [
    ['zenity', ['--file-selection', ...(kind === 'folder' ? ['--directory'] : [])]],
    ['kdialog', [kind === 'folder' ? '--getexistingdirectory' : '--getopenfilename']],
  ];
}

/** What a dialog's command printed; null where the system has no such command. */
function printed([command, args]: CommandLine): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ENOENT' ? resolve(null) : reject(error),
    );
    // Giving up ends such a command with an exit code and prints nothing.
    child.once('close', () =>
      resolve(
        Buffer.concat(parts)
          .toString('utf8')
          .replace(/\r?\n$/, ''),
      ),
    );
  });
}

/**
 * Lets the user choose a file or folder in the system's own dialog: a page cannot name paths. Null
 * when they gave up. Errors: `no-chooser`.
 */
export async function choosePath(
  kind: Kind,
  platform: NodeJS.Platform = process.platform,
): Promise<string | null> {
  for (const command of chooseCommands(kind, platform)) {
    const path = await printed(command);
    if (path !== null) return path === '' ? null : path;
  }
  throw new AppError('no-chooser');
}
