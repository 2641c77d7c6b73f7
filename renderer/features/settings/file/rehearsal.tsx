import type { Output } from '../../../../shared/contract/index.ts';
import { spokenTime } from '../../../../shared/german/backup.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Button } from '../../../ui/button.tsx';

/** Whether somebody could really go on with the newest backup: tried by itself once a month. */
export function Rehearsal({ last }: { last: Output<'backup.status'>['rehearsal'] }) {
  const rehearse = useCommand('backup.rehearse');
  return (
    <div className="stack">
      <div className="row">
        <p role="status">
          Zurückholen geprobt: {last === null ? 'noch nicht' : `${spokenTime(last.at)}, ${finding(last)}`}
        </p>
        <Button compact isPending={rehearse.isPending} onPress={() => rehearse.mutate({})}>
          Jetzt proben
        </Button>
      </div>
      <ErrorNotice error={rehearse.error} />
    </div>
  );
}

const finding = ({ isGood }: { isGood: boolean }): string =>
  isGood
    ? 'ohne Befund.'
    : 'misslungen: Mit dieser Sicherung ließe sich nicht weiterarbeiten. Bitte sichern Sie jetzt, und proben Sie noch einmal; bleibt es dabei, so rufen Sie Ihre IT.';
