import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';

/** How the error of a test begins whose browser crashed; vitest.config.ts lets such a test, and no other, run again. */
export const CRASHED = 'The test browser crashed';

declare module 'vitest' {
  interface TaskMeta {
    /** What crashed in the attempts of this test, for the closing lines of the run. */
    crashes?: string[];
  }
}

/** What crashed since the running attempt of a test began, and whether that attempt has failed. */
const attempt: { crashes: string[]; hasFailed: () => boolean } = { crashes: [], hasFailed: () => false };
const watched = new Set<Page>();

/** For crashSetup.ts, which surrounds each attempt of each test. */
export function beginAttempt(hasFailed: () => boolean): void {
  attempt.crashes = [];
  attempt.hasFailed = hasFailed;
}

export function noteCrash(what: string): void {
  attempt.crashes.push(what);
}

/** Notes each page of the context whose process crashes, a popup's as well; tells whether one has. */
export function watchPages(context: BrowserContext): () => boolean {
  let hasCrashed = false;
  const watch = (page: Page) => {
    watched.add(page);
    page.on('close', () => watched.delete(page));
    page.on('crash', () => {
      watched.delete(page);
      noteCrash(`the page ${page.url()}`);
      hasCrashed = true;
    });
  };
  context.pages().forEach(watch);
  context.on('page', watch);
  return () => hasCrashed;
}

type Program = { isConnected: () => boolean; exited: Promise<unknown> };
const programs = new Set<Program>();

/** A program that ends with its browser, and says why before it does. */
export function watchProgram(program: Program): void {
  programs.add(program);
  void program.exited.finally(() => programs.delete(program));
}

/**
 * What crashed during the attempt, once that can be known: the broken navigation is told before the crash that broke
 * it. Only a test that has failed is waited for, a page that neither answers nor crashes at most a second.
 */
export async function crashesNoticed(): Promise<string[]> {
  if (!attempt.hasFailed()) return attempt.crashes;
  await Promise.all([...watched].map(signOfLife));
  await Promise.all([...programs].filter(({ isConnected }) => !isConnected()).map(lastWords));
  return attempt.crashes;
}

const lastWords = ({ exited }: Program) => Promise.race([exited, pause(5000)]);

async function signOfLife(page: Page): Promise<void> {
  const answer = page.evaluate('0').catch(() => pause(100));
  const crash = new Promise<void>((done) => page.once('crash', () => done()));
  await Promise.race([answer, crash, pause(1000)]);
}
