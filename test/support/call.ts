import type { Page } from 'playwright-core';
import type { Input, Output, Route } from '../../shared/contract/index.ts';

/** Calls the core as the page does, in either host, to prepare what a test is not about; a file comes as its bytes. */
export async function call<R extends Route>(page: Page, route: R, input: Input<R>): Promise<Output<R>> {
  const { reply, content } = await page.evaluate(
    async ([name, value]) => {
      const ask = async () => {
        if (window.ratsfeder) return window.ratsfeder.call(name, value);
        const body = JSON.stringify({ route: name, input: value, passing: 'tickets' });
        const headers = { 'content-type': 'application/json' };
        return (await fetch('/rpc', { method: 'POST', headers, body })).json();
      };
      const answer = await ask();
      const id = answer.value?.bytes?.id;
      if (!id) return { reply: answer, content: null };
      const file = await fetch(`/file/${id}`);
      // As numbers: between page and test only what JSON can say goes unharmed.
      return { reply: answer, content: [...new Uint8Array(await file.arrayBuffer())] };
    },
    [route, input] as const,
  );
  if (!reply.ok) throw new Error(JSON.stringify(reply.error));
  if (content) reply.value.bytes = Uint8Array.from(content);
  return reply.value as Output<R>;
}
