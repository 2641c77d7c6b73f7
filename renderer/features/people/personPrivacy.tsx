import type { PersonId } from '../../../shared/domain/ids.ts';
import { call } from '../../api.ts';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { useTask } from '../../forms/useTask.ts';
import { Button } from '../../ui/button.tsx';

/** What somebody may ask of the office about their data. */
export function PersonPrivacy({ id }: { id: PersonId }) {
  const file = useSaveFile();
  const task = useTask(() => file.save(call('privacy.exportPerson', { id })));
  return (
    <section className="stack" aria-labelledby="person-privacy">
      <h3 id="person-privacy">Datenschutz</h3>
      <p className="muted">
        Die Auskunft (Art. 15 DSGVO) nennt jede Stelle, an der die Person vorkommt, als Word-Datei und als
        JSON in einem Paket. Bitte prüfen Sie sie vor der Herausgabe.
      </p>
      <div className="row">
        <Button isPending={task.isPending} onPress={() => void task.run()}>
          Auskunft speichern …
        </Button>
      </div>
      {file.outcome}
    </section>
  );
}
