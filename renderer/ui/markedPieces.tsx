import type { Piece } from '../../shared/domain/paper/wordingChanges.ts';

/** Struck out or underlined for the eye, said in words for the ear. */
export function Marked({ piece: { text, isIn } }: { piece: Piece }) {
  if (isIn === 'both' || text.trim() === '') return text;
  const Mark = isIn === 'proposal' ? 'del' : 'ins';
  return (
    <Mark>
      <span className="kern-sr-only">{isIn === 'proposal' ? '[gestrichen: ' : '[neu: '}</span>
      {text}
      <span className="kern-sr-only">]</span>
    </Mark>
  );
}
