import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { badgePicture } from '../../../src/main/badge-picture.ts';
import { appId } from '../../../src/main/rules.ts';

/** The picture as letters: `#` white, `o` red, `.` see-through. */
function lines(count: number): string[] {
  const { pixels, width, height } = badgePicture(count);
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const at = (y * width + x) * 4;
      const [blue = 0, , , opacity = 0] = pixels.subarray(at, at + 4);
      return opacity < 128 ? '.' : blue > 200 ? '#' : 'o';
    }).join(''),
  );
}

describe('the badge for the task bar', () => {
  it('shows one and two digits in the middle of a disc', () => {
    const one = lines(7);
    expect(one[0]?.startsWith('....')).toBe(true);
    expect(one.filter((line) => line.includes('#'))).toHaveLength(20);
    expect(one.find((line) => line.includes('#'))).toMatch(/^\.*o+#{12}o+\.*$/);
    const two = lines(10).find((line) => line.includes('#')) ?? '';
    expect(two.indexOf('#')).toBeGreaterThan(4);
    expect(two.lastIndexOf('#')).toBeLessThan(28);
  });

  it('draws every digit differently, and no digit from a hundred on', () => {
    const drawn = Array.from({ length: 10 }, (_, digit) => lines(digit).join('\n'));
    expect(new Set(drawn).size).toBe(10);
    expect(lines(100).join('')).not.toContain('#');
    expect(lines(99).join('')).toContain('#');
  });
});

it('Windows knows the program by the name under which it is installed', () => {
  const text = readFileSync(new URL('../../../package.json', import.meta.url), 'utf8');
  expect((JSON.parse(text) as { build: { appId: string } }).build.appId).toBe(appId);
});
