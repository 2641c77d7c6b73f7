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
import { Button } from '../../../ui/button.tsx';
import { MenuButton } from '../../../ui/menuButton.tsx';
import { useFocusOnOpening } from '../../../ui/useFocusOnOpening.ts';
import { useWindowTitle } from '../../../ui/useWindowTitle.ts';
import { Attachments } from '../../attachments/attachments.tsx';
import { ListWalk } from '../listWalk.tsx';
import { ArrivalDialog } from './arrivalDialog.tsx';
import { PartnerDialog } from './partnerDialog.tsx';
import { periodPath, reportPath, reportsPath } from './reportPaths.ts';
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

const walkLabels = { all: 'Alle Stellen', before: 'Vorige Stelle', next: 'Nächste Stelle' };

function Opened({ report }: { report: ReportView }) {
  const [dialog, setDialog] = useState<'partner' | 'remind' | 'arrival' | null>(null);
  const [, navigate] = useLocation();
  const close = () => setDialog(null);
  const { partner, period } = report;
  useWindowTitle(partner.name);
  // A step takes its button with it.
  const heading = useFocusOnOpening<HTMLHeadingElement>(`${report.id} ${report.state}`);
  return (
    <>
      <header className="screen-head paper-head">
        <ListWalk
          id={report.id}
          labels={walkLabels}
          listPath={periodPath(period.id)}
          pathOf={(id) => reportPath(period.id, id)}
        />
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
          onArrival={() => setDialog('arrival')}
        />
      </div>
      <PartnerDialog
        partner={partner}
        isOpen={dialog === 'partner'}
        onClose={close}
        onRemoved={() => navigate(periodPath(period.id))}
      />
      <ArrivalDialog report={report} isOpen={dialog === 'arrival'} onClose={close} />
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
