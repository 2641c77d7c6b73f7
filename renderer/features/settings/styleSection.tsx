import { useState } from 'react';
import { type Body, type BodyRules, type MinutesStyle, rulesOn } from '../../../shared/domain/body.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { resultStyleLabels, separatorLabels } from '../../../shared/german/labels.ts';
import { useCommand } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { optionsOf, SelectField } from '../../ui/selectField.tsx';
import { GroupLabelFields } from './groupLabelFields.tsx';
import { SavedNote } from './savedNote.tsx';
import { StylePreview } from './stylePreview.tsx';
import { StyleSwitch } from './styleSwitch.tsx';

/** How the Niederschrift looks; belongs to the rules of a day, like everything that may change. */
export function StyleSection({ body, today }: { body: Body; today: string }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const current = rulesOn(body.rules, today);
  const rules = body.rules.find(({ id }) => id === chosen) ?? current;
  const versions = body.rules
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))
    .map(({ id, validFrom, name }) => ({ value: id, label: `ab ${germanDate(validFrom)}: ${name}` }));
  if (!rules) return null;
  return (
    <div className="stack">
      {versions.length > 1 && (
        <SelectField
          label="Regelung"
          className="medium"
          options={versions}
          value={rules.id}
          onChange={setChosen}
        />
      )}
      <StyleForm key={rules.id} rules={rules} />
    </div>
  );
}

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
        <StyleFields style={style} change={change} />
        <GroupLabelFields labels={style.groupLabels} onChange={(groupLabels) => change({ groupLabels })} />
        <div className="row middle">
          <Button type="submit" variant="primary" isDisabled={save.isPending}>
            Speichern
          </Button>
          <SavedNote show={save.isSuccess} />
        </div>
      </Form>
      <StylePreview rules={{ ...rules, style }} />
    </div>
  );
}

type FieldsProps = { style: MinutesStyle; change: (part: Partial<MinutesStyle>) => void };

function StyleFields({ style, change }: FieldsProps) {
  return (
    <>
      <SelectField
        label="Ergebnis der Abstimmung"
        name="style.resultStyle"
        options={optionsOf(resultStyleLabels)}
        description="So wird der Wortlaut vorgeschlagen. Was schon geschrieben ist, bleibt stehen."
        value={style.resultStyle}
        onChange={(resultStyle) => change({ resultStyle })}
      />
      <SelectField
        label="Trennzeichen -.-.-"
        name="style.separator"
        options={optionsOf(separatorLabels)}
        value={style.separator}
        onChange={(separator) => change({ separator })}
      />
      <StyleSwitch
        title="Ort und Nummer im Kopf"
        hint="Nennt, die wievielte Sitzung es ist und wo sie stattfand."
        isOn={style.placeAndNumber}
        onChange={(placeAndNumber) => change({ placeAndNumber })}
      />
      <StyleSwitch
        title="Fehlende Mitglieder aufführen"
        hint="Eigener Abschnitt für alle, die entschuldigt oder unentschuldigt fehlen."
        isOn={style.listMissing}
        onChange={(listMissing) => change({ listMissing })}
      />
      <StyleSwitch
        title="Vorsitz und Vertretung vermerken"
        hint="Hinter dem Namen steht, wer den Vorsitz führt und für wen jemand gekommen ist."
        isOn={style.substitutionNote}
        onChange={(substitutionNote) => change({ substitutionNote })}
      />
      <StyleSwitch
        title="Leere Angaben drucken"
        hint="Zum Beispiel „Drucksachennummer:“ ohne Nummer. Sonst bleibt die Zeile weg."
        isOn={style.printEmptyCaptions}
        onChange={(printEmptyCaptions) => change({ printEmptyCaptions })}
      />
    </>
  );
}
