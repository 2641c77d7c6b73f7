import { describe, expect, onTestFinished, test } from 'vitest';
import { testBrowser } from '../support/browser.ts';
import { launchApp } from '../support/launch.ts';
import { launchWeb } from '../support/launchWeb.ts';
import { smoke } from './smoke.ts';

describe.skipIf(!testBrowser())('the same program in every host', () => {
  test('the built desktop program works, asks nothing of the network, and has what was stored after a new start', async () => {
    const app = await launchApp();
    onTestFinished(() => app.kill());
    await smoke(app.page);
    expect(await app.quit()).toBe(0);
    const worrying = app.events.filter(({ type }) =>
      ['blocked', 'page-error', 'protocol-error'].includes(type),
    );
    expect(worrying).toEqual([]);
    const second = await launchApp({ dir: app.dir });
    onTestFinished(() => second.kill());
    await second.page.getByRole('link', { name: 'Sitzungen' }).waitFor();
  });

  test('the loopback host works and asks nothing of the network', async () => {
    const web = await launchWeb();
    onTestFinished(async () => void (await web.quit()));
    await smoke(web.page);
    expect(web.blocked).toEqual([]);
    expect(new URL(web.page.url()).search).toBe('');
    expect(await web.quit()).toBe(0);
  });
});
