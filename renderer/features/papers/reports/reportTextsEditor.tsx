import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportView } from '../../../../shared/contract/reports.ts';
import type { ReportTexts } from '../../../../shared/domain/paper/report.ts';
import { plainText } from '../../../../shared/domain/richText.ts';
import { reportHeading } from '../../../../shared/german/reports.ts';
import { call, useQuery } from '../../../api.ts';
import type { Draft } from '../../../saving/draft.ts';
import { OtherVersion } from '../../../saving/otherVersion.tsx';
import { DateField } from '../../../ui/dateField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { RichTextEditor } from '../../editor/richTextEditor.tsx';
import { useReportDraft } from './useReportDraft.ts';

/** Heading and text of a report; they save themselves while they are typed or pasted. */
export function ReportTextsEditor({ report }: { report: ReportView }) {
  const draft = useReportDraft(report);
  const modules = useQuery('textModules.list', {}).data ?? [];
  const [texts, setTexts] = useState(draft.value);
  const change = (part: Partial<ReportTexts>) => {
    setTexts({ ...draft.value, ...part });
    draft.change({ ...draft.value, ...part });
  };
  return (
    <div className="stack report-texts">
      <Conflict report={report} draft={draft} />
      <TextField
        label="Überschrift"
        description={`Leer: „${reportHeading(report.partner.name)}“.`}
        value={texts.heading}
        onChange={(heading) => change({ heading })}
      />
      <div className="pairs">
        <DateField label="Stand" value={texts.asOf} onChange={(asOf) => change({ asOf })} />
        <TextField
          label="Anderswo abgelegt als"
          description="Wenn der Bericht nicht als Datei hierher kommt, etwa auf Papier."
          value={texts.fileName}
          onChange={(fileName) => change({ fileName })}
        />
      </div>
      <section className="stack" aria-labelledby="report-text">
        <h2 id="report-text">Text des Berichts</h2>
        <RichTextEditor
          label="Text des Berichts"
          initial={draft.value.text}
          onChange={(text) => change({ text })}
          names={[]}
          modules={modules}
        />
      </section>
    </div>
  );
}

/** Two windows wrote the same report: both are kept and the clerk decides. */
function Conflict({ report: { id }, draft }: { report: ReportView; draft: Draft<ReportTexts> }) {
  const client = useQueryClient();
  const [other, setOther] = useState<{ version: number; text: string } | null>(null);
  if (!draft.hasConflict) return null;
  const show = async () => {
    const { textVersion, heading, text } = await call('partnerReports.get', { id });
    setOther({ version: textVersion, text: [heading, plainText(text)].filter(Boolean).join('\n\n') });
  };
  const takeTheirs = () => {
    draft.discard();
    client.removeQueries({ queryKey: ['partnerReports.get', { id }] });
    void client.invalidateQueries();
  };
  return <OtherVersion draft={draft} other={other} onShow={() => void show()} onTake={takeTheirs} />;
}
