import type { FurtherPaper } from '../../../../shared/domain/meeting/agenda.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { SuggestField } from '../../../ui/comboBox.tsx';
import { TextField } from '../../../ui/textField.tsx';
import type { WholeItem } from './wholeItem.ts';

type Props = { value: WholeItem; onChange: (value: WholeItem) => void };

/** What an item is about: its paper, or several. */
export function PaperFields({ value, onChange }: Props) {
  const change = (part: Partial<WholeItem>) => onChange({ ...value, ...part });
  return (
    <>
      <div className="row fields">
        <SuggestField
          label="Art der Vorlage"
          name="paperType"
          className="grow"
          suggestions={paperTypes}
          value={value.paperType}
          onChange={(paperType) => change({ paperType })}
        />
        <TextField
          label="Drucksachennummer"
          name="paperReference"
          className="grow"
          value={value.paperReference}
          // With the first character of a number there is a paper to be named.
          onChange={(paperReference) =>
            change({ paperReference, hasBasis: value.hasBasis || value.paperReference === '' })
          }
        />
      </div>
      {(value.furtherPapers.length > 0 || value.paperTitle !== '') && (
        <TextField
          label="Titel der Vorlage"
          name="paperTitle"
          description="Leer: Sie heißt wie der Punkt."
          value={value.paperTitle}
          onChange={(paperTitle) => change({ paperTitle })}
        />
      )}
      <FurtherPapers papers={value.furtherPapers} onChange={(furtherPapers) => change({ furtherPapers })} />
      <Checkbox isSelected={value.hasBasis} onChange={(hasBasis) => change({ hasBasis })}>
        In der Niederschrift als Beratungsgrundlage nennen
      </Checkbox>
    </>
  );
}

type FurtherProps = { papers: readonly FurtherPaper[]; onChange: (papers: FurtherPaper[]) => void };

/** What else is dealt with at the item, each with its number and title. */
function FurtherPapers({ papers, onChange }: FurtherProps) {
  return (
    <>
      {papers.map((paper, index) => (
        <FurtherRow
          // A paper has no name of its own here; rows are only appended or removed.
          key={index}
          paper={paper}
          index={index}
          onChange={(part) => onChange(papers.with(index, { ...paper, ...part }))}
          onRemove={() => onChange(papers.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button compact icon="add" onPress={() => onChange([...papers, blankPaper])}>
          Weitere Vorlage
        </Button>
      </div>
    </>
  );
}

const blankPaper: FurtherPaper = { paperType: '', paperReference: '', title: '' };

type RowProps = {
  paper: FurtherPaper;
  index: number;
  onChange: (part: Partial<FurtherPaper>) => void;
  onRemove: () => void;
};

function FurtherRow({ paper, index, onChange, onRemove }: RowProps) {
  const name = (field: keyof FurtherPaper) => `furtherPapers.${index}.${field}`;
  return (
    <fieldset className="kern-fieldset further-paper">
      <legend>{index + 2}. Vorlage</legend>
      <div className="row fields">
        <SuggestField
          label="Art der Vorlage"
          name={name('paperType')}
          className="grow"
          suggestions={paperTypes}
          value={paper.paperType}
          onChange={(paperType) => onChange({ paperType })}
        />
        <TextField
          label="Drucksachennummer"
          name={name('paperReference')}
          className="grow"
          autoFocus={paper === blankPaper}
          value={paper.paperReference}
          onChange={(paperReference) => onChange({ paperReference })}
        />
        <IconButton icon="delete" label={`${index + 2}. Vorlage entfernen`} onPress={onRemove} />
      </div>
      <TextField
        label="Titel der Vorlage"
        name={name('title')}
        value={paper.title}
        onChange={(title) => onChange({ title })}
      />
    </fieldset>
  );
}

const paperTypes = [
  'Beschlussvorlage',
  'Informationsvorlage',
  'Berichtsvorlage',
  'Mitteilung',
  'Antrag',
  'Anfrage',
  'Anregung',
] as const;
