import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { responseHeaders } from './page-policy.ts';

export interface PageFile {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/**
 * Answers a request for one of the built interface's files. `root` is the folder that holds
 * `index.html`; `pathname` is a URL's path. Whatever is not a file inside is a 404.
 */
export async function readPageFile(root: string, pathname: string): Promise<PageFile> {
  const file = fileBelow(root, pathname);
  const contentType = file === null ? undefined : contentTypes[extname(file)];
  if (file === null || contentType === undefined) return notFound();
  try {
    return { status: 200, headers: responseHeaders(contentType), body: await readFile(file) };
  } catch {
    return notFound();
  }
}

function fileBelow(root: string, pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    const file = join(root, path === '/' ? 'index.html' : path);
    return file.startsWith(root + sep) && !file.includes('\0') ? file : null;
  } catch {
    return null;
  }
}

function notFound(): PageFile {
  return { status: 404, headers: responseHeaders('text/plain'), body: Buffer.from('not found') };
}
