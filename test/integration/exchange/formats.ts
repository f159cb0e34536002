import { keepingFormats } from './keeping.ts';
import { listFormats } from './lists.ts';
import { pictureFormats } from './pictures.ts';
import type { FormatName, MutantFormat } from './runs.ts';

const formats = {
  ...listFormats,
  ...pictureFormats,
  ...keepingFormats,
} satisfies Record<FormatName, (folder: string) => MutantFormat | Promise<MutantFormat>>;

/** A format ready to be read, working in a folder of its own. */
export const makeFormat = (name: FormatName, folder: string): Promise<MutantFormat> =>
  Promise.resolve(formats[name](folder));
