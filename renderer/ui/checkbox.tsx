import { Checkbox as AriaCheckbox, type CheckboxProps } from 'react-aria-components';
import { Icon } from './icon.tsx';

export function Checkbox({
  children,
  ...rest
}: Omit<CheckboxProps, 'children' | 'className'> & { children: React.ReactNode }) {
  return (
    <AriaCheckbox {...rest} className="checkbox">
      {({ isSelected }) => (
        <>
          <span className="box">{isSelected && <Icon name="check" />}</span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}
