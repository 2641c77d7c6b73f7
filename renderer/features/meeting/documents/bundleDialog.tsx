import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Clearance } from '../../../../shared/domain/document/document.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog, DialogActions } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { BundleCautions, useBundleCautions } from './bundleCautions.tsx';
import { type BundleOrder, useBundle } from './useBundle.ts';

type Props = { meetingId: MeetingId; isOpen: boolean; onClose: () => void };

/** For whom a Sitzungsmappe is, how far it is, and what the clerk must know of it. Who closes it gives it up. */
export function BundleDialog({ meetingId, isOpen, onClose }: Props) {
  const bundle = useBundle(meetingId);
  const [clearance, setClearance] = useState<Clearance>('nonPublic');
  const before = useBundleCautions(meetingId, isOpen && clearance === 'public');
  const choose = (value: Clearance) => {
    // How another one ended says nothing of this one.
    bundle.reset();
    setClearance(value);
  };
  const close = () => {
    bundle.giveUp();
    bundle.reset();
    onClose();
  };
  return (
    <Dialog title="Sitzungsmappe" isOpen={isOpen} onClose={close}>
      <div className="stack">
        <p>
          Einladung oder Bekanntmachung, alle Vorlagen mit ihren Anlagen und die Anlagen der Tagesordnung als
          ein PDF: mit Inhaltsverzeichnis, Lesezeichen und durchgehenden Seitenzahlen.
        </p>
        <Audience value={clearance} onChange={choose} isDisabled={bundle.isPending} />
        <BundleCautions cautions={bundle.result?.cautions ?? before.cautions} error={before.error} />
        <p className="muted">
          Die Seiten von Ratsfeder sind barrierefrei. Seiten aus fremden PDF-Dateien verlieren in der Mappe,
          was Vorleseprogramme brauchen; geben Sie diese Dateien bei Bedarf einzeln weiter.
        </p>
        <Outcome bundle={bundle} />
      </div>
      <DialogActions>
        <Button variant="tertiary" onPress={close}>
          {bundle.isPending ? 'Abbrechen' : 'Schließen'}
        </Button>
        <Button
          variant="primary"
          isPending={bundle.isPending || !before.isRead}
          onPress={() => void bundle.make(clearance)}
        >
          Zusammenstellen und speichern
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const audiences: readonly { value: Clearance; label: string }[] = [
  { value: 'nonPublic', label: 'Für die Mitglieder, mit dem nichtöffentlichen Teil' },
  { value: 'public', label: 'Für alle, nur Öffentliches' },
];

type AudienceProps = { value: Clearance; onChange: (value: Clearance) => void; isDisabled: boolean };

function Audience({ value, onChange, isDisabled }: AudienceProps) {
  return (
    <RadioGroup
      className="radios"
      value={value}
      isDisabled={isDisabled}
      onChange={(chosen) => {
        const audience = audiences.find((one) => one.value === chosen);
        if (audience) onChange(audience.value);
      }}
    >
      <Label className="field-label">Für wen ist die Mappe?</Label>
      {audiences.map((one) => (
        <Radio key={one.value} value={one.value} className="radio">
          <span className="dot" />
          {one.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Outcome({ bundle: { isPending, done, error, result } }: { bundle: BundleOrder }) {
  return (
    <>
      {isPending && (
        <div className="bundle-progress">
          <span id="bundle-progress">Die Mappe wird zusammengestellt …</span>
          <progress aria-labelledby="bundle-progress" max={1} {...(done === null ? {} : { value: done })} />
        </div>
      )}
      <ErrorNotice error={error} />
      {result && result.path !== null && (
        <Notice kind="success">
          <span className="file-name">
            Gespeichert: {result.path} ({result.pages} Seiten)
          </span>
        </Notice>
      )}
      {result?.notes.map((note) => (
        <Notice key={note} kind="warning">
          {note}
        </Notice>
      ))}
    </>
  );
}
