import type { PaperId } from '../../../shared/domain/ids.ts';
import { listed } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { Notice } from '../../ui/notice.tsx';

/** On which Word-Muster it is printed, and what that one leaves out; nothing where the program lays it out. */
export function TemplateNote({ id, isAnswer }: { id: PaperId; isAnswer: boolean }) {
  const { data: template } = useQuery('papers.template', { id, isAnswer });
  if (!template) return null;
  const { fileName, notPrinted } = template;
  return (
    <>
      <p className="muted">
        Auf Ihrem Word-Muster <span className="file-path">{fileName}</span>
      </p>
      {notPrinted.length > 0 && (
        <Notice kind="warning">
          Das Muster hat kein Feld für: {listed(notPrinted)}. Davon steht nichts in der Datei. Ergänzen lässt
          es sich unter Einstellungen, Word-Muster.
        </Notice>
      )}
    </>
  );
}
