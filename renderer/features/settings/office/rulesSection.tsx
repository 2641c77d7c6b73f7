import { useState } from 'react';
import { type Body, type BodyRules, defaultStyle, rulesOn } from '../../../../shared/domain/body/body.ts';
import { defaultNotice } from '../../../../shared/domain/body/notice.ts';
import { noticeOfCommittee } from '../../../../shared/domain/body/publicNotice.ts';
import { quorum } from '../../../../shared/domain/room/quorum.ts';
import { germanDate, listed } from '../../../../shared/german/format.ts';
import {
  majorityLabels,
  minutesApprovalLabels,
  numberingLabels,
  secretElectionLabels,
  signerLabels,
  tieLabels,
} from '../../../../shared/german/labels.ts';
import { unverifiedMark } from '../../../../shared/german/law.ts';
import { minutesPeriodSentence } from '../../../../shared/german/minutesPeriod.ts';
import { noticeRuleSentence } from '../../../../shared/german/notice.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Badge } from '../../../ui/notice.tsx';
import { RemoveButton } from '../../../forms/removeButton.tsx';
import { useKeptFocus } from '../../../ui/useKeptFocus.ts';
import { rulesDraft, type RulesDraft, successorOf } from './rulesInput.ts';
import { RulesForm } from './rulesForm.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import type { BodyId } from '../../../../shared/domain/ids.ts';
import { law, type RuleNumber } from '../../../../shared/law.ts';

/** What is true of the body, by the day from which it is true (R1). */
export function RulesSection({ body, today }: { body: Body; today: string }) {
  const [editing, setEditing] = useState<RulesDraft | null>(null);
  const newestFirst = body.rules.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  const current = rulesOn(body.rules, today);
  const section = useKeptFocus<HTMLDivElement>(body.rules.length);
  const [last] = newestFirst;
  return (
    <div className="stack" ref={section} tabIndex={-1}>
      <p className="lead">
        Jede Sitzung folgt der Regelung, die an ihrem Tag gilt. Ändert sich Name, Sitzzahl oder Frist, legen
        Sie eine neue Regelung an; frühere Sitzungen bleiben, wie sie waren.
      </p>
      <div>
        <Button
          icon="add"
          variant="primary"
          onPress={() => setEditing(last ? successorOf(last) : firstRules(body.id))}
        >
          Neue Regelung ab …
        </Button>
      </div>
      {newestFirst.map((rules) => (
        <RulesCard
          key={rules.id}
          rules={rules}
          isCurrent={rules.id === current?.id}
          isFuture={rules.validFrom > today}
          isOnly={newestFirst.length === 1}
          onEdit={() => setEditing(rulesDraft(rules))}
        />
      ))}
      <Dialog
        title={editing?.id === null ? 'Neue Regelung' : 'Regelung bearbeiten'}
        isOpen={editing !== null}
        onClose={() => setEditing(null)}
        wide
      >
        {editing && <RulesForm start={editing} today={today} onClose={() => setEditing(null)} />}
      </Dialog>
    </div>
  );
}

const firstRules = (bodyId: BodyId): RulesDraft => ({
  id: null,
  version: null,
  bodyId,
  validFrom: null,
  name: '',
  nameGenitive: '',
  legalBasis: '',
  statutorySeats: null,
  notice: defaultNotice,
  majority: 'simple',
  tie: 'rejected',
  secretElection: 'oneFifth',
  needsCouncilMajority: false,
  publicNotice: noticeOfCommittee,
  minutesDue: null,
  signers: ['chair', 'clerk'],
  minutesApproval: 'approve',
  numbering: 'continuous',
  style: defaultStyle,
});

type CardProps = {
  rules: BodyRules;
  isCurrent: boolean;
  isFuture: boolean;
  isOnly: boolean;
  onEdit: () => void;
};

function RulesCard({ rules, isCurrent, isFuture, isOnly, onEdit }: CardProps) {
  const since = germanDate(rules.validFrom);
  return (
    <article className="rules-card" aria-label={`Regelung ab ${since}`}>
      <header className="row middle">
        <h3>
          Ab {since}: {rules.name}
        </h3>
        {isCurrent && <Badge kind="success">gilt heute</Badge>}
        {isFuture && <Badge kind="info">gilt künftig</Badge>}
        <span className="spacer" />
        <Button compact icon="edit" aria-label={`Bearbeiten: Regelung ab ${since}`} onPress={onEdit}>
          Bearbeiten
        </Button>
        {!isOnly && <RemoveRules rules={rules} />}
      </header>
      <dl>
        {facts(rules).map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

const marked = (rule: RuleNumber) => (law[rule].verified === 'open' ? ` (${unverifiedMark})` : '');

const facts = (rules: BodyRules): [string, string][] => [
  [
    'Mitglieder',
    `${rules.statutorySeats}, beschlussfähig ab ${quorum(rules.statutorySeats, 0).required}${rules.needsCouncilMajority ? ', und mit mehr Ratsmitgliedern als sachkundigen Bürgerinnen und Bürgern' : ''}`,
  ],
  ['Einladung', noticeRuleSentence(rules.notice)],
  [
    'Bekanntmachung',
    `„${rules.publicNotice.title}“, Unterschrift: ${rules.publicNotice.signedBy || signerLabels.chair}`,
  ],
  ['Niederschrift', rules.minutesDue ? minutesPeriodSentence(rules.minutesDue) : 'keine Frist'],
  ['Mehrheit', majorityLabels[rules.majority]],
  ['Gleichstand', tieLabels[rules.tie]],
  ['Geheime Wahl', secretElectionLabels[rules.secretElection] + marked('R25')],
  ['Unterschrift', listed(rules.signers.map((signer) => signerLabels[signer]))],
  ['Nächste Sitzung', minutesApprovalLabels[rules.minutesApproval]],
  ['Nummern', numberingLabels[rules.numbering]],
  ['Rechtsgrundlage', rules.legalBasis || '–'],
];

function RemoveRules({ rules }: { rules: BodyRules }) {
  const remove = useCommand('rules.remove');
  const since = germanDate(rules.validFrom);
  return (
    <RemoveButton
      look="compact"
      label="Löschen"
      name={`Löschen: Regelung ab ${since}`}
      title={`Regelung ab ${since} löschen?`}
      removal={remove}
      onConfirm={(close) =>
        remove.mutate({ id: rules.id, version: rules.version }, { onSuccess: close, onError: readAnew })
      }
    >
      Für Sitzungen in diesem Zeitraum gilt dann die Regelung davor.
    </RemoveButton>
  );
}
