import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { contract, type OperationName } from '../../../src/shared/contract.ts';
import { testBackend, type TestBackend } from '../../support/backend.ts';
import { fill } from '../../support/hostile-inputs.ts';
import { hostileWorld, type World } from '../../support/hostile-world.ts';
import { everyPayload, patience, payloads } from '../../support/hostile.ts';
import { leaves } from '../../support/schema-walk.ts';

/** They close, replace or destroy the box, or take half a second of scrypt each; they have tests of their own. */
const apart =
  /^(keys|moving)\.|^backup\.(restore|undoRestore|portable|drill|setFolder)$|^privacy\.destroy$|^customers\.(addSamples|removeSamples)$/;

/** What starts a job or sets pages takes a while. */
const isHeavy = (name: OperationName) =>
  /job|pdf|png|pages/.test(Object.keys(shapeOf(contract[name].output)).join(' '));

function shapeOf(output: unknown): object {
  return typeof output === 'object' && output !== null && 'shape' in output
    ? (output.shape as object)
    : {};
}

const takesText = (name: OperationName) =>
  [...leaves(contract[name].input)].some(({ type }) => type === 'string' || type === 'custom');

/** Calls one operation with a text in every place; gives the fault where there was one. */
async function attempt(
  backend: TestBackend,
  name: OperationName,
  world: World,
  { text, variant }: { text: () => string; variant: number },
): Promise<string | null> {
  const input = fill(contract[name].input, {
    text,
    variant,
    known: (place) => world.known(name, place, variant),
  });
  const answer = await backend.backend.dispatch(name, input);
  if (answer.ok) world.answered.add(name);
  else {
    const { code, message } = answer.error;
    return code === 'unexpected' || code === 'unknown-operation' ? message : null;
  }
  const { value } = answer;
  if (typeof value !== 'object' || value === null || !('job' in value) || !value.job) return null;
  const failed: unknown = await backend.backend.jobResult(String(value.job)).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return failed instanceof Error && 'code' in failed && failed.code === 'unexpected'
    ? failed.message
    : null;
}

test(
  'hostile text in every field of every operation is kept or refused in words, and the box stays whole',
  { timeout: patience },
  async () => {
    const backend = await testBackend();
    backend.host = 'browser';
    await backend.restart();
    const outside = readdirSync(tmpdir()).filter((file) => /hostile/.test(file));
    const faults: string[] = [];
    const worlds = new Map<string, World>();
    let at = 0;
    for (const name of Object.keys(contract) as OperationName[]) {
      if (apart.test(name) || !takesText(name)) continue;
      const [few, many] = everyPayload ? [24, payloads.length] : [1, 3];
      const times = isHeavy(name) ? few : many;
      // What puts cards away has people of its own.
      const [whose = ''] = /^(customers|duplicates)\b/.exec(name) ?? [];
      const world = worlds.get(whose) ?? (await hostileWorld(backend));
      worlds.set(whose, world);
      for (let variant = 0; variant < times; variant += 1) {
        const one = payloads[at++ % payloads.length]?.text ?? '';
        const text =
          variant % 2 === 0 ? () => one : () => payloads[at++ % payloads.length]?.text ?? '';
        const fault = await attempt(backend, name, world, { text, variant });
        if (!fault) continue;
        faults.push(
          `${name} (${variant}): ${fault.slice(0, 300)} ${JSON.stringify(one).slice(0, 80)}`,
        );
        break;
      }
    }
    expect(faults).toEqual([]);
    const answered = [...worlds.values()].reduce((sum, world) => sum + world.answered.size, 0);
    // The others refuse in words: what they are about is gone, or does not fit.
    expect(answered).toBeGreaterThan(70);
    const { problems } = (await backend.job('backup.check', {})) as { problems: unknown[] };
    expect(problems).toEqual([]);
    expect(backend.opened.filter((url) => !/^(tel|mailto|https):/.test(url))).toEqual([]);
    expect(readdirSync(tmpdir()).filter((file) => /hostile/.test(file))).toEqual(outside);
  },
);
