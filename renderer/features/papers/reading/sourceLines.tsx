import { useEffect, useRef } from 'react';
import type { PaperProposal } from '../../../../shared/domain/paper/proposal.ts';

type Props = {
  fileName: string;
  source: readonly string[];
  proposal: PaperProposal;
  /** The line that is asked for, from 1. */
  marked: number | null;
};

/** The file line by line; what became no field is marked, so that nothing is lost unseen. */
export function SourceLines({ fileName, source, proposal, marked }: Props) {
  const markedLine = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (marked !== null) markedLine.current?.scrollIntoView({ block: 'center' });
  }, [marked]);
  const rest = new Set(proposal.rest.map(({ line }) => line));
  return (
    <section className="source-lines" aria-labelledby="source-lines">
      <h2 id="source-lines">{fileName}</h2>
      {rest.size > 0 && (
        <p className="muted">
          <span className="rest-mark">So markierte Zeilen</span> gehören zu keinem Feld. Sie bleiben in der
          Datei, die der Vorlage als Anlage beigefügt wird.
        </p>
      )}
      <ol>
        {source.map((text, index) => {
          const no = index + 1;
          const isMarked = no === marked;
          return (
            <li
              // Lines never move; two may say the same.
              key={no}
              ref={isMarked ? markedLine : null}
              className={[isMarked && 'marked', rest.has(no) && 'rest'].filter(Boolean).join(' ')}
              aria-current={isMarked ? 'location' : undefined}
            >
              {text}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
