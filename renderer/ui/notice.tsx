import { Icon } from './icon.tsx';

type Kind = 'info' | 'success' | 'warning' | 'danger';

/** A short message in the flow of the page; errors are announced at once, others politely. */
export function Notice({ kind = 'info', children }: { kind?: Kind; children: React.ReactNode }) {
  return (
    <div className={`notice ${kind}`} role={kind === 'danger' ? 'alert' : 'status'}>
      <Icon name={kind} />
      <div>{children}</div>
    </div>
  );
}

export function Badge({ kind, children }: { kind?: Kind; children: React.ReactNode }) {
  return <span className={kind ? `badge ${kind}` : 'badge'}>{children}</span>;
}
