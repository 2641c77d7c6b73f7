import type { Body, BodyRules, MinutesStyle } from '../../../../shared/domain/body/body.ts';
import { call, useCommand } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Form } from '../../../forms/form.tsx';
import { AttendanceFields } from './attendanceFields.tsx';
import { LetterPreview } from './letterPreview.tsx';
import { LetterFields } from './letterFields.tsx';
import { RulesChoice } from './rulesChoice.tsx';
import { SavedNote } from '../savedNote.tsx';
import { useKeptDraft } from '../useKeptDraft.ts';
import { SheetFields } from './sheetFields.tsx';
import { SignatureFields } from './signatureFields.tsx';
import { ContentFields, HabitFields } from './styleFields.tsx';
import { StylePreview } from './stylePreview.tsx';
import './styleSection.css';
import { ConflictBox } from '../../../saving/conflictBox.tsx';
import { useConflict } from '../../../saving/useConflict.ts';

/** How the Niederschrift looks; belongs to the rules of a day, like everything that may change. */
export const StyleSection = (props: { body: Body; today: string }) => (
  <div className="stack">
    <RulesChoice {...props}>{(rules) => <StyleForm key={rules.id} rules={rules} />}</RulesChoice>
  </div>
);

function StyleForm({ rules }: { rules: BodyRules }) {
  const start = { style: rules.style, version: rules.version };
  const { draft, isUnsaved, type, settle } = useKeptDraft(`style of ${rules.id}`, start);
  const { style, version } = draft;
  const save = useCommand('rules.save');
  const conflict = useConflict<{ style: MinutesStyle }>(version, {
    read: async () => {
      const body = (await call('bodies.list', {})).find(({ id }) => id === rules.bodyId);
      return body?.rules.find(({ id }) => id === rules.id);
    },
    typed: { style },
    show: (shown) => settle((latest) => ({ ...latest, style: shown.style })),
  });
  const store = () =>
    save.mutate(
      { ...rules, style, version: conflict.version },
      {
        onSuccess: (saved) => settle((latest) => ({ ...latest, version: saved.version })),
        onError: conflict.onError,
      },
    );
  const change = (part: Partial<MinutesStyle>) => {
    type({ ...draft, style: { ...style, ...part } });
    if (save.isSuccess) save.reset();
  };
  return (
    <div className="style-section">
      <Form onSubmit={store} error={conflict.errorOf(save.error)} label="Aussehen der Niederschrift">
        <ConflictBox conflict={conflict} />
        <ContentFields style={style} change={change} />
        <HabitFields style={style} change={change} />
        <SheetFields style={style} change={change} />
        <LetterFields style={style} change={change} />
        <LetterPreview rules={{ ...rules, style }} />
        <SignatureFields style={style} change={change} />
        <AttendanceFields style={style} change={change} />
        <div className="row middle">
          <Button type="submit" variant="primary" isPending={save.isPending}>
            Speichern
          </Button>
          <SavedNote show={save.isSuccess} isUnsaved={isUnsaved} />
        </div>
      </Form>
      <StylePreview rules={{ ...rules, style }} />
    </div>
  );
}
