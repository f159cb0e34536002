import { deflateRawSync } from 'node:zlib';

type Part = string | Uint8Array;
type ArchiveOptions = {
  /** What it says of the size of its last part. */
  said?: number | undefined;
  /** Sizes in eight bytes behind the names, as Java's writers put them. */
  large?: boolean;
};

const u16 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => bytes.writeUInt16LE(value, at * 2));
  return bytes;
};
const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4));
  return bytes;
};

function largeExtra(unpacked: number, packed: number): Buffer {
  const extra = Buffer.alloc(20);
  extra.set(u16(1, 16), 0);
  extra.writeBigUInt64LE(BigInt(unpacked), 4);
  extra.writeBigUInt64LE(BigInt(packed), 12);
  return extra;
}

/** An archive, as small and as plain as it can be. */
export function archive(
  parts: Readonly<Record<string, Part>> | readonly (readonly [string, Part])[],
  { said, large = false }: ArchiveOptions = {},
): Uint8Array<ArrayBuffer> {
  const entries = Array.isArray(parts) ? parts : Object.entries(parts);
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [index, [name, part]] of entries.entries()) {
    const content = Buffer.from(part);
    const packed = deflateRawSync(content, { level: 1 });
    const size = index === entries.length - 1 ? (said ?? content.length) : content.length;
    const file = Buffer.from(name);
    const extra = large ? largeExtra(size, packed.length) : Buffer.alloc(0);
    const sizes = large ? u32(0, 0xffffffff, 0xffffffff) : u32(0, packed.length, size);
    const common = [u16(20, 0, 8, 0, 0), sizes, u16(file.length, extra.length)];
    const local = Buffer.concat([u32(0x04034b50), ...common, file, extra, packed]);
    locals.push(local);
    const rest = [u16(0, 0, 0), u32(0, offset), file, extra];
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), ...common, ...rest]));
    offset += local.length;
  }
  const length = directory.reduce((sum, entry) => sum + entry.length, 0);
  const count = entries.length;
  const end = [u32(0x06054b50), u16(0, 0, count, count), u32(length, offset), u16(0)];
  return new Uint8Array(Buffer.concat([...locals, ...directory, ...end]));
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const sheetXml = (rows: string): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;

/** The parts of a workbook with one sheet. */
export const bookParts = (sheet = sheetXml('')): Record<string, string> => ({
  '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${documents}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${documents}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  'xl/worksheets/sheet1.xml': sheet,
});
