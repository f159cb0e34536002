import { config } from 'zod';

// Schemas are checked without code made from text: the page's policy refuses such code, and says so.
config({ jitless: true });
