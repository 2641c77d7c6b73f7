import { screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { useTask } from '../../renderer/forms/useTask.ts';

let root: Root | undefined;
afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

/** A part that reads a file as long as the test wants it to, and shows the last one that was read. */
function open() {
  const ends: ((name: string) => void)[] = [];
  const followed: string[] = [];
  function Part() {
    const task = useTask(() => new Promise<string>((resolve) => ends.push(resolve)));
    const read = () => void task.run().then((name) => name !== null && followed.push(name));
    return (
      <>
        <button onClick={read}>Lesen</button>
        <button onClick={task.reset}>Aufgeben</button>
        <p>{task.isPending ? 'liest' : (task.result ?? 'nichts')}</p>
      </>
    );
  }
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<Part />);
  const user = userEvent.setup();
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
  return { press, ends, followed };
}

test('the second half of a double click is no second order', async () => {
  const { press, ends, followed } = open();
  await press('Lesen');
  await press('Lesen');
  expect(ends).toHaveLength(1);
  ends[0]?.('eins');
  await screen.findByText('eins');
  expect(followed).toEqual(['eins']);
});

test('what was given up neither shows up later nor keeps the next from beginning', async () => {
  const { press, ends, followed } = open();
  await press('Lesen');
  await press('Aufgeben');
  await press('Lesen');
  expect(ends).toHaveLength(2);
  ends[0]?.('eins');
  ends[1]?.('zwei');
  await screen.findByText('zwei');
  expect(followed).toEqual(['zwei']);
});
