import { useState } from 'react';

/** A part of the screen that can be folded away. */
export function Panel({
  title,
  note,
  startsOpen = false,
  children,
}: {
  title: string;
  /** Stands beside the title, also while folded. */
  note?: React.ReactNode;
  startsOpen?: boolean;
  children: React.ReactNode;
}) {
  // Opens when there is something to see, and is not folded away under somebody's hands.
  const [wasOpened, setWasOpened] = useState(startsOpen);
  if (startsOpen && !wasOpened) setWasOpened(true);
  // Whoever folds or opens it has the last word.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const isOpen = chosen ?? wasOpened;
  const toggle = (event: React.MouseEvent) => {
    event.preventDefault();
    setChosen(!isOpen);
  };
  return (
    <details className="panel" open={isOpen}>
      <summary onClick={toggle}>
        <h3>{title}</h3>
        {note}
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}
