import { afterEach, beforeEach, describe, test } from 'vitest';
import { launchApp } from '../launch.ts';
import { launchWeb, type WebUnderTest } from '../launchWeb.ts';
import { countedAttempts, endBySegfault } from './attempts.ts';

const isFirst = countedAttempts();

test('the test ends the program itself and goes on', async () => {
  const app = await launchApp();
  await app.kill();
  await app.page.title();
});

describe('the loopback host', () => {
  let web: WebUnderTest;
  beforeEach(async () => {
    web = await launchWeb();
  });
  afterEach(async () => void (await web.quit()));

  test('its browser crashes once', async () => {
    if (isFirst()) await endBySegfault(web.page.context().browser());
    await web.page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('its page crashes each time', async () => {
    await web.page.goto('chrome://crash');
  });
});
