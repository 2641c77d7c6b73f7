import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';

type Props = {
  children: ReactNode;
  action: string;
  isPending: boolean;
  error: unknown;
  onPress: () => void;
};

/** What the minutes lack, told with one button that enters it. */
export const EntryOffer = ({ children, action, isPending, error, onPress }: Props) => (
  <Notice>
    <div className="stack tight">
      <p>{children}</p>
      <div>
        <Button compact icon="add" isPending={isPending} onPress={onPress}>
          {action}
        </Button>
      </div>
      <ErrorNotice error={error} />
    </div>
  </Notice>
);

/** Once it is entered the offer goes: the keyboard goes on in the text of the item. */
export const goOnInText = (): void =>
  document.querySelector<HTMLElement>('.minutes-item .ProseMirror')?.focus();
