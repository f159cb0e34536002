import { expect, it } from 'vitest';
import { contract } from '../../../src/shared/contract.ts';
import { events } from '../../../src/shared/events.ts';

/**
 * All that a page can ask of the program, by name: whatever runs in the page can do this, and nothing
 * else. Whoever adds an operation looks at it as an attacker would, and then renews the list with `-u`.
 */
it('the page reaches the operations of this list and no others', async () => {
  const reach = [
    ...Object.keys(contract).toSorted(),
    ...Object.keys(events)
      .toSorted()
      .map((name) => `on ${name}`),
  ];
  await expect(`${reach.join('\n')}\n`).toMatchFileSnapshot('../../fixtures/page-reach.txt');
});
