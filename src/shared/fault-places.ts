/** The first folders of the program's own files; before them stands where it is installed, which names people. */
const ownFolders =
  /(?:^|[\\/])((?:src[\\/](?:backend|browser-host|cli|core|data|exchange|main|preload|print|renderer|shared|start)|out[\\/](?:main|preload|renderer)|node_modules|assets)[\\/][^()]*)$/;
const position = /([^()]+):(\d{1,7}):(\d{1,7})/.source;
const frame = new RegExp(
  String.raw`^\s*at (?:async )?(?:(?:new )?([\w$.<>#]{1,80})(?: \[as [\w$]+\])? \(${position}\)|${position})$`,
);
const mostPlaces = 30;
const longestPlace = 200;

/**
 * What kind of thing was thrown: a system's or library's own code (`ENOSPC`, `SQLITE_FULL`), a typed
 * error's code, else the name of its class. Never a text that could hold anybody's data.
 */
export function faultCode(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return `thrown ${typeof thrown}`;
  const { code, name } = thrown as { code?: unknown; name?: unknown };
  if (typeof code === 'string' && isFaultCode(code)) return code;
  return typeof name === 'string' && isFaultCode(name) ? name : 'Error';
}

/** Is this the form of a code or a class's name? Digits and spaces are in neither. */
export function isFaultCode(text: string): boolean {
  return /^(?:[A-Z][A-Z_]{1,60}|[A-Z][A-Za-z]{2,60}|[a-z]+(?:-[a-z]+){0,6}|thrown [a-z]+)$/.test(
    text,
  );
}

/** Is this the name of an operation, a job or a screen? */
export function isFaultWhere(text: string): boolean {
  return /^[A-Za-z-]{1,40}(?:[.:][A-Za-z-]{1,40}){0,3}$/.test(text);
}

/**
 * Where in the program it was thrown, the innermost first: `store (src/backend/customers/store.ts:12:3)`.
 * Only the program's own files and those it brings along are named, never a folder of this computer,
 * and nothing of the message, which may quote what somebody typed.
 */
export function faultPlaces(thrown: unknown): string[] {
  if (!(thrown instanceof Error) || typeof thrown.stack !== 'string') return [];
  const { message, stack } = thrown;
  const at = message === '' ? -1 : stack.indexOf(message);
  return placesOf((at < 0 ? stack : stack.slice(at + message.length)).split('\n'));
}

/** The places among the lines of a stack. */
export function placesOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => placeOf(line) ?? []).slice(0, mostPlaces);
}

/** A place as it is written by `faultPlaces`? What comes from elsewhere is asked. */
export function isFaultPlace(text: string): boolean {
  return placeOf(`at ${text}`) === text;
}

function placeOf(line: string): string | null {
  const found = frame.exec(line);
  if (!found) return null;
  const [name, ...named] = found.slice(1, 5);
  const [path = '', row, column] = name === undefined ? found.slice(5) : named;
  const file = ownFile(path);
  if (file === null) return null;
  const at = `${file}:${row}:${column}`;
  const place = name === undefined ? at : `${name} (${at})`;
  return place.length <= longestPlace ? place : null;
}

function ownFile(path: string): string | null {
  if (/^node:[\w/]+$/.test(path)) return path;
  const own = ownFolders.exec(path.replace(/[?#].*$/, ''))?.[1]?.replaceAll('\\', '/');
  // Of a package only the last folder of packages counts; file names of ours are plain letters.
  const file = own?.slice(Math.max(0, own.lastIndexOf('node_modules/')));
  return file !== undefined && /^[\w@./+-]+$/.test(file) ? file : null;
}
