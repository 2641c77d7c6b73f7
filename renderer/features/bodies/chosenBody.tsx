import { createContext, useCallback, useContext, useMemo, useState } from 'react';
import { type Body, bodyNameOn } from '../../../shared/domain/body/body.ts';
import { AppError } from '../../../shared/errors.ts';
import { useQuery } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { Loaded } from '../../forms/loading.tsx';
import type { BodyId } from '../../../shared/domain/ids.ts';

export type ChosenBody = {
  /** All own bodies, in the order of the office. */
  bodies: readonly Body[];
  /** The one that is worked for. */
  body: Body;
  /** Whether lists show every body; never where there is only one. */
  showsAll: boolean;
  /** Whose meetings and members are shown; null: everybody's. */
  shownId: BodyId | null;
  today: string;
  choose: (bodyId: BodyId) => void;
  showAll: (showsAll: boolean) => void;
};

const Chosen = createContext<ChosenBody | null>(null);

export function useChosenBody(): ChosenBody {
  const chosen = useContext(Chosen);
  if (!chosen) throw new Error('Outside of ChosenBodyProvider there is no chosen body.');
  return chosen;
}

/** Short where the office has given a short name: for choices, lists and navigation. */
export const bodyLabel = (body: Body, today: string): string => body.shortName || bodyNameOn(body, today);

type Props = { dataFile: string; today: string; children: React.ReactNode };

/** Which body is worked for; everything below asks here. */
export function ChosenBodyProvider(props: Props) {
  return (
    <Loaded query={useQuery('bodies.list', {})}>
      {(bodies) => <Provider key={props.dataFile} {...props} bodies={bodies} />}
    </Loaded>
  );
}

/** Remembered on this computer, for each data file. */
function Provider({ dataFile, today, bodies, children }: Props & { bodies: readonly Body[] }) {
  const [bodyId, choose] = useRemembered(`gremium:${dataFile}`);
  const [all, setAll] = useRemembered(`alle-gremien:${dataFile}`);
  const chosen = useMemo((): ChosenBody | null => {
    const [first] = bodies;
    const body = bodies.find(({ id }) => id === bodyId) ?? first;
    if (!body) return null;
    const showsAll = bodies.length > 1 && all === 'ja';
    const showAll = (isAll: boolean) => setAll(isAll ? 'ja' : 'nein');
    return { bodies, body, showsAll, shownId: showsAll ? null : body.id, today, choose, showAll };
  }, [bodies, bodyId, all, today, choose, setAll]);
  if (!chosen) return <ErrorNotice error={new AppError({ code: 'NOT_FOUND', what: 'body' })} />;
  return <Chosen value={chosen}>{children}</Chosen>;
}

function useRemembered(key: string): [string | null, (value: string) => void] {
  const [value, setValue] = useState(() => localStorage.getItem(key));
  const remember = useCallback(
    (next: string) => {
      localStorage.setItem(key, next);
      setValue(next);
    },
    [key],
  );
  return [value, remember];
}
