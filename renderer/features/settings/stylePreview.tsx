import type { BodyRules } from '../../../shared/domain/body.ts';
import { plainText } from '../../../shared/domain/richText.ts';
import { buildMinutes } from '../../../shared/minutes/build.ts';
import type { Caption, Group, ItemModel, MinutesModel } from '../../../shared/minutes/model.ts';
import { previewFacts } from './previewFacts.ts';

/** A small sheet with an invented meeting, made by the builder of the real Niederschrift. */
export function StylePreview({ rules }: { rules: BodyRules }) {
  const model = buildMinutes(previewFacts(rules));
  return (
    <figure className="style-preview">
      <figcaption className="section-label">So sieht es aus (erfundene Sitzung)</figcaption>
      <div className="sheet">
        <Head model={model} />
        <Attendance model={model} />
        {model.parts.map((part) => (
          <div key={part.heading}>
            <p className="caption">{part.heading}</p>
            {part.items.map((item) => (
              <Item key={item.label} item={item} />
            ))}
          </div>
        ))}
      </div>
    </figure>
  );
}

function Head({ model: { head } }: { model: MinutesModel }) {
  return (
    <div>
      <p className="sheet-title">{head.title}</p>
      <p>{head.subtitle}</p>
      <p>{head.date}</p>
      <Captions captions={head.captions} />
    </div>
  );
}

const Captions = ({ captions }: { captions: readonly Caption[] }) =>
  captions.map(({ label, value }) => (
    <p key={label} className="pair">
      <span>{label}</span>
      <span>{value}</span>
    </p>
  ));

function Attendance({ model: { attendance, missing } }: { model: MinutesModel }) {
  return (
    <div>
      <p className="caption">{attendance.heading}</p>
      <Groups groups={attendance.groups} />
      {missing && (
        <>
          <p className="caption">{missing.heading}</p>
          <Groups groups={missing.groups} />
        </>
      )}
    </div>
  );
}

const Groups = ({ groups }: { groups: readonly Group[] }) =>
  groups.map(({ label, entries }) => (
    <div key={label} className="pair">
      <span>{label}</span>
      <span>
        {entries.map(({ name, note }) => (
          <span key={name} className="entry">
            {name}
            {note && ` (${note})`}
          </span>
        ))}
      </span>
    </div>
  ));

function Item({ item }: { item: ItemModel }) {
  return (
    <div className="item">
      <p className="pair">
        <span>{item.label}</span>
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
