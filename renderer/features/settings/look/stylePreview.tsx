import type { BodyRules, MinutesBlock } from '../../../../shared/domain/body/body.ts';
import { buildMinutes } from '../../../../shared/minutes/build.ts';
import type { Head as HeadModel, MinutesModel } from '../../../../shared/minutes/model.ts';
import { previewFacts } from './previewFacts.ts';
import { Captions, Item } from './previewItem.tsx';
import { People } from './previewPeople.tsx';
import { typeOf } from './typeOf.ts';

/** A small sheet with an invented meeting, made by the builder of the real Niederschrift. */
export function StylePreview({ rules }: { rules: BodyRules }) {
  const model = buildMinutes(previewFacts(rules));
  return (
    <figure className="style-preview">
      <figcaption className="section-label">So sieht es aus (erfundene Sitzung)</figcaption>
      <div className="sheet" style={typeOf(rules.style)}>
        <Head head={model.head} />
        {model.blocks.map((block) => {
          const Content = contents[block];
          return <Content key={block} model={model} />;
        })}
      </div>
    </figure>
  );
}

function Head({ head }: { head: HeadModel }) {
  return (
    <div>
      <p className="letterhead">{head.letterhead.join('\n')}</p>
      <p className="sheet-title">{head.title}</p>
      <p>{head.subtitle}</p>
      <p>{head.date}</p>
      <Captions captions={head.captions} />
    </div>
  );
}

type Content = React.ComponentType<{ model: MinutesModel }>;

const contents: Record<MinutesBlock, Content> = {
  attendance: ({ model: { attendance, attendanceColumns } }) => (
    <People {...attendance} columns={attendanceColumns} />
  ),
  missing: ({ model: { missing, attendanceColumns } }) =>
    missing && <People {...missing} columns={attendanceColumns} />,
  agenda: Overview,
  proceedings: Proceedings,
};

/** The invented meeting stands on one page. */
const pageOfAll = '1';

function Overview({ model: { agenda } }: { model: MinutesModel }) {
  return (
    agenda && (
      <div>
        <p className="caption">{agenda.heading}</p>
        {agenda.parts.flatMap(({ rows }) =>
          rows.map(({ number, title, anchor }) => (
            <p key={number} className="overview">
              <span>{number}</span>
              <span>{title}</span>
              {anchor !== undefined && <span>{pageOfAll}</span>}
            </p>
          )),
        )}
      </div>
    )
  );
}

function Proceedings({ model: { parts, labelStyle } }: { model: MinutesModel }) {
  return parts.map((part) => (
    <div key={part.heading}>
      <p className="caption">{part.heading}</p>
      {part.items.map((item) => (
        <Item key={item.label} item={item} labelAbove={labelStyle === 'punktDerTagesordnung'} />
      ))}
    </div>
  ));
}
