import { protocol, type Protocol } from 'electron';
import { readPageFile } from '../backend/host/page-files.ts';
import { printPath, scheme, schemePrivileges, ownHost } from './rules.ts';

/** Must run before the program is ready. */
export function registerOwnScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: schemePrivileges }]);
}

/** Answers `app://dangol/…` from the built interface and from the PDFs that are being shown. */
export function answerOwnScheme(
  target: Protocol,
  rendererDir: string,
  pdfs: ReadonlyMap<string, Uint8Array>,
): void {
  target.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (url.host !== ownHost || request.method !== 'GET')
      return new Response(null, { status: 404 });
    if (url.pathname.startsWith(printPath)) return answerPdf(pdfs.get(url.pathname));
    const { status, headers, body } = await readPageFile(rendererDir, url.pathname);
    return new Response(new Uint8Array(body), { status, headers });
  });
}

function answerPdf(pdf: Uint8Array | undefined): Response {
  if (!pdf) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
