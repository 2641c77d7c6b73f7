import { useState } from 'react';
import { Button, IconButton } from '../ui/button.tsx';
import { type Removal, RemoveDialog } from './removeDialog.tsx';

type Look = {
  label: string;
  /** In full, where the label alone does not say what is removed. */
  name?: string;
  look?: 'plain' | 'compact' | 'icon';
};

/** Removes something once the clerk has confirmed it. */
export function RemoveButton({ label, name = label, look = 'plain', ...removal }: Look & Removal) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Trigger label={label} name={name} look={look} onPress={() => setAsks(true)} />
      <RemoveDialog {...removal} isOpen={asks} onClose={() => setAsks(false)} />
    </>
  );
}

function Trigger({ label, name, look, onPress }: Required<Look> & { onPress: () => void }) {
  if (look === 'icon') return <IconButton icon="delete" label={name} onPress={onPress} />;
  return (
    <Button variant="tertiary" icon="delete" compact={look === 'compact'} aria-label={name} onPress={onPress}>
      {label}
    </Button>
  );
}
