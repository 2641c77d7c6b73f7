import './reports.css';
import { useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { Views } from '../views.tsx';
import { CollectedScreen } from './collectedScreen.tsx';
import { ReportsScreen } from './reportsScreen.tsx';
import { ReportScreen } from './reportScreen.tsx';

type Props = { periodId: string | undefined; part: string | undefined };

/** Who owes reports; below a period its collected report, or one report of it. */
export function ReportsArea({ periodId, part }: Props) {
  if (periodId !== undefined && part === 'sammelbericht') {
    return <CollectedScreen key={periodId} id={periodId} />;
  }
  if (part !== undefined) return <ReportScreen key={part} id={part} />;
  return <ReportsList periodId={periodId} />;
}

function ReportsList({ periodId }: Pick<Props, 'periodId'>) {
  const { body } = useChosenBody();
  const periods = useQuery('reportPeriods.list', { bodyId: body.id });
  if (periods.data) return <ReportsScreen key={body.id} periods={periods.data} chosen={periodId} />;
  return (
    <Screen title="Berichtspflichtige Stellen">
      <Views current="reports" />
      <Loaded query={periods}>{() => null}</Loaded>
    </Screen>
  );
}
