import { useState } from 'react';
import { useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { useFocusOnStep } from '../../../ui/useFocusOnStep.ts';
import { PasswordDialog, setPassword } from '../../meeting/dispatch/passwordDialog.tsx';

/** Whether the password of the mail server is known, where it is kept, and how to get rid of it. */
export function PasswordPart({ user }: { user: string }) {
  const [asks, setAsks] = useState(false);
  const forget = useTask(setPassword);
  const secret = useQuery('mail.secret', {});
  const section = useFocusOnStep<HTMLElement>(secret.data && String(secret.data.isKnown));
  if (user.trim() === '') return null;
  return (
    <section ref={section} tabIndex={-1} className="stack password-part" aria-labelledby="mail-password">
      <h3 id="mail-password">Passwort</h3>
      <Loaded query={secret}>
        {({ canKeep, isKnown }) => (
          <>
            <p>
              {canKeep
                ? 'Das Passwort steht nie in der Datei von Ratsfeder. Wenn Sie es wünschen, bewahrt es der Schlüsselbund dieses Rechners auf; sonst kennt Ratsfeder es nur, bis Sie das Programm beenden.'
                : 'Dieser Rechner hat keinen Schlüsselbund. Ratsfeder fragt deshalb nach jedem Start beim ersten Versand nach dem Passwort und kennt es nur, bis Sie das Programm beenden.'}
            </p>
            <ErrorNotice error={forget.error} />
            <div className="row middle">
              <Button onPress={() => setAsks(true)}>
                {isKnown ? 'Passwort ändern …' : 'Passwort eingeben …'}
              </Button>
              <Button
                variant="tertiary"
                isDisabled={!isKnown}
                isPending={forget.isPending}
                onPress={() => void forget.run('', false)}
              >
                Passwort vergessen
              </Button>
              <span role="status" className="muted">
                {isKnown ? 'Das Passwort ist bekannt.' : 'Zurzeit ist kein Passwort bekannt.'}
              </span>
            </div>
            <PasswordDialog
              isOpen={asks}
              canKeep={canKeep}
              onSet={() => setAsks(false)}
              onClose={() => setAsks(false)}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}
