import { plainText } from '../../../../shared/domain/richText.ts';
import { type Piece, piecesOf } from '../../../../shared/minutes/pieces.ts';
import type { Caption, ItemModel } from '../../../../shared/minutes/model.ts';

export const Captions = ({ captions }: { captions: readonly Caption[] }) =>
  captions.map(({ label, value }) => (
    <p key={label} className="pair">
      <span>{label}</span>
      <span>{value}</span>
    </p>
  ));

/** `labelAbove`: a long label stands above its title, not beside it. */
export function Item({ item, labelAbove }: { item: ItemModel; labelAbove: boolean }) {
  return (
    <div className={labelAbove ? 'item above' : 'item'}>
      <p className="pair">
        {labelAbove ? <strong>{item.label}</strong> : <span>{item.label}</span>}
        <strong>{item.title}</strong>
      </p>
      <div className="item-body">
        <Captions captions={item.captions} />
        {piecesOf(item).map((piece, index) => (
          <PieceOf key={index} piece={piece} />
        ))}
        {item.separator && <p className="separator">{item.separator}</p>}
      </div>
    </div>
  );
}

function PieceOf({ piece }: { piece: Piece }) {
  if (piece.kind === 'text') return <p>{plainText(piece.text)}</p>;
  const { caption, text, result, parts = [], resultFirst } = piece.resolution;
  const results = [result, ...parts.map((one) => one.result)].filter(Boolean).join('\n');
  const wording = piece.kind !== 'result' && <p key="wording">{plainText(text)}</p>;
  const outcome = piece.kind !== 'wording' && <p key="result">{results}</p>;
  return (
    <div>
      {(piece.kind !== 'result' || piece.caption !== '') && <p className="caption">{caption}</p>}
      {resultFirst ? [outcome, wording] : [wording, outcome]}
    </div>
  );
}
