import { useEffect, useState } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { QueryError } from './queryError.tsx';

/** Says that something is being loaded, but only when it takes longer than 300 ms: no flicker. */
export function Loading({ label = 'Wird geladen …' }: { label?: string }) {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setVisible(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!visible) return null;
  return (
    <div className="loading" role="status">
      <span className="kern-loader kern-loader--visible" aria-hidden="true" />
      {label}
    </div>
  );
}

/** Loading, error and content of a query in one place. */
export function Loaded<T>({
  query,
  children,
}: {
  query: UseQueryResult<T>;
  children: (value: T) => React.ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <QueryError error={query.error} />;
  return <Loading />;
}
