import type { Page } from 'playwright-core';
import type { Input, Output, Route } from '../../shared/contract/index.ts';

/** Calls the core as the page does, in either host, to prepare what a test is not about. */
export async function call<R extends Route>(page: Page, route: R, input: Input<R>): Promise<Output<R>> {
  const reply = await page.evaluate(
    async ([name, value]) => {
      if (window.ratsfeder) return window.ratsfeder.call(name, value);
      const body = JSON.stringify({ route: name, input: value });
      const headers = { 'content-type': 'application/json' };
      return (await fetch('/rpc', { method: 'POST', headers, body })).json();
    },
    [route, input] as const,
  );
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  return reply.value as Output<R>;
}
