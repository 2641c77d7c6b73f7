import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ReportPeriodRow } from '../../../../shared/contract/reports.ts';
import type { Partner } from '../../../../shared/domain/paper/report.ts';
import { useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/emptyState.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { SelectField } from '../../../ui/selectField.tsx';
import { useChosenBody } from '../../bodies/chosenBody.tsx';
import { Views } from '../views.tsx';
import { ImportButton } from './importDialog.tsx';
import { PartnerDialog } from './partnerDialog.tsx';
import { PartnersTable } from './partnersTable.tsx';
import { PeriodDialog } from './periodDialog.tsx';
import { periodPath, reportsPath } from './reportPaths.ts';
import { ReportsTable } from './reportsTable.tsx';

type Props = { periods: readonly ReportPeriodRow[]; chosen: string | undefined };
/** 'partner': a new one. */
type Opened = { partner: Partner | null } | 'period' | null;

/** For the address: no period, everybody who reports. */
const everybody = 'alle';

/** Who owes reports, with how those of a period stand. */
export function ReportsScreen({ periods, chosen }: Props) {
  const { body } = useChosenBody();
  const [opened, setOpened] = useState<Opened>(null);
  const partners = useQuery('partners.list', { bodyId: body.id });
  const period = chosen === everybody ? undefined : (periods.find(({ id }) => id === chosen) ?? periods[0]);
  const actions = (
    <>
      <ImportButton periods={periods} />
      <Button onPress={() => setOpened('period')}>Berichtszeitraum anlegen</Button>
      <Button variant="primary" icon="add" onPress={() => setOpened({ partner: null })}>
        Stelle anlegen
      </Button>
    </>
  );
  return (
    <Screen title="Berichtspflichtige Stellen" actions={actions}>
      <Views current="reports" />
      <Loaded query={partners}>
        {(all) =>
          all.length === 0 && !period ? (
            <NothingYet onAdd={() => setOpened({ partner: null })} />
          ) : (
            <div className="stack">
              <PeriodField periods={periods} chosen={period} />
              {period ? (
                <ReportsTable key={period.id} id={period.id} />
              ) : (
                <PartnersTable partners={all} onOpen={(partner) => setOpened({ partner })} />
              )}
            </div>
          )
        }
      </Loaded>
      <Dialogs opened={opened} onClose={() => setOpened(null)} />
    </Screen>
  );
}

function Dialogs({ opened, onClose }: { opened: Opened; onClose: () => void }) {
  const isPartner = opened !== null && opened !== 'period';
  return (
    <>
      <PartnerDialog partner={isPartner ? opened.partner : null} isOpen={isPartner} onClose={onClose} />
      <PeriodDialog period={null} isOpen={opened === 'period'} onClose={onClose} />
    </>
  );
}

function NothingYet({ onAdd }: { onAdd: () => void }) {
  return (
    <EmptyState icon="content-copy" title="Noch keine berichtspflichtige Stelle">
      <p>
        Tragen Sie ein, wer dem Gremium regelmäßig berichtet: Partner eines Netzwerks oder Vereine mit
        Zuschüssen. Einen Sammelbericht, den es schon gibt, lesen Sie mit allen Stellen in einem Zug ein.
      </p>
      <Button icon="add" onPress={onAdd}>
        Erste Stelle anlegen
      </Button>
    </EmptyState>
  );
}

type FieldProps = { periods: readonly ReportPeriodRow[]; chosen: ReportPeriodRow | undefined };

function PeriodField({ periods, chosen }: FieldProps) {
  const [, navigate] = useLocation();
  const options = [
    ...periods.map(({ id, name, counts }) => ({
      value: String(id),
      label: `${name} (${counts.received} von ${counts.all} eingegangen)`,
    })),
    { value: everybody, label: 'Alle Stellen, ohne Berichtszeitraum' },
  ];
  return (
    <SelectField
      label="Berichtszeitraum"
      className="period-field"
      options={options}
      value={chosen?.id ?? everybody}
      onChange={(value) => {
        const period = periods.find(({ id }) => id === value);
        navigate(period ? periodPath(period.id) : `${reportsPath}/${everybody}`);
      }}
    />
  );
}
