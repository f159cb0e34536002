import { inflateSync } from 'node:zlib';

/** One run of shown text: where it stands (points from the page's lower left corner) and what it says. */
export type ShownText = { block: number; x: number; y: number; size: number; text: string };

export type ReadPage = {
  width: number;
  height: number;
  content: string;
  /** One text block (`BT … ET`) each: what it says, letter codes turned into text by the font's own table. */
  blocks: string[];
  shown: ShownText[];
  /** Every number between letters in `TJ`, thousandths of the size. */
  shifts: number[];
};

type Objects = Map<number, string>;

/** Reads back what our own PDFs say, without a PDF library: pages in order, text through ToUnicode. */
export function readPdf(pdf: Uint8Array): ReadPage[] {
  const objects = readObjects(Buffer.from(pdf).toString('latin1'));
  const root = find(objects, /\/Type \/Pages\b/);
  return references(root, 'Kids').map((id) => readPage(body(objects, id), objects));
}

/** The text of each page with blocks on lines of their own. */
export const pageTexts = (pdf: Uint8Array): string[] =>
  readPdf(pdf).map((page) => page.blocks.join('\n'));

function readObjects(file: string): Objects {
  const objects: Objects = new Map();
  const head = /(\d+) 0 obj\n/g;
  for (let match = head.exec(file); match; match = head.exec(file)) {
    const start = match.index + match[0].length;
    const length = /^[^]*?\/Length (\d+)[^]*?>>\nstream\n/.exec(file.slice(start, start + 4000));
    const plainEnd = file.indexOf('\nendobj', start);
    const isStream = length && start + length[0].length <= plainEnd + 8;
    const end = isStream ? start + length[0].length + Number(length[1]) : plainEnd;
    objects.set(Number(match[1]), file.slice(start, end));
    head.lastIndex = end;
  }
  return objects;
}

function streamOf(object: string): string {
  const start = object.indexOf('>>\nstream\n') + '>>\nstream\n'.length;
  const bytes = Buffer.from(object.slice(start), 'latin1');
  const packed = object.slice(0, start).includes('/FlateDecode');
  return (packed ? inflateSync(bytes) : bytes).toString('latin1');
}

function readPage(page: string, objects: Objects): ReadPage {
  const [, , width, height] = numbers(/\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? '');
  const content = references(page, 'Contents')
    .map((id) => streamOf(body(objects, id)))
    .join('\n');
  const resources = body(objects, references(page, 'Resources')[0] ?? 0) || page;
  const fonts = new Map<string, Map<string, string>>();
  const fontList = /\/Font <<([^]*?)>>/.exec(resources)?.[1] ?? '';
  for (const [, name, id] of fontList.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const table = references(body(objects, Number(id)), 'ToUnicode')[0];
    fonts.set(name ?? '', toUnicode(streamOf(body(objects, table ?? 0))));
  }
  return { width: width ?? 0, height: height ?? 0, content, ...readText(content, fonts) };
}

function toUnicode(cmap: string): Map<string, string> {
  const table = new Map<string, string>();
  for (const [, first, , list] of cmap.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    const start = Number.parseInt(first ?? '', 16);
    [...(list ?? '').matchAll(/<([\w ]*)>/g)].forEach(([, value], i) => {
      const units = (value ?? '').split(' ').map((unit) => Number.parseInt(unit, 16));
      const code = (start + i).toString(16).padStart(4, '0');
      table.set(code, String.fromCharCode(...units));
    });
  }
  return table;
}

function readText(
  content: string,
  fonts: Map<string, Map<string, string>>,
): Pick<ReadPage, 'blocks' | 'shown' | 'shifts'> {
  const [blocks, shown, shifts]: [string[], ShownText[], number[]] = [[], [], []];
  for (const [, block] of content.matchAll(/\bBT\b([^]*?)\bET\b/g)) {
    let [x, y, size, text] = [0, 0, 0, ''];
    let table = new Map<string, string>();
    const operator =
      /\/(\w+) ([\d.]+) Tf|([-\d. ]+) Tm|([-\d.]+) ([-\d.]+) Td|\[([^\]]*)\]TJ|<(\w+)> Tj/g;
    for (const found of (block ?? '').matchAll(operator)) {
      if (found[1]) {
        table = fonts.get(found[1]) ?? new Map();
        size = Number(found[2]);
      } else if (found[3]) [, , , , x, y] = [...numbers(found[3])] as [0, 0, 0, 0, number, number];
      else if (found[4]) [x, y] = [Number(found[4]), Number(found[5])];
      else {
        const array = found[6] ?? `<${found[7]}>`;
        const said = [...array.matchAll(/<(\w+)>/g)]
          .flatMap(([, codes]) => codes?.match(/.{4}/g) ?? [])
          .map((code) => table.get(code) ?? '\ufffd')
          .join('');
        shifts.push(...[...array.replaceAll(/<\w+>/g, ' ').matchAll(/-?\d+/g)].map(Number));
        shown.push({ block: blocks.length, x, y, size, text: said });
        text += said;
      }
    }
    blocks.push(text);
  }
  return { blocks, shown, shifts };
}

const body = (objects: Objects, id: number): string => objects.get(id) ?? '';

const numbers = (text: string): number[] => text.trim().split(/\s+/).map(Number);

function find(objects: Objects, pattern: RegExp): string {
  for (const object of objects.values()) if (pattern.test(object)) return object;
  throw new Error(`No object with ${pattern}`);
}

function references(object: string, key: string): number[] {
  const value = new RegExp(`/${key} (\\[[^\\]]*\\]|\\d+ 0 R)`).exec(object)?.[1] ?? '';
  return [...value.matchAll(/(\d+) 0 R/g)].map(([, id]) => Number(id));
}
