import { useState } from 'react';
import type { PastVersion } from '../../../shared/contract/history.ts';
import type { Piece } from '../../../shared/domain/history.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { wordingChanges } from '../../../shared/domain/paper/wordingChanges.ts';
import { auditTime } from '../../../shared/german/audit.ts';
import { useCommand, useQuery } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { Loaded } from '../../forms/loading.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { Button } from '../../ui/button.tsx';
import { Marked } from '../../ui/markedPieces.tsx';
import { TextField } from '../../ui/textField.tsx';
import { useBeginAnew } from '../meeting/undo/undoTurns.ts';

type Props = { about: { meetingId: MeetingId; piece: Piece; id: string }; onTakenBack: () => void };

/** The versions of one piece, the newest first, each with what it changed. */
export function PieceVersions({ about, onTakenBack }: Props) {
  const history = useQuery('history.list', about);
  const takeBack = useCommand('history.takeBack');
  const beginAnew = useBeginAnew();
  const [reason, setReason] = useState('');
  return (
    <Loaded query={history}>
      {({ versions, version, mayBeTakenBack, asksForReason }) => (
        <>
          <ErrorNotice error={takeBack.error} />
          {versions.length === 0 && <p className="muted">Noch nichts eingetragen.</p>}
          {asksForReason && versions.length > 1 && (
            <TextField
              label="Warum wird die Abstimmung geändert?"
              description="Der Grund steht unter „Vorgänge“."
              value={reason}
              onChange={setReason}
            />
          )}
          <ol className="past-versions">
            {versions.map((past, index) => (
              <li key={past.n}>
                <Heading past={past} />
                <Changed words={past.words} before={versions[index + 1]?.words ?? null} />
                {mayBeTakenBack && !past.isNow && past.words !== null && (
                  <div>
                    <Button
                      compact
                      aria-label={`Diesen Stand zurückholen: ${whenOf(past)}`}
                      isPending={takeBack.isPending}
                      onPress={() =>
                        takeBack.mutate(
                          { ...about, n: past.n, version, reason },
                          { onSuccess: () => (beginAnew(), onTakenBack()), onError: readAnew },
                        )
                      }
                    >
                      Diesen Stand zurückholen
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </Loaded>
  );
}

const whenOf = ({ at }: PastVersion): string => (at === null ? 'Ältester Stand' : auditTime(at));

const Heading = ({ past }: { past: PastVersion }) => (
  <p>
    <strong>{past.at === null ? whenOf(past) : <time dateTime={past.at}>{whenOf(past)}</time>}</strong>
    {past.by !== '' && <span className="muted"> {past.by}</span>}
    {past.isNow && <span className="muted"> · so steht es jetzt da</span>}
  </p>
);

/** Where both have enough in common, what went and what came; else the words as they were then. */
function Changed({ words, before }: { words: string | null; before: string | null }) {
  if (words === null) return <p className="muted">gelöscht</p>;
  if (words === '') return <p className="muted">leer</p>;
  if (words === before) return <p className="muted">Nur die Gestaltung wurde geändert.</p>;
  const pieces = before === null ? null : wordingChanges(before, words);
  return (
    <p className="past-words">
      {pieces
        ? // Pieces have no name but where they stand.
          pieces.map((piece, index) => <Marked key={index} piece={piece} />)
        : words}
    </p>
  );
}
