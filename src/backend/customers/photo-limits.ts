/** What is taken in as a photo, and what is kept of it. */
export const photoLimits = {
  /** Of the file. */
  bytes: 30 * 1024 * 1024,
  /** Of the first frame, known before anything is decoded. */
  pixels: 50_000_000,
  side: 20_000,
  frames: 1000,
  stored: { side: 640, bytes: 200 * 1024, seconds: 20 },
  /** The process that decodes is ended after so long… */
  milliseconds: 40_000,
  /** …and ends itself when it needs more memory than this. */
  residentBytes: 1_500_000_000,
} as const;
