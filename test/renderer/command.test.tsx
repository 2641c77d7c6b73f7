import { screen, waitFor } from '@testing-library/dom';
import { QueryClientProvider, useQuery as useTanstackQuery } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { showScreen } from '../support/screen.tsx';

// After the program of the screen stands, as the page's modules look for their host when they load.
const { queryClient, useCommand, useQuery } = await import('../../renderer/api.ts');

const host = document.createElement('div');
const root = createRoot(host);
afterEach(() => root.unmount());

/** What is read anew last: from the second time on it answers when the form is gone. */
let timesRead = 0;
const readLast = async (): Promise<number> => {
  timesRead += 1;
  if (timesRead > 1) await screen.findByText('Es gibt eine Liste.');
  return timesRead;
};

/** A form that is there only while there is no list yet: once its own order is read anew it is gone. */
function FirstList({ onSaved }: { onSaved: (id: string) => void }) {
  const lists = useQuery('organizations.list', {});
  const isFirst = lists.data?.length === 0;
  useTanstackQuery({ queryKey: ['people.list', {}], queryFn: readLast });
  return isFirst ? <FirstListForm onSaved={onSaved} /> : <p>Es gibt eine Liste.</p>;
}

function FirstListForm({ onSaved }: { onSaved: (id: string) => void }) {
  const save = useCommand('organizations.save');
  const order = { id: null, version: null, name: 'Liste Nord', shortName: '', kind: 'list' } as const;
  return (
    <button onClick={() => save.mutate(order, { onSuccess: ({ id }) => onSaved(id) })}>Liste anlegen</button>
  );
}

test('what follows an order happens although its form is gone once the data are read anew', async () => {
  const { user, call } = await showScreen('/uebersicht');
  const saved: string[] = [];
  document.body.append(host);
  root.render(
    <QueryClientProvider client={queryClient}>
      <FirstList onSaved={(id) => saved.push(id)} />
    </QueryClientProvider>,
  );
  await user.click(await screen.findByRole('button', { name: 'Liste anlegen' }));
  await screen.findByText('Es gibt eine Liste.');
  await waitFor(async () =>
    expect(saved).toEqual((await call('organizations.list', {})).map(({ id }) => id)),
  );
  expect(saved).toHaveLength(1);
});
