import type { ReactNode } from 'react';

type Props = {
  /** For the eye alone: each field within has a name of its own. */
  label: string;
  children: ReactNode;
};

/** One step of a resolution, in the order in which it is spoken: text, vote, outcome, printed result. */
export const CardRow = ({ label, children }: Props) => (
  <div className="card-row">
    <CardLabel>{label}</CardLabel>
    <div className="card-fields">{children}</div>
  </div>
);

export const CardLabel = ({ children }: { children: string }) => (
  <span className="card-label" aria-hidden="true">
    {children}
  </span>
);
