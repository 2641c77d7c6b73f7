import { plainText } from '../../../../shared/domain/richText.ts';
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
        <p>{plainText(item.text)}</p>
        {item.resolutions.map(({ caption, text, result }) => (
          <div key={result}>
            <p className="caption">{caption}</p>
            <p>{plainText(text)}</p>
            <p>{result}</p>
          </div>
        ))}
        {item.separator && <p className="separator">{item.separator}</p>}
      </div>
    </div>
  );
}
