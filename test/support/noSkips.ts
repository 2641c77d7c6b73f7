import type { Reporter, TestModule } from 'vitest/node';

/** In CI everything is there that a test may need, so a skipped one is a failure. */
export default class NoSkips implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const skipped = modules.flatMap(({ children }) => [...children.allTests('skipped')]);
    for (const { fullName, module } of skipped) console.error(`SKIPPED ${module.moduleId} > ${fullName}`);
    if (skipped.length > 0) process.exitCode = 1;
  }
}
