import '../features/meeting/minutes/itemPane.css';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemMinutes } from '../../shared/facts/itemMinutes.ts';
import { call } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Draft } from './draft.ts';
import type { ItemId } from '../../shared/domain/ids.ts';

type Props<T> = {
  itemId: ItemId;
  draft: Draft<T>;
  /** The other window's version and its words; null where it was deleted there. */
  theirs: (minutes: ItemMinutes) => { version: number; text: string } | null;
};

/** Two windows wrote to the same place: both versions are kept and the clerk decides. */
export function ConflictNotice<T>({ itemId, draft, theirs }: Props<T>) {
  const client = useQueryClient();
  const [other, setOther] = useState<{ version: number; text: string } | null>(null);
  if (!draft.hasConflict) return null;
  const show = () => void call('minutes.get', { itemId }).then((minutes) => setOther(theirs(minutes)));
  const takeTheirs = () => {
    draft.discard();
    client.removeQueries({ queryKey: ['minutes.get', { itemId }] });
    void client.invalidateQueries();
  };
  return (
    <Notice kind="warning">
      <p>Hier wurde inzwischen in einem anderen Fenster etwas geändert. Ihre Fassung steht noch da.</p>
      {other && <blockquote className="other-version">{other.text || '(kein Text)'}</blockquote>}
      <div className="row">
        {other ? (
          <>
            <Button onPress={() => void draft.keepMine(other.version)}>Meine Fassung behalten</Button>
            <Button onPress={takeTheirs}>Andere Fassung übernehmen</Button>
          </>
        ) : (
          <Button onPress={show}>Andere Fassung ansehen</Button>
        )}
      </div>
    </Notice>
  );
}
