import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesOf, partsOf, thirdParty, unknownLicences } from './licences.ts';

/** `npm run licences`: what comes along, how large it is and under which licence; renews the list. */
const root = join(import.meta.dirname, '..', '..');
const parts = partsOf(root);
const kilobytes = (bytes: number) => (bytes === 0 ? '-' : String(Math.ceil(bytes / 1024)));

let total = 0;
for (const part of parts) {
  const bytes = bytesOf(root, part);
  total += bytes;
  const name = `${part.name} ${part.version}`.padEnd(52);
  console.log(`${name} ${kilobytes(bytes).padStart(8)} KB  ${part.licence}`);
}
console.log(
  `${parts.length} packages, ${kilobytes(total)} KB installed here (- is for other systems)`,
);
writeFileSync(join(root, 'resources', 'THIRD-PARTY.txt'), thirdParty(root));

const unknown = unknownLicences(parts);
for (const { name, licence } of unknown) console.error(`${name}: unknown licence "${licence}"`);
process.exitCode = unknown.length === 0 ? 0 : 1;
