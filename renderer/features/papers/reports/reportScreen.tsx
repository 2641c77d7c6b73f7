import '../inquiry/inquiry.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReportView } from '../../../../shared/contract/reports.ts';
import type { ReportState } from '../../../../shared/domain/paper/report.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { NotOpened } from '../../../forms/notOpened.tsx';
import { flushAll } from '../../../saving/saveBoard.ts';
import { SaveStatus } from '../../../saving/saveStatus.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { MenuButton } from '../../../ui/menuButton.tsx';
import { useFocusOnOpening } from '../../../ui/useFocusOnOpening.ts';
import { useWindowTitle } from '../../../ui/useWindowTitle.ts';
import { Attachments } from '../../attachments/attachments.tsx';
import { PartnerDialog } from './partnerDialog.tsx';
import { periodPath, reportsPath } from './reportPaths.ts';
import { ReportSide } from './reportSide.tsx';
import { ReportTextsEditor } from './reportTextsEditor.tsx';
import { ReportRemindDialog } from './reportRemindDialog.tsx';
import { StandBadge } from './standBadge.tsx';

/** One report of a partner: its text, and at the side who owes it and what was done about it. */
export function ReportScreen({ id }: { id: string }) {
  const report = useQuery('partnerReports.get', { id });
  if (report.data) return <Opened report={report.data} />;
  return (
    <NotOpened title="Bericht" error={report.error} back={{ href: reportsPath, label: 'Alle Stellen' }} />
  );
}

function Opened({ report }: { report: ReportView }) {
  const [dialog, setDialog] = useState<'partner' | 'remind' | null>(null);
  const [, navigate] = useLocation();
  const close = () => setDialog(null);
  const { partner, period } = report;
  useWindowTitle(partner.name);
  // A step takes its button with it.
  const heading = useFocusOnOpening<HTMLHeadingElement>(`${report.id} ${report.state}`);
  return (
    <>
      <header className="screen-head paper-head">
        <LinkButton href={periodPath(period.id)} icon="arrow-back" compact variant="tertiary">
          Alle Stellen
        </LinkButton>
        <div className="paper-title">
          <h1 ref={heading} tabIndex={-1}>
            {partner.name}
          </h1>
          <div className="paper-stand">
            <span className="muted">{period.name}</span>
            <StandBadge report={report} />
            <span id="save-slot" />
          </div>
        </div>
        <SaveStatus readAt="" />
        <NextStep report={report} />
      </header>
      <div className="paper-columns">
        <div className="paper-main" tabIndex={-1}>
          <ReportTextsEditor key={report.id} report={report} />
          <Attachments owner={{ kind: 'report', id: report.id }} title="Dateien des Berichts" />
        </div>
        <ReportSide
          report={report}
          onEdit={() => setDialog('partner')}
          onRemind={() => setDialog('remind')}
        />
      </div>
      <PartnerDialog
        partner={partner}
        isOpen={dialog === 'partner'}
        onClose={close}
        onRemoved={() => navigate(periodPath(period.id))}
      />
      <ReportRemindDialog report={report} isOpen={dialog === 'remind'} onClose={close} />
    </>
  );
}

/** The one thing to do next; the rest stands in the menu. */
function NextStep({ report: { id, version, state } }: { report: ReportView }) {
  const setState = useCommand('partnerReports.setState');
  const go = async (next: ReportState) => {
    // What is still being typed belongs into it first.
    if (await flushAll()) setState.mutate({ id, version, state: next }, { onError: readAnew });
  };
  const entries = [
    ...(state === 'missing'
      ? []
      : [{ id: 'missing', label: 'Kein Bericht', onAction: () => void go('missing') }]),
    ...(state === 'due'
      ? []
      : [{ id: 'due', label: 'Wieder auf offen setzen', onAction: () => void go('due') }]),
  ];
  return (
    <div className="row paper-steps">
      {state !== 'received' && (
        <Button
          variant="primary"
          icon="check"
          isPending={setState.isPending}
          onPress={() => void go('received')}
        >
          Bericht ist eingegangen
        </Button>
      )}
      <MenuButton label="Weiteres zum Bericht" entries={entries} />
      <ErrorNotice error={setState.error} />
    </div>
  );
}
