import type { PersonId } from '../../../shared/domain/ids.ts';
import { call } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { useTask } from '../../forms/useTask.ts';
import { Button } from '../../ui/button.tsx';
import { RemoveContactDialog } from './removeContactDialog.tsx';

/** What somebody may ask of the office about their data. `onRemoved`: what the form above shows is gone. */
export function PersonPrivacy({ id, onRemoved }: { id: PersonId; onRemoved: () => void }) {
  const file = useSaveFile();
  const saving = useTask(() => file.save(call('privacy.exportPerson', { id })));
  const preview = useTask(() => call('privacy.removalPreview', { id }));
  return (
    <section className="stack" aria-labelledby="person-privacy">
      <h3 id="person-privacy">Datenschutz</h3>
      <p className="muted">
        Die Auskunft (Art. 15 DSGVO) nennt jede Stelle, an der die Person vorkommt, als Word-Datei und als
        JSON in einem Paket. Bitte prüfen Sie sie vor der Herausgabe. Von ehemaligen Mitgliedern lassen sich
        die Kontaktdaten entfernen; vorher sehen Sie, was geht und was bleibt.
      </p>
      <ErrorNotice error={preview.error} />
      {/* Above the buttons: below them it would lie beyond the edge of a dialog. */}
      {file.outcome}
      <div className="row">
        <Button isPending={saving.isPending} onPress={() => void saving.run()}>
          Auskunft speichern …
        </Button>
        <Button isPending={preview.isPending} onPress={() => void preview.run()}>
          Kontaktdaten entfernen …
        </Button>
      </div>
      <RemoveContactDialog id={id} preview={preview.result} onRemoved={onRemoved} onClose={preview.reset} />
    </section>
  );
}
