import { useWindowTitle } from './useWindowTitle.ts';

/** A screen: its heading, what can be done, and the body that scrolls. */
export function Screen({
  title,
  about,
  actions,
  children,
}: {
  title: string;
  /** Set beside the heading. */
  about?: string | undefined;
  actions?: React.ReactNode;
  children: React.ReactNode;
}) {
  useWindowTitle(title);
  return (
    <>
      <header className="screen-head" data-region>
        <h1>{title}</h1>
        {about !== undefined && <span className="muted">{about}</span>}
        <span className="spacer" />
        {actions}
      </header>
      <div className="screen-body" tabIndex={-1} data-region>
        {children}
      </div>
    </>
  );
}
