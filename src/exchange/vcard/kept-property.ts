import type { Property } from '../card-builder.ts';
import { valueEncoding, type ContentLine, type Parameter } from './content-line.ts';

const bareEncoding = /^(quoted-printable|q|base64|b|7bit|8bit)$/i;

function quoteIfNeeded(value: string): string {
  const bare = value.replaceAll('"', '');
  return /[:;]/.test(bare) ? `"${bare}"` : bare;
}

function writeParameter({ name, value }: Parameter): string[] {
  if (name === 'ENCODING' || name === 'CHARSET') return [];
  if (name !== '') return [`${name}=${quoteIfNeeded(value)}`];
  return bareEncoding.test(value) ? [] : [`TYPE=${quoteIfNeeded(value)}`];
}

const dataUri = /^data:([a-z]+)\/([a-z0-9.+-]+);base64,/i;

/**
 * A property that nobody reads, in the form in which vCard 3.0 writes it: base64 as `ENCODING=b`,
 * everything else as text. `decode` gives a text's characters, with its escapes.
 */
export function keptProperty(line: ContentLine, decode: (line: ContentLine) => string): Property {
  const parameters = line.parameters.flatMap(writeParameter);
  const isBase64 = valueEncoding(line.parameters) === 'b';
  const uri = isBase64 ? null : dataUri.exec(line.value);
  const head = (line.group === '' ? '' : `${line.group}.`) + line.written;
  if (!isBase64 && !uri) {
    const value = decode(line).replace(/\r\n?|\n/g, '\\n');
    return { name: [head, ...parameters].join(';'), value };
  }
  const data = uri ? line.value.slice(uri[0].length) : line.value;
  const type = uri?.[2] && !parameters.some((text) => text.startsWith('TYPE='));
  const all = ['ENCODING=b', ...parameters.filter((text) => !/^(ENCODING|VALUE)=/.test(text))];
  if (type) all.push(`TYPE=${uri[2]?.toUpperCase()}`);
  return { name: [head, ...all].join(';'), value: data.replace(/[^A-Za-z0-9+/=]/g, '') };
}

/** Does this kept property hold base64, which has a blank line after it? */
export function isBinary({ name }: Property): boolean {
  return /;ENCODING=b(;|$)/i.test(name);
}
