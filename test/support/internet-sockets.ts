import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

const tables = ['tcp', 'tcp6', 'udp', 'udp6'];

/**
 * The TCP and UDP sockets, listening or connected, of every process whose command line names
 * `marker`, as lines of the system's tables. Linux only: other systems answer with nothing.
 */
export function internetSockets(marker: string): string[] {
  if (process.platform !== 'linux') return [];
  return processesNaming(marker).flatMap((pid) => {
    const inodes = socketInodes(pid);
    return tables.flatMap((table) =>
      linesOf(`/proc/${pid}/net/${table}`)
        .slice(1)
        .filter((line) => inodes.has(line.trim().split(/\s+/)[9] ?? ''))
        .map((line) => `${pid} ${table} ${line.trim()}`),
    );
  });
}

/** The processes whose command line names `marker`, this one excepted. */
export function processesNaming(marker: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .filter((pid) => linesOf(`/proc/${pid}/cmdline`).join('').includes(marker));
}

function socketInodes(pid: number): Set<string> {
  const inodes = new Set<string>();
  try {
    for (const fd of readdirSync(`/proc/${pid}/fd`)) {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1];
      if (inode) inodes.add(inode);
    }
  } catch {
    // The process ended while it was looked at.
  }
  return inodes;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}
