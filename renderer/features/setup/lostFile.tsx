import { counted } from '../../../shared/german/format.ts';
import { spokenTime } from '../../../shared/german/backup.ts';
import { useCommand, useQuery } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { Button } from '../../ui/button.tsx';
import { asksForKey, SecretForm } from '../unlock/secretForm.tsx';

/** Where backups of a file of this name lie, whoever is about to begin has perhaps lost it. */
export function LostFile() {
  const copies = useQuery('backup.status', {}).data?.ofLost ?? [];
  const restore = useCommand('backup.restore');
  const give = useCommand('backup.giveKey');
  const [newest] = copies;
  if (!newest) return null;
  const putBack = () => restore.mutate({ name: newest.name });
  return (
    <section className="choice" aria-labelledby="choice-lost">
      <h2 id="choice-lost">Sicherung zurückholen</h2>
      <p>
        Hier lag schon eine Datei dieses Namens; von ihr {copies.length === 1 ? 'ist' : 'sind'}{' '}
        {counted(copies.length, 'Sicherung', 'Sicherungen')} da, die letzte vom {spokenTime(newest.at)}. Ist
        die Datei verschwunden, so holen Sie sie zurück, statt neu zu beginnen.
      </p>
      {asksForKey(restore.error) ? (
        <>
          <p>Sie ist verschlüsselt. Mit der Passphrase oder dem Wiederherstellungsblatt kommt sie zurück.</p>
          <SecretForm
            error={give.error}
            isPending={give.isPending || restore.isPending}
            onGive={(secret) => give.mutate({ name: newest.name, secret }, { onSuccess: putBack })}
          />
        </>
      ) : (
        <>
          <ErrorNotice error={restore.error} />
          <div>
            <Button variant="primary" isPending={restore.isPending} onPress={putBack}>
              Letzte Sicherung zurückholen
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
