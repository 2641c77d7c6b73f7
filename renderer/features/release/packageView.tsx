import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { Preview } from '../meeting/documents/preview.tsx';
import { CommentsPart } from './commentsPart.tsx';
import { DecisionPart } from './decisionPart.tsx';
import type { OpenPackage } from './openPackage.ts';
import { PackageChecks, PackageHead } from './packageHead.tsx';
import { useComments } from './useComments.ts';

/** The chair reads what was presented, writes remarks and decides. */
export function PackageView({ file, onClose }: { file: OpenPackage; onClose: () => void }) {
  const { content } = file;
  const remarks = useComments();
  const [isSigned, setIsSigned] = useState(false);
  const saving = useSaveFile({ keep: true });
  const hasUnsent = !isSigned && (remarks.comments.length > 0 || remarks.draft.text.trim() !== '');
  return (
    <Screen
      title={`${content.kindLabel}, Fassung ${content.version}`}
      actions={<CloseButton hasUnsent={hasUnsent} onClose={onClose} />}
    >
      <div className="release stack">
        <PackageHead content={content} />
        <PackageChecks checks={content.checks} />
        <div className="reading">
          <section className="stack" aria-labelledby="package-document">
            <div className="row middle">
              <h2 id="package-document">Dokument</h2>
              <span className="spacer" />
              <Button icon="download" onPress={() => void saving.save(content)}>
                Word-Datei speichern
              </Button>
            </div>
            {saving.outcome}
            <Preview file={content.bytes} label={`Vorschau: ${content.kindLabel}`} />
          </section>
          <div className="stack">
            <CommentsPart items={content.items} remarks={remarks} isFixed={isSigned} />
            <DecisionPart file={file} remarks={remarks} onSigned={() => setIsSigned(true)} />
          </div>
        </div>
      </div>
    </Screen>
  );
}

/** Remarks that were not signed yet exist only on this screen. */
function CloseButton({ hasUnsent, onClose }: { hasUnsent: boolean; onClose: () => void }) {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <Button icon="arrow-back" onPress={() => (hasUnsent ? setAsks(true) : onClose())}>
        Zurück zu den Freigaben
      </Button>
      <ConfirmDialog
        title="Anmerkungen verwerfen?"
        isOpen={asks}
        onClose={() => setAsks(false)}
        confirmLabel="Verwerfen"
        onConfirm={onClose}
      >
        <p>Sie haben Anmerkungen geschrieben, aber noch nicht entschieden. Sie gehen dabei verloren.</p>
      </ConfirmDialog>
    </>
  );
}
