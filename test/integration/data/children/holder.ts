import { writeSync } from 'node:fs';
import { openBox } from '../../../../src/data/open.ts';
import { toErrorData } from '../../../../src/shared/errors.ts';

/** Opens a box, says `open` or the refusal's code, and keeps it until its input ends. */
const [file = '', keyHex = ''] = process.argv.slice(2);
try {
  const box = openBox({ file, key: Buffer.from(keyHex, 'hex') });
  writeSync(1, 'open\n');
  process.stdin.resume().on('end', () => box.close());
} catch (thrown) {
  writeSync(1, `${JSON.stringify(toErrorData(thrown))}\n`);
}
