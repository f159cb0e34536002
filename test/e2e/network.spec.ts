import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from '../support/app.ts';
import { attemptsToGoOut, openCanaryServer } from '../support/canary-server.ts';
import { internetSockets, processesNaming } from '../support/internet-sockets.ts';

test('nothing goes out: not from use, not from a script that tries, not from the browser', async ({
  app,
}) => {
  const { page } = app;
  const foreign: string[] = [];
  app.program.window.context.on('request', (request) => {
    if (!request.url().startsWith('https://dangol.invalid/')) foreign.push(request.url());
  });
  await page.reload();
  await expect(page.locator('#root > *').first()).toBeVisible();
  for (const link of await page.getByRole('navigation').getByRole('link').all()) {
    await link.click();
  }
  expect(foreign).toEqual([]);

  app.triesToGoOut = true;
  const canary = await openCanaryServer();
  await page.evaluate(attemptsToGoOut(canary.port)).catch(() => undefined);
  await expect.poll(() => page.url()).toMatch(/^https:\/\/dangol\.invalid\//);
  expect(canary.connections()).toBe(0);
  // What every test is held to does see the page's attempts, and those of this process.
  expect(app.outgoing.all(app.dataDir).join('\n')).toContain(`127.0.0.1:${canary.port}/navigation`);
  await once(connect(canary.port, '127.0.0.1'), 'close');
  expect(app.outgoing.all(app.dataDir)).toContain(`127.0.0.1:${canary.port}`);
  await canary.close();

  if (process.platform === 'linux') expect(processesNaming(app.dataDir)).not.toEqual([]);
  expect(internetSockets(app.dataDir)).toEqual([]);
});

test('the page is bound by its policy, breaks it nowhere, and holds no key to the machine', async ({
  closedApp: app,
}) => {
  const page = await app.open();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const response = await page.reload();
  const policy = (await response?.allHeaders())?.['content-security-policy'] ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
  await expect(page.locator('#root > *').first()).toBeVisible();
  for (const link of await page.getByRole('navigation').getByRole('link').all()) {
    await link.click();
  }
  expect(complaints).toEqual([]);
  const held = await page.evaluate(
    `[Object.keys(dangol), typeof require, typeof process, isSecureContext]`,
  );
  expect(held).toEqual([['invoke', 'on'], 'undefined', 'undefined', true]);
});
