import { blossom } from './blossom.ts';
import { crane } from './crane.ts';
import { envelope } from './envelope.ts';
import { ginkgo } from './ginkgo.ts';
import { heart } from './heart.ts';
import { knot } from './knot.ts';
import { lantern } from './lantern.ts';
import { moon } from './moon.ts';
import { mountains } from './mountains.ts';
import { persimmon } from './persimmon.ts';
import { snow } from './snow.ts';
import { sprig } from './sprig.ts';
import { teacup } from './teacup.ts';
import { wreath } from './wreath.ts';
import type { DrawnOrnament } from './pen.ts';

/** In the order in which they are offered. */
export const drawnOrnaments: readonly DrawnOrnament[] = [
  sprig,
  blossom,
  persimmon,
  ginkgo,
  wreath,
  heart,
  moon,
  snow,
  mountains,
  crane,
  teacup,
  knot,
  envelope,
  lantern,
];
