import { useState } from 'react';
import { CheckboxGroup } from 'react-aria-components';
import { isWording, openZiffern, ziffernOf } from '../../../../shared/domain/vote/parts.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { ziffernLabel } from '../../../../shared/german/ziffern.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { CardRow } from './cardRow.tsx';
import { useMinutesScope } from './minutesScope.ts';

type Props = {
  value: Resolution;
  parts: readonly Resolution[];
  /** A vote on these: "Ziffer 2 und 3". */
  onVote: (part: string) => void;
};

/** Where a wording has Ziffern: which of them are voted on alone or together. What nobody voted on yet is offered. */
export function Ziffern({ value, parts, onVote }: Props) {
  const { isReadOnly } = useMinutesScope();
  const [isAsked, setAsked] = useState(false);
  const open = openZiffern({ resolution: value, parts: [...parts] });
  if (isReadOnly || !isWording(value) || ziffernOf(value.text).length === 0) return null;
  if (parts.length === 0 && !isAsked)
    return (
      <div className="row">
        <Button compact variant="tertiary" icon="add" onPress={() => setAsked(true)}>
          Nach Ziffern abstimmen
        </Button>
      </div>
    );
  return open.length === 0 ? null : <Choice open={open} onVote={onVote} isFirst={parts.length === 0} />;
}

type ChoiceProps = Pick<Props, 'onVote'> & { open: readonly number[]; isFirst: boolean };

function Choice({ open, onVote, isFirst }: ChoiceProps) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const chosen = open.filter((number) => ticked.includes(String(number)));
  const vote = () => {
    setTicked([]);
    onVote(ziffernLabel(chosen));
  };
  return (
    <CardRow label="Ziffern">
      <CheckboxGroup
        className="row ziffern"
        aria-label="Ziffern, über die zusammen abgestimmt wird"
        value={[...ticked]}
        onChange={setTicked}
      >
        {open.map((number, index) => (
          <Checkbox key={number} value={String(number)} autoFocus={isFirst && index === 0}>
            Ziffer {number}
          </Checkbox>
        ))}
        <Button compact isDisabled={chosen.length === 0} onPress={vote}>
          {chosen.length === 0 ? 'Abstimmen' : `Über ${ziffernLabel(chosen)} abstimmen`}
        </Button>
      </CheckboxGroup>
    </CardRow>
  );
}
