import { createRequire } from 'node:module';

/** What fontkit's TrueType subset keeps while it is being written. */
export type Subset = {
  glyphs: number[];
  glyf: Uint8Array[];
  offset: number;
  loca: { offsets: number[]; version: number };
  hmtx: { metrics: { advance: number; bearing: number }[] };
  _addGlyph(glyph: number): number;
  /** Takes a glyph into the subset; gives its number there. */
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
};

/** pdfkit's font in a document; the fields that alternates are put into. */
export type EmbeddedFont = {
  readonly id: string;
  readonly subset: Subset;
  readonly widths: number[];
  readonly unicode: number[][];
  /** 1000 / units per em. */
  readonly scale: number;
  ref(): unknown;
};

/** An object of the file that others refer to. */
export type PdfObject = { end(content?: string | Uint8Array): void };

export type PdfImage = {
  readonly width: number;
  readonly height: number;
  /** Its name in a page's resources, and the object once it is embedded. */
  readonly label: string;
  readonly obj?: PdfObject | null;
  /** Null once the picture is written to the document; PNGs are decoded in the background. */
  imgData?: unknown;
  embed(document: PdfDocument): void;
};

/** pdfmake's document (pdfkit's with pdfmake's additions): what of it is used here. */
export type PdfDocument = NodeJS.EventEmitter & {
  readonly page: {
    readonly fonts: Record<string, unknown>;
    readonly xobjects: Record<string, unknown>;
    readonly colorSpaces: Record<string, unknown>;
    readonly width: number;
    readonly height: number;
    readonly dictionary: { data: unknown };
  };
  _font: EmbeddedFont;
  /** What is embedded, to be written at the end. */
  _fontFamilies: Record<string, EmbeddedFont>;
  addPage(options: { size: [number, number]; margin: number }): PdfDocument;
  addContent(operators: string | Uint8Array): PdfDocument;
  font(source: Uint8Array): PdfDocument;
  openImage(source: Uint8Array): PdfImage;
  image(
    image: PdfImage,
    x: number,
    y: number,
    options: { width: number; height: number },
  ): PdfDocument;
  ref(data: Readonly<Record<string, unknown>> | readonly unknown[]): PdfObject;
  end(): void;
};

export type PdfInfo = { readonly title: string; readonly createdAt: Date };

type DocumentClass = new (
  fonts: object,
  images: object,
  patterns: object,
  attachments: object,
  options: object,
) => PdfDocument;

// Not named `require`: the bundler of the Electron build declares that name itself.
const load = createRequire(import.meta.url);
/** pdfmake says no types for its parts, and an ES import of them differs between Node and bundlers. */
const documentClass = (): DocumentClass => load('pdfmake/js/PDFDocument.js').default;

/** Opens an empty document without pages. The same calls with the same info write the same bytes. */
export function openPdf(info: PdfInfo): PdfDocument {
  const PdfMakeDocument = documentClass();
  const options = {
    autoFirstPage: false,
    compress: true,
    pdfVersion: '1.4',
    font: null,
    info: {
      Title: info.title,
      Creator: 'Dangol',
      Producer: 'Dangol',
      CreationDate: info.createdAt,
    },
  };
  return new PdfMakeDocument({}, {}, {}, {}, options);
}

/**
 * Embeds a font in the document, each time anew: two hands may write with the same font and have
 * letters of their own in it, which pdfkit would take for one.
 */
export function embedFont(document: PdfDocument, bytes: Uint8Array): EmbeddedFont {
  const others = document._fontFamilies;
  document._fontFamilies = {};
  document.font(bytes);
  const font = document._font;
  document._fontFamilies = { ...others, [font.id]: font };
  return font;
}

/**
 * Adds a page and lets go of the one before: pdfkit writes it then, but keeps what it consisted of
 * until the end, which adds up over thousands of pages.
 */
export function turnPage(document: PdfDocument, size: [number, number]): void {
  const before: PdfDocument['page'] | null = document.page;
  document.addPage({ size, margin: 0 });
  if (before) before.dictionary.data = null;
}

/** Collects what the document writes; resolves after `end()`. Call before the first page. */
export function collectBytes(document: PdfDocument): Promise<Uint8Array> {
  let bytes = new Uint8Array(1 << 18);
  let length = 0;
  const take = (chunk: Uint8Array): void => {
    if (length + chunk.length > bytes.length) {
      const larger = new Uint8Array(Math.max(2 * bytes.length, length + chunk.length));
      larger.set(bytes.subarray(0, length));
      bytes = larger;
    }
    // Copied, because a chunk from zlib keeps 16 KB alive however short it is.
    bytes.set(chunk, length);
    length += chunk.length;
  };
  return new Promise((resolve, reject) => {
    document.on('data', take);
    document.on('end', () => resolve(bytes.slice(0, length)));
    document.on('error', reject);
  });
}

/**
 * Hands over what the document writes as it comes, without keeping it; resolves after `end()`. A throw
 * of `write` rejects at once, and nothing more is written. Call before the first page.
 */
export function streamBytes(
  document: PdfDocument,
  write: (bytes: Uint8Array) => void,
): Promise<undefined> {
  return new Promise((resolve, reject) => {
    const take = (chunk: Uint8Array): void => {
      try {
        write(chunk);
      } catch (thrown) {
        document.off('data', take);
        document.on('data', () => undefined);
        reject(thrown);
      }
    };
    document.on('data', take);
    document.on('end', () => resolve(undefined));
    document.on('error', reject);
  });
}
