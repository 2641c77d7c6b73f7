import type { TemplateInfo } from '../../../../shared/contract/look.ts';
import type { Body } from '../../../../shared/domain/body/body.ts';
import { documentKinds } from '../../../../shared/domain/document/document.ts';
import { sheetTemplateKinds } from '../../../../shared/domain/document/templateKind.ts';
import { useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { useSaveFile } from '../../../forms/useSaveFile.tsx';
import './look.css';
import { MeetingHelp, PaperHelp } from './placeholderHelp.tsx';
import { RulesChoice } from './rulesChoice.tsx';
import { TemplateRow } from './templateRow.tsx';
import type { RulesId } from '../../../../shared/domain/ids.ts';

/** The office's own Word files around what the program prints, one per kind of document. */
export function TemplatesSection({ body, today }: { body: Body; today: string }) {
  return (
    <div className="stack">
      <p className="lead">
        Mit einem eigenen Word-Muster erhalten die Dokumente Briefkopf, Schrift und Fußzeile Ihrer Stadt. Ohne
        Muster sehen sie aus wie der Ratsfeder-Standard.
      </p>
      <RulesChoice body={body} today={today}>
        {({ id }) => <Templates key={id} rulesId={id} />}
      </RulesChoice>
    </div>
  );
}

function Templates({ rulesId }: { rulesId: RulesId }) {
  const templates = useQuery('templates.list', { rulesId });
  const saving = useSaveFile();
  const of = (kind: string, all: readonly TemplateInfo[]) => all.find((one) => one.kind === kind) ?? null;
  return (
    <Loaded query={templates}>
      {(all) => (
        <>
          {saving.outcome}
          {groups.map(({ title, kinds, help }) => (
            <section key={title} className="stack" aria-label={title}>
              <h3>{title}</h3>
              {help}
              <table className="list-table templates" aria-label={`Word-Muster: ${title}`}>
                <thead>
                  <tr>
                    <th scope="col">Dokument</th>
                    <th scope="col">Muster</th>
                    <th scope="col">
                      <span className="kern-sr-only">Schritte</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {kinds.map((kind) => (
                    <TemplateRow
                      key={kind}
                      rulesId={rulesId}
                      kind={kind}
                      template={of(kind, all)}
                      onSave={(file) => void saving.save(file)}
                    />
                  ))}
                </tbody>
              </table>
            </section>
          ))}
        </>
      )}
    </Loaded>
  );
}

const groups = [
  { title: 'Dokumente der Sitzung', kinds: documentKinds, help: <MeetingHelp /> },
  { title: 'Vorlagen, Anfragen und Berichte', kinds: sheetTemplateKinds, help: <PaperHelp /> },
];
