import axeCore, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  /** In the page, once it was brought there. */
  var axe: typeof axeCore;
}

export type AccessibilityFault = {
  rule: string;
  isSerious: boolean;
  /** The faulty elements: how they are written, and why they are faulty. */
  elements: { html: string; why: string }[];
};

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is asked of a screen. */
export const asked = {
  everything: { runOnly: { type: 'tag', values: levels } },
  colours: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
} satisfies Record<string, RunOptions>;

/**
 * What axe finds on the page. It is brought there once and asked for faults only: most of its time goes into being
 * read anew for each question, and into describing what is right.
 */
export async function accessibilityFaults(
  page: Page,
  options: RunOptions = {},
  exclude: string[] = [],
): Promise<AccessibilityFault[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  return page.evaluate(
    async ([run, without]) => {
      const { violations } = await globalThis.axe.run(
        { include: [['html']], exclude: without.map((one) => [one]) },
        run,
      );
      return violations.map(({ id, impact, nodes }) => ({
        rule: id,
        isSerious: impact === 'serious' || impact === 'critical',
        elements: nodes.map(({ html, failureSummary = '' }) => ({ html, why: failureSummary })),
      }));
    },
    [{ ...options, resultTypes: ['violations'] } satisfies RunOptions, exclude] as const,
  );
}
