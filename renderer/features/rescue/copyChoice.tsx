import { useState } from 'react';
import type { BackupCopy } from '../../../shared/contract/backup.ts';
import { backupReasons, spokenTime } from '../../../shared/german/backup.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/selectField.tsx';

type Props = {
  copies: readonly BackupCopy[];
  /** Whether no better way is left. */
  isBest: boolean;
  isPending: boolean;
  isDisabled: boolean;
  onChoose: (name: string) => void;
};

/** Which of the copies takes the place of the damaged file; the newest unless somebody wants another. */
export function CopyChoice({ copies, isBest, isPending, isDisabled, onChoose }: Props) {
  const [chosen, setChosen] = useState(copies[0]?.name ?? '');
  return (
    <section className="choice" aria-labelledby="rescue-copy">
      <h2 id="rescue-copy">Sicherung zurückholen</h2>
      {copies.length === 0 ? (
        <p>Neben der Datei liegt keine Sicherung.</p>
      ) : (
        <>
          <p>Was nach dem gewählten Zeitpunkt eingetragen wurde, fehlt danach.</p>
          <SelectField
            label="Stand"
            value={chosen}
            onChange={setChosen}
            options={copies.map(({ name, seenAt, reason, otherFile }) => ({
              value: name,
              label: `${spokenTime(seenAt)} (${backupReasons[reason]}${otherFile === null ? '' : `, Datei „${otherFile}“`})`,
            }))}
          />
          <div>
            <Button
              variant={isBest ? 'primary' : 'secondary'}
              isPending={isPending}
              isDisabled={isDisabled}
              onPress={() => onChoose(chosen)}
            >
              Sicherung zurückholen
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
