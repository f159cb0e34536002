import type { KeyProtector } from '../data/key-protector.ts';

/** A process of ours: messages are structured clones, in order. */
export type OwnProcess = {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, with what can be said of the end. */
  onExit(listener: (how: string) => void): void;
  end(): void;
};

/** A message in the system's notification centre. */
export type Notice = {
  readonly title: string;
  readonly body: string;
  /** Called when the person presses it; the host has brought its window forward before. */
  open(): void;
};

export type Notifier = {
  notify(notice: Notice): void;
  /** The number on the program's icon, 0 for none; `text` says what it counts. */
  setBadge(count: number, text: string): void;
};

/** What the backend needs of the machine around it; each host gives its own. */
export type Ports = {
  host: 'electron' | 'browser' | 'cli';
  /** The present moment; calendar days are read from it in the system's time zone. */
  clock: { now(): Date };
  files: {
    /** Asks or decides where a new file goes, never over an existing one unasked; null when the user gave up. */
    chooseSave(options: { suggestedName: string }): Promise<string | null>;
    /**
     * Lets the user choose a file or a folder that is there; null when they gave up. The way in which
     * a window names a place without the page naming a path. Errors: `no-chooser`.
     */
    chooseOpen(options: { kind: 'file' | 'folder' }): Promise<string | null>;
    /** Folders in which a file that was brought along usually lies; they need not be there. */
    usualFolders(): readonly string[];
    /** Shows a written file in the system's file manager. */
    reveal(path: string): Promise<void>;
  };
  printer: {
    /** Hands a PDF to the system's printing; resolves once it was handed over. */
    print(options: { title: string; pdf: Uint8Array }): Promise<void>;
  };
  /** Null where nobody would see it. */
  notifier: Notifier | null;
  /** Opens a link outside the program; the backend has checked it. */
  openExternal(url: string): Promise<void>;
  /** The ways in which the box's key can be kept here, the preferred one first. */
  keyProtectors: readonly KeyProtector[];
  /** Entry files of worker threads and processes: `.ts` from a checkout, bundled `.js` in the product. */
  workers: { job: URL; parse: URL; print: URL; photo: URL; list: URL };
  /** Starts one of these in a process of its own, whose crash leaves the program alone. */
  startProcess(entry: URL): OwnProcess;
  /** The folder with fonts, templates and icons. */
  resources: string;
  version: string;
};
