import { useEffect, useRef, useState } from 'react';
import { AppError } from '../../../shared/errors.ts';
import { queryClient, useLiveQuery } from '../../api.ts';
import { sentenceOf } from '../../forms/form.tsx';
import { beginAnew } from '../../saving/reopenings.ts';
import { useSaveState } from '../../saving/saveBoard.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/**
 * Says within a second that the data file was deleted, moved or exchanged, before anybody writes on in vain; and in every window
 * that an earlier state of it was put back.
 */
export function FileWatch() {
  const { data, error } = useLiveQuery('app.watch', {});
  const [isReopened, dismiss] = useReopened(data?.opening);
  // Whoever was writing is told by what could not be saved.
  const isTold = useSaveState().kind === 'failed';
  return (
    <>
      <div role="alert" className="save-failure">
        {isAway(error) && !isTold && (
          <span className="save-status failed">
            <Icon name="warning" /> {sentenceOf(error)}
          </span>
        )}
      </div>
      <div role="status" className="save-failure">
        {isReopened && (
          <span className="save-status">
            <Icon name="info" /> Die Datei wurde neu geöffnet, etwa weil eine Sicherung zurückgeholt wurde.
            Sie sehen den neuen Stand.
            <Button compact variant="tertiary" onPress={dismiss}>
              Hinweis schließen
            </Button>
          </span>
        )}
      </div>
    </>
  );
}

const isAway = (error: unknown): boolean =>
  error instanceof AppError && ['DB_GONE', 'DB_REPLACED'].includes(error.data.code);

/** Whether the file was opened anew since this window was there; then all that it shows is read anew. */
function useReopened(opening: string | undefined): [boolean, () => void] {
  const known = useRef(opening);
  const [isReopened, setIsReopened] = useState(false);
  useEffect(() => {
    if (opening === undefined || opening === known.current) return;
    const isFirst = known.current === undefined;
    known.current = opening;
    if (isFirst) return;
    setIsReopened(true);
    void queryClient.invalidateQueries().then(beginAnew);
  }, [opening]);
  return [isReopened, () => setIsReopened(false)];
}
