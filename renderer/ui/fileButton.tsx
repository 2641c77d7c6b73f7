import { FileTrigger } from 'react-aria-components';
import { Button } from './button.tsx';
import type { IconName } from './icon.tsx';

type Props = {
  /** Endings such as ".docx". */
  accept: readonly string[];
  onFile: (file: File) => void;
  children: React.ReactNode;
  /** Where the words alone do not say which file, such as in a table. */
  label?: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  icon?: IconName;
  compact?: boolean;
  isPending?: boolean;
  autoFocus?: boolean;
};

/** A button that asks for one file. The same file can be chosen twice in a row. */
export function FileButton({ accept, onFile, children, label, icon, ...look }: Props) {
  return (
    <FileTrigger
      acceptedFileTypes={accept}
      onSelect={(files) => {
        const file = files?.[0];
        if (file) onFile(file);
      }}
    >
      <Button {...look} {...(icon ? { icon } : {})} {...(label === undefined ? {} : { 'aria-label': label })}>
        {children}
      </Button>
    </FileTrigger>
  );
}
