import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { usualFolders } from '../../../../src/backend/host/usual-folders.ts';

it('names downloads, desktop and documents, by the language of a Linux desktop as well', () => {
  const config = mkdtempSync(join(tmpdir(), 'dangol-folders-'));
  try {
    writeFileSync(join(config, 'user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/다운로드"\n');
    const folders = usualFolders({ XDG_CONFIG_HOME: config }, 'linux', '/home/kim');
    expect(folders).toContain('/home/kim/다운로드');
    expect(folders).toContain(join('/home/kim', 'Documents'));
    const plain = usualFolders({ DANGOL_DOWNLOADS: '/data' }, 'darwin', '/Users/kim');
    expect(plain[0]).toBe('/data');
    expect(plain).toHaveLength(4);
  } finally {
    rmSync(config, { recursive: true });
  }
});
