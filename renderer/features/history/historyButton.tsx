import { useState } from 'react';
import type { Piece } from '../../../shared/domain/history.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { pieceLabels } from '../../../shared/german/history.ts';
import { flushAll } from '../../saving/saveBoard.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import './history.css';
import { PieceVersions } from './pieceVersions.tsx';

type Props = {
  meetingId: MeetingId;
  /** Of what, in full. */
  name: string;
  pieces: readonly { piece: Piece; id: string }[];
  onTakenBack?: () => void;
};

/** Opens what stood there before, who changed it and when; each state comes back by itself. */
export function HistoryButton({ meetingId, name, pieces, onTakenBack }: Props) {
  const [isOpen, setOpen] = useState(false);
  // What is being typed is the latest version.
  const open = async () => {
    await flushAll();
    setOpen(true);
  };
  const takenBack = () => {
    setOpen(false);
    onTakenBack?.();
  };
  return (
    <>
      <div>
        <Button variant="tertiary" compact aria-label={`Verlauf: ${name}`} onPress={() => void open()}>
          Verlauf
        </Button>
      </div>
      <Dialog title={`Verlauf: ${name}`} isOpen={isOpen} onClose={() => setOpen(false)} wide>
        <div className="stack">
          {pieces.map(({ piece, id }) => (
            <section key={piece} className="stack" aria-label={pieceLabels[piece]}>
              {pieces.length > 1 && <h3>{pieceLabels[piece]}</h3>}
              <PieceVersions about={{ meetingId, piece, id }} onTakenBack={takenBack} />
            </section>
          ))}
        </div>
      </Dialog>
    </>
  );
}
