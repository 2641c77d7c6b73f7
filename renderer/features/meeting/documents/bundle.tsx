import './bundle.css';
import { useState } from 'react';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import { Button } from '../../../ui/button.tsx';
import { BundleDialog } from './bundleDialog.tsx';

/** Below the documents of a meeting: all of them, with papers and attachments, as one file. */
export function Bundle({ meetingId }: { meetingId: MeetingId }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h2 className="section-label">Alles in einer Datei</h2>
      <div className="bundle-button">
        <Button icon="download" compact onPress={() => setOpen(true)}>
          Sitzungsmappe …
        </Button>
      </div>
      <BundleDialog meetingId={meetingId} isOpen={isOpen} onClose={() => setOpen(false)} />
    </section>
  );
}
