import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { queryClient } from './api.ts';
import { App } from './app.tsx';

/** The part of the address that wouter reads. */
const afterHash = { hook: useHashLocation };

/** The program with everything its screens rely on: German, the address after the hash, what was read so far. */
export function Root() {
  const [, navigate] = useHashLocation();
  return (
    <I18nProvider locale="de-DE">
      <RouterProvider navigate={navigate} useHref={(path) => `#${path}`}>
        <Router {...afterHash}>
          <QueryClientProvider client={queryClient}>
            <App />
          </QueryClientProvider>
        </Router>
      </RouterProvider>
    </I18nProvider>
  );
}
