import { useEffect, useState } from 'react';
import { useQuery } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/emptyState.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { DispatchEntry } from './dispatchEntry.tsx';
import { PasswordDialog } from './passwordDialog.tsx';
import { isUnderWay, watchOutbox } from './watchOutbox.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

/** What was sent, newest first; followed while something is on its way. */
export function History({ meetingId }: { meetingId: MeetingId }) {
  const dispatches = useQuery('dispatch.list', { meetingId });
  const isWaiting = isUnderWay(dispatches.data ?? []);
  useEffect(() => {
    if (isWaiting) watchOutbox(meetingId);
  }, [isWaiting, meetingId]);
  return (
    <section className="stack" aria-labelledby="past-dispatches">
      <h2 id="past-dispatches">Bisherige Sendungen</h2>
      {isWaiting && <PasswordWanted />}
      <Loaded query={dispatches}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon="mail" title="Noch nichts versandt">
              <p>
                Was Sie zu dieser Sitzung versenden, steht danach hier: wann, an wen und mit welchem Ergebnis.
              </p>
            </EmptyState>
          ) : (
            <ol className="dispatches">
              {all.map((dispatch) => (
                <li key={dispatch.id}>
                  <DispatchEntry dispatch={dispatch} />
                </li>
              ))}
            </ol>
          )
        }
      </Loaded>
    </section>
  );
}

/** After a start without a keychain nobody knows the password, and everything waits for it. */
function PasswordWanted() {
  const [asks, setAsks] = useState(false);
  const secret = useQuery('mail.secret', {}).data;
  const settings = useQuery('mail.settings', {}).data;
  const isWanted = secret?.isKnown === false && settings !== undefined && settings.user !== '';
  return (
    <>
      {isWanted && (
        <Notice kind="warning">
          <div className="stack">
            <span>Die Nachrichten warten auf das Passwort des Mailkontos.</span>
            <div>
              <Button compact onPress={() => setAsks(true)}>
                Passwort eingeben …
              </Button>
            </div>
          </div>
        </Notice>
      )}
      <PasswordDialog
        isOpen={asks}
        canKeep={secret?.canKeep ?? false}
        onSet={() => setAsks(false)}
        onClose={() => setAsks(false)}
      />
    </>
  );
}
