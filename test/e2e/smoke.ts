import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The least that every host must do with an empty data file: show the program, fill it, and find what was stored. */
export async function smoke(page: Page): Promise<void> {
  await expect.poll(() => page.title()).toBe('Ratsfeder');
  await page.getByRole('heading', { name: 'Willkommen bei Ratsfeder' }).waitFor();
  await page.getByRole('button', { name: 'Beispielsitzung laden' }).click();
  await page.getByRole('link', { name: 'Sitzungen' }).click();
  await page.getByRole('heading', { name: 'Sitzungen', level: 1 }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Sitzungen', level: 1 }).waitFor();
}
