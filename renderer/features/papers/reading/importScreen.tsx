import './reading.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ReadField } from '../../../../shared/domain/paper/proposal.ts';
import { PaperImportId } from '../../../../shared/domain/ids.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { ReadFields } from './readFields.tsx';
import { SourceLines } from './sourceLines.tsx';

type Opened = Output<'paperImports.get'>;

/** A foreign paper before it is taken over: what the file says beside what was recognised. */
export function ImportScreen({ id }: { id: string }) {
  const opened = useQuery('paperImports.get', { id: PaperImportId.parse(id) });
  return (
    <Screen
      title="Einlesen prüfen"
      actions={
        <>
          <LinkButton href="/vorlagen/einlesen" icon="arrow-back">
            Alle eingelesenen
          </LinkButton>
          {opened.data && <Steps opened={opened.data} />}
        </>
      }
    >
      <Loaded query={opened}>{(shown) => <Compared opened={shown} />}</Loaded>
    </Screen>
  );
}

function Compared({ opened }: { opened: Opened }) {
  const [chosen, setChosen] = useState<ReadField | null>(null);
  const { proposal, source, fileName, newBodies, isNumberTaken } = opened;
  const line = proposal.findings.find(({ field }) => field === chosen)?.line ?? null;
  return (
    <div className="stack">
      {isNumberTaken && (
        <Notice kind="warning">
          Die Nummer {proposal.number} hat dieses Gremium schon vergeben. Vielleicht ist die Vorlage bereits
          da; sonst lässt sie sich ohne Nummer übernehmen.
        </Notice>
      )}
      {newBodies.length > 0 && (
        <Notice>
          Diese Gremien sind noch nicht bekannt und werden mit angelegt: {newBodies.join(', ')}.
        </Notice>
      )}
      <div className="import-columns">
        <SourceLines fileName={fileName} source={source} proposal={proposal} marked={line} />
        <ReadFields proposal={proposal} chosen={chosen} onChoose={setChosen} />
      </div>
    </div>
  );
}

function Steps({ opened: { id, isNumberTaken } }: { opened: Opened }) {
  const [, navigate] = useLocation();
  const takeOver = useCommand('paperImports.takeOver');
  const discard = useCommand('paperImports.discard');
  return (
    <>
      <Button
        isPending={discard.isPending}
        onPress={() => discard.mutate({ id }, { onSuccess: () => navigate('/vorlagen/einlesen') })}
      >
        Verwerfen
      </Button>
      <Button
        variant="primary"
        icon="check"
        isPending={takeOver.isPending}
        onPress={() =>
          takeOver.mutate(
            { id, withNumber: !isNumberTaken },
            { onSuccess: (paper) => navigate(`/vorlagen/${paper.id}`) },
          )
        }
      >
        {isNumberTaken ? 'Ohne Nummer übernehmen' : 'Als Vorlage übernehmen'}
      </Button>
      <ErrorNotice error={takeOver.error ?? discard.error} />
    </>
  );
}
