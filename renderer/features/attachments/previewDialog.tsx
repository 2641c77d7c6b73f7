import { lazy, Suspense } from 'react';
import type { Attachment } from '../../../shared/domain/attachment/attachment.ts';
import type { FileTicket } from '../../../shared/fileTicket.ts';
import { call, useQuery } from '../../api.ts';
import { Loaded, Loading } from '../../forms/loading.tsx';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { addressOf } from '../../host.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';

// The reader of PDF is large, and only those who look at one need it.
const PdfPages = lazy(async () => ({ default: (await import('./pdfPages.tsx')).PdfPages }));

type Props = { attachment: Attachment | null; onClose: () => void };

/** A PDF or a picture as it looks. Nothing in it runs, and nothing is fetched. */
export function PreviewDialog({ attachment, onClose }: Props) {
  return (
    <Dialog title={attachment?.title ?? ''} isOpen={attachment !== null} onClose={onClose} wide>
      {attachment && <Preview attachment={attachment} />}
    </Dialog>
  );
}

function Preview({ attachment: { id, title, mediaType } }: { attachment: Attachment }) {
  const file = useQuery('attachments.file', { id });
  const { save, outcome } = useSaveFile();
  return (
    <>
      <Loaded query={file}>
        {({ bytes }) =>
          mediaType === 'application/pdf' ? (
            <Suspense fallback={<Loading label="Die Vorschau wird aufgebaut …" />}>
              <PdfPages file={bytes} label={`Seiten von „${title}“`} />
            </Suspense>
          ) : (
            <Picture file={bytes} title={title} />
          )
        }
      </Loaded>
      {outcome}
      <DialogActions>
        <Button icon="download" onPress={() => void save(call('attachments.file', { id }))}>
          Speichern unter …
        </Button>
      </DialogActions>
    </>
  );
}

const Picture = ({ file, title }: { file: FileTicket; title: string }) => (
  // Scrolled by keyboard, so it takes the focus.
  <div className="attachment-preview" role="region" aria-label={`Bild „${title}“`} tabIndex={0}>
    <img src={addressOf(file)} alt={title} />
  </div>
);
