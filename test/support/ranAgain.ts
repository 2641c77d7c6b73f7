import type { Reporter, TestModule } from 'vitest/node';

/** Closing lines: a test that ran again after its browser crashed is named, whatever became of it. */
export default class RanAgain implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap(({ children }) => [...children.allTests()]);
    const again = tests.filter((test) => test.meta().crashes);
    if (again.length === 0) return;
    const names = again.map(({ fullName }) => fullName).join(', ');
    const count = `${again.length} ${again.length === 1 ? 'test' : 'tests'}`;
    console.log(`${count} ran again after the test browser crashed: ${names}`);
  }
}
