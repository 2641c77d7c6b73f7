import { Link } from 'react-aria-components';
import type { FoundInMeeting } from '../../../shared/contract/meetings.ts';
import { marked, searchWords } from '../../../shared/domain/paper/search.ts';
import { outcomeLabels } from '../../../shared/german/labels.ts';
import { MarkedWords } from '../../ui/markedWords.tsx';
import { itemPath } from './meetingTitle.ts';

/** As many stand in a row; a further word finds fewer. */
const shown = 3;

type Props = { meeting: Parameters<typeof itemPath>[0]; items: readonly FoundInMeeting[]; search: string };

/** The items of a meeting that say what was looked for, each a way to where it stands. */
export function FoundItems({ meeting, items, search }: Props) {
  return (
    <ul className="found-items">
      {items.slice(0, shown).map(({ itemId, number, title, isPublic, excerpt }) => (
        <li key={itemId}>
          <Link href={itemPath(meeting, itemId)}>
            {number !== '' && `TOP ${number} `}
            <MarkedWords parts={marked(title, searchWords(search))} />
          </Link>
          {!isPublic && <span className="muted"> · nichtöffentlich</span>}
          {excerpt && (
            <div className="excerpt">
              {excerpt.outcome === null ? 'Niederschrift' : outcomeLabels[excerpt.outcome]}:{' '}
              <MarkedWords parts={excerpt.parts} />
            </div>
          )}
        </li>
      ))}
      {items.length > shown && <li className="muted">und {items.length - shown} weitere</li>}
    </ul>
  );
}
