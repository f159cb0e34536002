import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** True where the built interface is missing or older than a source that goes into it. */
export function isBuildStale(root: string): boolean {
  const built = Math.min(
    modified(join(root, 'out', 'renderer', 'index.html')),
    modified(join(root, 'out', 'main', 'index.js')),
    modified(join(root, 'out', 'preload', 'index.cjs')),
  );
  const sources = [
    join(root, 'electron.vite.config.ts'),
    join(root, 'package-lock.json'),
    ...filesBelow(join(root, 'src')),
  ];
  return built === 0 || sources.some((file) => modified(file) > built);
}

/** Builds once, quietly; false where it failed, after the build's own error on stderr. */
export function build(root: string): boolean {
  const args = [builder(root), 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}

/**
 * Builds again after every change of a source that the page is made of, one build at a time, and
 * calls `onBuilt` after each that worked; answers how to stop.
 */
export function buildOnChange(root: string, onBuilt: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const stale = () => {
    clearTimeout(timer);
    timer = setTimeout(rebuild, 150);
  };
  const rebuild = () => {
    if (build(root)) onBuilt();
  };
  const watchers = ['renderer', 'shared', 'core'].map((layer) =>
    watch(join(root, 'src', layer), { recursive: true }, stale),
  );
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}

function builder(root: string): string {
  return join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Milliseconds since 1970, or 0 where there is no such file. */
function modified(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
