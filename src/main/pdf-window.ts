import { BrowserWindow } from 'electron';
import { safeFileName } from '../backend/host/free-path.ts';
import { pdfPreferences, printPath, startUrl } from './rules.ts';

/** Shows PDFs in windows of their own, where the browser's viewer prints them. */
export class PdfWindows {
  /** The PDFs on show, by the path of their address. */
  readonly documents = new Map<string, Uint8Array>();

  async show({ title, pdf }: { title: string; pdf: Uint8Array }): Promise<void> {
    const name = encodeURIComponent(safeFileName(`${title}.pdf`));
    const path = `${printPath}${crypto.randomUUID()}/${name}`;
    this.documents.set(path, pdf);
    const window = new BrowserWindow({
      title,
      width: 900,
      height: 1000,
      autoHideMenuBar: true,
      webPreferences: pdfPreferences,
    });
    window.once('closed', () => this.documents.delete(path));
    await window.loadURL(new URL(path, startUrl).href);
  }
}
