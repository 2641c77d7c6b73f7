import { appendFileSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { beforeEach } from 'vitest';

const attemptsFile = process.env['CRASH_ATTEMPTS'] ?? '';

/** Notes each attempt of each test of a file; tells whether the running one is the first of its test. */
export function countedAttempts(): () => boolean {
  let isFirst = false;
  beforeEach(({ task }) => {
    isFirst = !readFileSync(attemptsFile, 'utf8').split('\n').includes(task.name);
    appendFileSync(attemptsFile, `${task.name}\n`);
  });
  return () => isFirst;
}

export async function endBySegfault(browser: Browser | null): Promise<void> {
  const session = await browser?.newBrowserCDPSession();
  const found = await session?.send('SystemInfo.getProcessInfo');
  process.kill(found?.processInfo.find(({ type }) => type === 'browser')?.id ?? 0, 'SIGSEGV');
}
