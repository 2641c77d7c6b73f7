import { useId } from 'react';
import { Checkbox } from '../../../ui/checkbox.tsx';

type Props = { title: string; hint: string; isOn: boolean; onChange: (isOn: boolean) => void };

/** A habit that is on or off, with what it means in plain words. */
export function StyleSwitch({ title, hint, isOn, onChange }: Props) {
  const hintId = useId();
  return (
    <div className="style-switch">
      <Checkbox isSelected={isOn} onChange={onChange} aria-describedby={hintId}>
        {title}
      </Checkbox>
      <p id={hintId} className="muted">
        {hint}
      </p>
    </div>
  );
}
