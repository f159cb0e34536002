import { testBrowser } from './browser.ts';

/** Before all end-to-end tests: says which browser they run in, and unpacks it once if need be. */
export default async function unpackBrowser(): Promise<void> {
  const { executable, bundled } = await testBrowser();
  process.stdout.write(`Browser: ${bundled ? 'the bundled Chromium' : executable}\n`);
}
