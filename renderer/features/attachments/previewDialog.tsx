import { lazy, Suspense, useState } from 'react';
import type { Attachment } from '../../../shared/domain/attachment/attachment.ts';
import type { FileTicket } from '../../../shared/fileTicket.ts';
import { call, useQuery } from '../../api.ts';
import { Loaded, Loading } from '../../forms/loading.tsx';
import { useSaveFile } from '../../forms/useSaveFile.tsx';
import { addressOf } from '../../host.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

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

function Picture({ file, title }: { file: FileTicket; title: string }) {
  const [isUnreadable, setUnreadable] = useState(false);
  if (isUnreadable)
    return (
      <Notice kind="danger">
        Dieses Bild lässt sich nicht anzeigen: Die Datei ist beschädigt, oder das Bild ist zu groß. Bitte
        speichern Sie sie und öffnen Sie sie in dem Programm, aus dem sie stammt.
      </Notice>
    );
  return (
    // Scrolled by keyboard, so it takes the focus.
    <div className="attachment-preview" role="region" aria-label={`Bild „${title}“`} tabIndex={0}>
      <img src={addressOf(file)} alt={title} onError={() => setUnreadable(true)} />
    </div>
  );
}
