import type { DrawnOrnament } from './pen.ts';
import { plants } from './plants.ts';
import { scenes } from './scenes.ts';
import { things } from './things.ts';

export const drawnOrnaments: readonly DrawnOrnament[] = [...plants, ...scenes, ...things];
