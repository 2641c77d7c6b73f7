import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemMinutes } from '../../shared/facts/itemMinutes.ts';
import { call } from '../api.ts';
import type { Draft } from './draft.ts';
import { OtherVersion } from './otherVersion.tsx';
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
  return <OtherVersion draft={draft} other={other} onShow={show} onTake={takeTheirs} />;
}
