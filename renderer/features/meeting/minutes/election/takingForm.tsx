import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';

type Props = { label: string; onTake: () => void; children: ReactNode };

/**
 * A row of fields for one more name. Enter takes it in as it is typed, where no suggestion is pointed at; then the first
 * field is ready for the next one.
 */
export function TakingForm({ label, onTake, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [taken, setTaken] = useState(0);
  useEffect(() => {
    if (taken > 0) form.current?.querySelector('input')?.focus();
  }, [taken]);
  const take = () => {
    onTake();
    setTaken(taken + 1);
  };
  const onKey = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target } = event;
    const isPointing = target instanceof HTMLElement && target.hasAttribute('aria-activedescendant');
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || isPointing) return;
    event.preventDefault();
    event.stopPropagation();
    take();
  };
  return (
    <form
      ref={form}
      className="row add-nomination"
      aria-label={label}
      onKeyDownCapture={onKey}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      {/* Anew each time: an emptied field would offer all its suggestions. */}
      <Fragment key={taken}>{children}</Fragment>
    </form>
  );
}
