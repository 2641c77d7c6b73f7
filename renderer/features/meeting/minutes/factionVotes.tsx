import './factionVotes.css';
import { useState } from 'react';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import type { FactionVote, VoteOf } from '../../../../shared/domain/vote/vote.ts';
import { Segments } from '../../../ui/segments.tsx';
import { factionKeys } from './factionKeys.ts';
import { FactionHead, FactionRow, FactionSums } from './factionRows.tsx';
import { allOn, factionsInRoom, kept, recounted, withVote } from './factionsInRoom.ts';
import { roomOf, useMinutesScope } from './minutesScope.ts';
import { SingleVotes } from './singleVotes.tsx';

type Props = {
  resolution: Resolution;
  vote: VoteOf<'factions'>;
  onChange: (vote: VoteOf<'factions'>) => void;
};

const nobody =
  'Noch gehört niemand im Raum einer Liste oder Fraktion an. Tragen Sie zuerst unter „Anwesenheit“ ein, wer da ist.';

const countings = [
  { value: 'counted', label: 'mit Zahlen' },
  { value: 'whole', label: 'ohne Zahlen' },
] as const;

/** One row for each list or faction with somebody in the room who may vote: how many, how they voted, who is missing. */
export function FactionVotes({ resolution, vote, onChange }: Props) {
  const scope = useMinutesScope();
  const [isCounted, setCounted] = useState(!vote.byFaction.some(({ whole }) => whole));
  const room = roomOf(scope, resolution.itemId, resolution.vote?.takenAt ?? null);
  const factions = factionsInRoom(scope, room, vote);
  const save = (byFaction: FactionVote[]) => onChange({ ...vote, byFaction });
  const put = (changed: FactionVote) => save(withVote(factions, changed));
  if (factions.length === 0) return <p className="muted">{nobody}</p>;
  return (
    <>
      <Segments
        label="Stimmen der Listen"
        hideLabel
        options={countings}
        value={isCounted ? 'counted' : 'whole'}
        onChange={(chosen) => {
          setCounted(chosen === 'counted');
          save(kept(factions.map((faction) => recounted(faction, chosen === 'counted'))));
        }}
        isDisabled={scope.isReadOnly}
      />
      <table
        className="vote-table"
        data-keys="lists"
        onKeyDownCapture={
          scope.isReadOnly
            ? undefined
            : factionKeys((id, side) => {
                const faction = factions.find((one) => one.id === id);
                if (faction) put(allOn(faction, side, isCounted));
              })
        }
      >
        <FactionHead where={scope.meeting.mode === 'presence' ? 'im Raum' : 'anwesend'} />
        <tbody>
          {factions.map((faction) => (
            <FactionRow key={faction.id} faction={faction} isCounted={isCounted} put={put} />
          ))}
        </tbody>
        {isCounted && (
          <FactionSums factions={factions} members={vote.members ?? []} entitled={room.entitled} />
        )}
      </table>
      <SingleVotes
        resolution={resolution}
        votes={vote.members ?? []}
        onChange={(members) => onChange({ ...vote, members })}
      />
    </>
  );
}
