import { useState } from 'react';
import type { CollectedTexts, Foreword } from '../../../../shared/domain/paper/report.ts';
import { useQuery } from '../../../api.ts';
import type { Draft } from '../../../saving/draft.ts';
import { TextField } from '../../../ui/textField.tsx';
import { RichTextEditor } from '../../editor/richTextEditor.tsx';

/** The foreword and who signs it. */
export function ForewordEditor({ draft }: { draft: Draft<CollectedTexts> }) {
  const modules = useQuery('textModules.list', {}).data ?? [];
  const [foreword, setForeword] = useState(draft.value.foreword);
  const change = (part: Partial<Foreword>) => {
    const changed = { ...draft.value.foreword, ...part };
    setForeword(changed);
    draft.change({ ...draft.value, foreword: changed });
  };
  const { name, position } = foreword.signatory;
  return (
    <section className="stack" aria-labelledby="foreword">
      <h2 id="foreword">Vorwort</h2>
      <TextField
        label="Überschrift des Vorworts"
        value={foreword.heading}
        onChange={(heading) => change({ heading })}
      />
      <RichTextEditor
        label="Text des Vorworts"
        initial={draft.value.foreword.text}
        onChange={(text) => change({ text })}
        names={[]}
        modules={modules}
        compact
      />
      <div className="pairs">
        <TextField
          label="Unterschrift"
          value={name}
          onChange={(typed) => change({ signatory: { name: typed, position } })}
        />
        <TextField
          label="Funktion"
          value={position}
          onChange={(typed) => change({ signatory: { name, position: typed } })}
        />
      </div>
    </section>
  );
}
