import { Toolbar } from 'react-aria-components';

type Props = { label: string; className?: string; children: React.ReactNode };

/** Buttons that are one stop of the Tab key; the arrow keys move between them. */
export const ToolRow = ({ label, className, children }: Props) => (
  <Toolbar
    aria-label={label}
    {...(className === undefined ? {} : { className })}
    // Without its memory of the tool that was left last: it took the focus from whichever was pressed next.
    render={({ onFocusCapture: _focus, onBlurCapture: _blur, ...props }) => <div {...props} />}
  >
    {children}
  </Toolbar>
);
