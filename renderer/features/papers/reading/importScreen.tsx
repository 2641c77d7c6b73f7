import './reading.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ReadField } from '../../../../shared/domain/paper/proposal.ts';
import { PaperImportId } from '../../../../shared/domain/ids.ts';
import { seemsSentences, takenOverSentence } from '../../../../shared/german/paperImports.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { ErrorNotice, fieldErrors } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { type Entered, Entries } from './entries.tsx';
import { ReadFields } from './readFields.tsx';
import { SourceLines } from './sourceLines.tsx';

type Opened = Output<'paperImports.get'>;

/** What was read is no more, so that nobody comes back to it. */
const gone = { replace: true };

/** A foreign paper before it is taken over: what the file says beside what was recognised. */
export function ImportScreen({ id }: { id: string }) {
  const opened = useQuery('paperImports.get', { id: PaperImportId.parse(id) });
  const [entered, setEntered] = useState<Entered>({ date: null, isPublic: null, isSettled: false });
  const takeOver = useCommand('paperImports.takeOver');
  return (
    <Screen
      title="Einlesen prüfen"
      actions={
        <>
          <LinkButton href="/vorlagen/einlesen" icon="arrow-back">
            Alle eingelesenen
          </LinkButton>
          {opened.data && <Steps opened={opened.data} entered={entered} takeOver={takeOver} />}
        </>
      }
    >
      <Loaded query={opened}>
        {(shown) => (
          <Compared opened={shown}>
            <Entries
              proposal={shown.proposal}
              entered={entered}
              error={takeOver.error}
              onChange={setEntered}
            />
          </Compared>
        )}
      </Loaded>
    </Screen>
  );
}

function Compared({ opened, children }: { opened: Opened; children: React.ReactNode }) {
  const [chosen, setChosen] = useState<ReadField | null>(null);
  const { proposal, source, fileName, newBodies, isNumberTaken, takenOverAs } = opened;
  const line = proposal.findings.find(({ field }) => field === chosen)?.line ?? null;
  return (
    <div className="stack">
      {proposal.seems && <Notice kind="warning">{seemsSentences[proposal.seems]}</Notice>}
      {takenOverAs && <Notice kind="warning">{takenOverSentence(takenOverAs)}</Notice>}
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
      {children}
      <div className="import-columns">
        <SourceLines fileName={fileName} source={source} proposal={proposal} marked={line} />
        <ReadFields proposal={proposal} newBodies={newBodies} chosen={chosen} onChoose={setChosen} />
      </div>
    </div>
  );
}

type StepsProps = {
  opened: Opened;
  entered: Entered;
  takeOver: ReturnType<typeof useCommand<'paperImports.takeOver'>>;
};

function Steps({ opened: { id, isNumberTaken }, entered, takeOver }: StepsProps) {
  const [, navigate] = useLocation();
  const discard = useCommand('paperImports.discard');
  return (
    <>
      <Button
        isPending={discard.isPending}
        onPress={() => discard.mutate({ id }, { onSuccess: () => navigate('/vorlagen/einlesen', gone) })}
      >
        Verwerfen
      </Button>
      <Button
        variant="primary"
        icon="check"
        isPending={takeOver.isPending}
        onPress={() =>
          takeOver.mutate(
            { id, withNumber: !isNumberTaken, ...entered },
            { onSuccess: (paper) => navigate(`/vorlagen/${paper.id}`, gone) },
          )
        }
      >
        {isNumberTaken ? 'Ohne Nummer übernehmen' : 'Als Vorlage übernehmen'}
      </Button>
      {!('date' in fieldErrors(takeOver.error)) && <ErrorNotice error={takeOver.error ?? discard.error} />}
    </>
  );
}
