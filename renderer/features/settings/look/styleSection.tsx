import { useState } from 'react';
import type { Body, BodyRules, MinutesStyle } from '../../../../shared/domain/body/body.ts';
import { useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../forms/form.tsx';
import { GroupLabelFields } from './groupLabelFields.tsx';
import { RulesChoice } from './rulesChoice.tsx';
import { SavedNote } from '../savedNote.tsx';
import { SheetFields } from './sheetFields.tsx';
import { ContentFields, HabitFields } from './styleFields.tsx';
import { StylePreview } from './stylePreview.tsx';
import './styleSection.css';

/** How the Niederschrift looks; belongs to the rules of a day, like everything that may change. */
export const StyleSection = (props: { body: Body; today: string }) => (
  <div className="stack">
    <RulesChoice {...props}>{(rules) => <StyleForm key={rules.id} rules={rules} />}</RulesChoice>
  </div>
);

function StyleForm({ rules }: { rules: BodyRules }) {
  const [style, setStyle] = useState(rules.style);
  const save = useCommand('rules.save');
  const change = (part: Partial<MinutesStyle>) => {
    setStyle({ ...style, ...part });
    if (save.isSuccess) save.reset();
  };
  return (
    <div className="style-section">
      <Form
        onSubmit={() => save.mutate({ ...rules, style })}
        error={save.error}
        label="Aussehen der Niederschrift"
      >
        <ContentFields style={style} change={change} />
        <HabitFields style={style} change={change} />
        <SheetFields style={style} change={change} />
        <GroupLabelFields labels={style.groupLabels} onChange={(groupLabels) => change({ groupLabels })} />
        <div className="row middle">
          <Button type="submit" variant="primary" isPending={save.isPending}>
            Speichern
          </Button>
          <SavedNote show={save.isSuccess} />
        </div>
      </Form>
      <StylePreview rules={{ ...rules, style }} />
    </div>
  );
}
