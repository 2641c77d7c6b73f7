import { useWindowTitle } from './useWindowTitle.ts';

/** A screen: its heading, what can be done, and the body that scrolls. */
export function Screen({
  title,
  actions,
  children,
}: {
  title: string;
  actions?: React.ReactNode;
  children: React.ReactNode;
}) {
  useWindowTitle(title);
  return (
    <>
      <header className="screen-head" data-region>
        <h1>{title}</h1>
        <span className="spacer" />
        {actions}
      </header>
      <div className="screen-body" tabIndex={-1} data-region>
        {children}
      </div>
    </>
  );
}
