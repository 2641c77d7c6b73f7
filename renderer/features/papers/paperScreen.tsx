import './papers.css';
import { useState } from 'react';
import { Link } from 'wouter';
import type { PaperView } from '../../../shared/contract/papers.ts';
import { waitingStep } from '../../../shared/domain/paper/consultation.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { useCommand, useQuery } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { NotOpened } from '../../forms/notOpened.tsx';
import { flushAll } from '../../saving/saveBoard.ts';
import { SaveStatus } from '../../saving/saveStatus.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { Button } from '../../ui/button.tsx';
import { MenuButton } from '../../ui/menuButton.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useFocusOnOpening } from '../../ui/useFocusOnOpening.ts';
import { useWindowTitle } from '../../ui/useWindowTitle.ts';
import { CaptionsDialog } from './captionsDialog.tsx';
import { Attachments } from '../attachments/attachments.tsx';
import { Decisions } from './decisions.tsx';
import { HeadDialog } from './headDialog.tsx';
import { InquiryBadge, InquiryMain, InquirySide } from './inquiry/inquiryParts.tsx';
import { ListWalk } from './listWalk.tsx';
import { mayBeWritten } from './mayBeWritten.ts';
import { PaperFacts } from './paperFacts.tsx';
import { PaperTextsEditor } from './paperTexts.tsx';
import { PlanDialog } from './planDialog.tsx';
import { RemovePaperDialog } from './removePaperDialog.tsx';
import { StandBadge } from './standBadge.tsx';
import { Stations } from './stations.tsx';
import { StepDialog } from './stepDialog.tsx';
import { stepInMinutes, stepPath } from './stepPath.ts';
import { WithdrawDialog } from './withdrawDialog.tsx';

/** One paper: its Beratungsfolge, its texts, and at the side what else is known of it. */
export function PaperScreen({ id }: { id: string }) {
  const paper = useQuery('papers.get', { id });
  if (paper.data) return <Opened paper={paper.data} />;
  return (
    <NotOpened title="Vorlage" error={paper.error} back={{ href: '/vorlagen', label: 'Alle Vorlagen' }} />
  );
}

type OpenDialog = 'head' | 'captions' | 'step' | 'plan' | 'withdraw' | 'remove' | null;

function Opened({ paper }: { paper: PaperView }) {
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = () => setDialog(null);
  const title = [paper.number, paper.subject].filter(Boolean).join(' · ');
  useWindowTitle(title);
  return (
    <>
      <PaperHeading paper={paper} title={title} onOpen={setDialog} />
      <div className="paper-columns">
        <div className="paper-main" tabIndex={-1}>
          {paper.state === 'withdrawn' && (
            <Notice>Diese Vorlage ist zurückgezogen: {paper.stateReason}</Notice>
          )}
          {paper.isDecided && (
            <Notice>
              Über diese Vorlage wurde beraten und die Niederschrift ist fertig: Angaben und Texte bleiben,
              wie sie sind.
            </Notice>
          )}
          <Stations paper={paper} />
          {paper.type === 'question' && <InquiryMain paper={paper} />}
          <Decisions decisions={paper.decisions} />
          <PaperTextsEditor key={paper.id} paper={paper} />
          <Attachments owner={{ kind: 'paper', id: paper.id }} />
        </div>
        <PaperFacts paper={paper} onEdit={() => setDialog('head')}>
          {paper.type === 'question' && <InquirySide paper={paper} />}
        </PaperFacts>
      </div>
      <HeadDialog paper={paper} isOpen={dialog === 'head'} onClose={close} />
      <CaptionsDialog paper={paper} isOpen={dialog === 'captions'} onClose={close} />
      <StepDialog paper={paper} step={dialog === 'step' ? 'new' : null} onClose={close} />
      <PlanDialog paper={paper} isOpen={dialog === 'plan'} onClose={close} />
      <WithdrawDialog paper={paper} isOpen={dialog === 'withdraw'} onClose={close} />
      <RemovePaperDialog paper={paper} isOpen={dialog === 'remove'} onClose={close} />
    </>
  );
}

const walkLabels = { all: 'Alle Vorlagen', before: 'Vorige Vorlage', next: 'Nächste Vorlage' };

type HeadProps = { paper: PaperView; title: string; onOpen: (dialog: OpenDialog) => void };

function PaperHeading({ paper, title, onOpen }: HeadProps) {
  // A step takes its button with it: what was pressed twice then does not do two of them.
  const heading = useFocusOnOpening<HTMLHeadingElement>(`${paper.id} ${paper.state}`);
  const facts = [
    paper.typeLabel,
    paper.isPublic ? 'öffentlich' : 'nichtöffentlich',
    paper.unit,
    germanDate(paper.date),
  ];
  return (
    <header className="screen-head paper-head">
      <ListWalk id={paper.id} labels={walkLabels} listPath="/vorlagen" pathOf={(id) => `/vorlagen/${id}`} />
      <div className="paper-title">
        <h1 ref={heading} tabIndex={-1} title={title}>
          {title}
        </h1>
        <div className="paper-stand">
          <span className="muted">{facts.filter(Boolean).join(' · ')}</span>
          <StandBadge paper={paper} />
          {paper.type === 'question' && <InquiryBadge paper={paper} />}
          <BackToMinutes steps={paper.steps} />
          <span id="save-slot" />
        </div>
      </div>
      <SaveStatus readAt="" />
      <NextAction paper={paper} onOpen={onOpen} />
    </header>
  );
}

/** While its minutes are written: whoever came from there goes on where they were. */
function BackToMinutes({ steps }: Pick<PaperView, 'steps'>) {
  const step = stepInMinutes(steps);
  const top = step?.meeting?.topNumber ?? '';
  return (
    step && (
      <Link href={stepPath(step) ?? ''}>{top === '' ? 'Zum Protokoll' : `Zum Protokoll, TOP ${top}`}</Link>
    )
  );
}

/** The one thing to do next; the rest stands in the menu. */
function NextAction({ paper, onOpen }: Omit<HeadProps, 'title'>) {
  const setState = useCommand('papers.setState');
  const { id, version, state } = paper;
  const go = async (next: 'submitted' | 'inPreparation') => {
    // What is still being typed belongs into it first.
    if (await flushAll()) setState.mutate({ id, version, state: next, reason: '' }, { onError: readAnew });
  };
  // Taken up again it is prepared anew; only what stands on an agenda was submitted and stays so.
  const again = paper.steps.some(({ meeting }) => meeting !== null) ? 'submitted' : 'inPreparation';
  const waits = waitingStep(paper.steps) !== null;
  const isOpen = mayBeWritten(paper);
  const entries = [
    ...(isOpen
      ? [
          { id: 'head', label: 'Angaben ändern …', onAction: () => onOpen('head') },
          { id: 'captions', label: 'Überschriften ändern …', onAction: () => onOpen('captions') },
        ]
      : []),
    ...(state === 'submitted'
      ? [{ id: 'back', label: 'Zurück in Vorbereitung', onAction: () => void go('inPreparation') }]
      : []),
    ...(isOpen ? [{ id: 'withdraw', label: 'Zurückziehen …', onAction: () => onOpen('withdraw') }] : []),
    ...(paper.number === null
      ? [{ id: 'remove', label: 'Löschen …', onAction: () => onOpen('remove') }]
      : []),
  ];
  return (
    <div className="row paper-steps">
      {state === 'inPreparation' && (
        <Button
          variant="primary"
          icon="check"
          isPending={setState.isPending}
          onPress={() => void go('submitted')}
        >
          Zur Beratung geben
        </Button>
      )}
      {state === 'withdrawn' && (
        <Button isPending={setState.isPending} onPress={() => void go(again)}>
          Wieder aufnehmen
        </Button>
      )}
      {state === 'submitted' && waits && (
        <Button variant="primary" icon="calendar-today" onPress={() => onOpen('plan')}>
          Auf die Tagesordnung …
        </Button>
      )}
      {state === 'submitted' && paper.steps.length === 0 && (
        <Button variant="primary" icon="add" onPress={() => onOpen('step')}>
          Station angeben …
        </Button>
      )}
      {entries.length > 0 && <MenuButton label="Weiteres zur Vorlage" entries={entries} />}
      <ErrorNotice error={setState.error} />
    </div>
  );
}
