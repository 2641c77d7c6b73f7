import { useState } from 'react';
import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import { useCommand } from '../../../api.ts';
import { Form } from '../../../forms/form.tsx';
import { Button } from '../../../ui/button.tsx';
import { DateField, TimeField } from '../../../ui/dateField.tsx';

type Props = {
  dispatch: DispatchInfo;
  /** Wall clock, YYYY-MM-DDTHH:MM:SS. */
  now: string;
  onNoted: () => void;
  onLater: () => void;
};

export const sentQuestions = {
  draft: 'Haben Sie die Nachricht versandt?',
  folder: 'Haben Sie die Dateien versandt?',
  smtp: '',
} as const satisfies Record<DispatchInfo['way'], string>;

/** Only the clerk knows whether what was prepared has gone out, and when. */
export function SentQuestion({ dispatch, now, onNoted, onLater }: Props) {
  const [sentOn, setSentOn] = useState<string | null>(now.slice(0, 10));
  const [sentTime, setSentTime] = useState<string | null>(now.slice(11, 16));
  const note = useCommand('dispatch.noteSent');
  const submit = () => {
    if (sentOn === null || sentTime === null) return;
    note.mutate({ dispatchId: dispatch.id, sentOn, sentTime }, { onSuccess: onNoted });
  };
  return (
    <Form label={sentQuestions[dispatch.way]} error={note.error} onSubmit={submit}>
      <p>
        {dispatch.heldBackAt === null
          ? 'Wann? Erst damit gilt diese Sendung als versandt. Ist eine Einladung dabei, ist die Sitzung dann „eingeladen“, und von diesem Tag an zählt die Ladungsfrist.'
          : 'Wann, noch vor der Absage? Die Sitzung bleibt abgesagt.'}
      </p>
      <div className="row fields">
        <DateField label="Versandt am" name="sentOn" className="grow" value={sentOn} onChange={setSentOn} />
        <TimeField label="Uhrzeit" name="sentTime" value={sentTime} onChange={setSentTime} />
      </div>
      <div className="row middle">
        <Button
          variant="primary"
          type="submit"
          isPending={note.isPending}
          isDisabled={sentOn === null || sentTime === null}
        >
          Ja, versandt
        </Button>
        <Button variant="tertiary" onPress={onLater}>
          Noch nicht
        </Button>
      </div>
    </Form>
  );
}
