import type { MinutesStyle } from '../../../../shared/domain/body/body.ts';
import { chairWordLabels, partsOrderLabels, resultStyleLabels } from '../../../../shared/german/labels.ts';
import { itemLabelLabels, itemOrderLabels, separatorLabels } from '../../../../shared/german/formLabels.ts';
import { toEverybody } from '../../../../shared/german/salutation.ts';
import { optionsOf, SelectField } from '../../../ui/selectField.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { withBlock } from './blockOrder.ts';
import { BlockOrderField } from './blockOrderField.tsx';
import { StyleSwitch } from './styleSwitch.tsx';

export type StyleFieldsProps = { style: MinutesStyle; change: (part: Partial<MinutesStyle>) => void };

/** What stands in the Niederschrift, and in which order. */
export function ContentFields({ style, change }: StyleFieldsProps) {
  const { blocks } = style;
  return (
    <fieldset className="kern-fieldset">
      <legend>Inhalt</legend>
      <StyleSwitch
        title="Ort und Nummer im Kopf"
        hint="Nennt, die wievielte Sitzung es ist und wo sie stattfand."
        isOn={style.placeAndNumber}
        onChange={(placeAndNumber) => change({ placeAndNumber })}
      />
      <StyleSwitch
        title="Fehlende Mitglieder aufführen"
        hint="Eigener Abschnitt für alle, die entschuldigt oder unentschuldigt fehlen."
        isOn={blocks.includes('missing')}
        onChange={(isOn) => change({ blocks: withBlock(blocks, 'missing', isOn) })}
      />
      <StyleSwitch
        title="Übersicht der Tagesordnung drucken"
        hint="Nummern und Titel aller Punkte. Titel des nichtöffentlichen Teils erscheinen darin nicht."
        isOn={blocks.includes('agenda')}
        onChange={(isOn) => change({ blocks: withBlock(blocks, 'agenda', isOn) })}
      />
      {blocks.includes('agenda') && (
        <StyleSwitch
          title="Seitenzahlen in der Übersicht"
          hint="Hinter jedem Titel steht, auf welcher Seite der Punkt beginnt; ein Klick darauf führt hin."
          isOn={style.overviewPages}
          onChange={(overviewPages) => change({ overviewPages })}
        />
      )}
      <StyleSwitch
        title="Vorsitz und Vertretung vermerken"
        hint="Hinter dem Namen steht, wer den Vorsitz führt und für wen jemand gekommen ist."
        isOn={style.substitutionNote}
        onChange={(substitutionNote) => change({ substitutionNote })}
      />
      <ItemSwitches style={style} change={change} />
      <BlockOrderField blocks={blocks} onChange={(order) => change({ blocks: order })} />
    </fieldset>
  );
}

/** What stands below the title of each item, and what may be missing there. */
const ItemSwitches = ({ style, change }: StyleFieldsProps) => (
  <>
    <StyleSwitch
      title="Leere Angaben drucken"
      hint="Zum Beispiel „Drucksachennummer:“ ohne Nummer. Sonst bleibt die Zeile weg."
      isOn={style.printEmptyCaptions}
      onChange={(printEmptyCaptions) => change({ printEmptyCaptions })}
    />
    <StyleSwitch
      title="Zuständige Stelle und Bericht nennen"
      hint="Unter dem Titel des Punktes steht, wer zuständig ist und wer berichtet; in der Einladung steht es immer."
      isOn={style.namesResponsible}
      onChange={(namesResponsible) => change({ namesResponsible })}
    />
    <StyleSwitch
      title="Zeiten der Punkte nennen"
      hint="Unter dem Titel steht, wann ein Punkt behandelt wurde: „Behandelt: 18:03–18:20 Uhr“. Die Zeiten entstehen mit „Aufrufen“ im Protokoll."
      isOn={style.printsTimes}
      onChange={(printsTimes) => change({ printsTimes })}
    />
    <StyleSwitch
      title="Beschlüsse ohne eigenen Text zulassen"
      hint="Für Gremien, die „wie vorgeschlagen“ beschließen: Dann fehlt in den Prüfungen kein Beschlusstext."
      isOn={style.decidesWithoutWording}
      onChange={(decidesWithoutWording) => change({ decidesWithoutWording })}
    />
  </>
);

/** How the offices word and set what recurs at each item. */
export function HabitFields({ style, change }: StyleFieldsProps) {
  return (
    <fieldset className="kern-fieldset">
      <legend>Form</legend>
      <SelectField
        label="Bezeichnung der Tagesordnungspunkte"
        name="style.labelStyle"
        options={optionsOf(itemLabelLabels)}
        value={style.labelStyle}
        onChange={(labelStyle) => change({ labelStyle })}
      />
      <SelectField
        label="Reihenfolge der Punkte"
        name="style.itemOrder"
        options={optionsOf(itemOrderLabels)}
        description="Für Sitzungen, in denen Punkte vorgezogen oder später behandelt wurden."
        value={style.itemOrder}
        onChange={(itemOrder) => change({ itemOrder })}
      />
      <SelectField
        label="Ergebnis der Abstimmung"
        name="style.resultStyle"
        options={optionsOf(resultStyleLabels)}
        description="So wird der Wortlaut vorgeschlagen. Was schon geschrieben ist, bleibt stehen."
        value={style.resultStyle}
        onChange={(resultStyle) => change({ resultStyle })}
      />
      <SelectField
        label="Reihenfolge bei einem Punkt"
        name="style.partsOrder"
        options={optionsOf(partsOrderLabels)}
        description="„Beratung“ ist der Text des Punktes. Ein einzelner Beschluss kann davon abweichen."
        value={style.partsOrder}
        onChange={(partsOrder) => change({ partsOrder })}
      />
      <SelectField
        label="Trennzeichen -.-.-"
        name="style.separator"
        options={optionsOf(separatorLabels)}
        value={style.separator}
        onChange={(separator) => change({ separator })}
      />
      <PeopleFields style={style} change={change} />
    </fieldset>
  );
}

/** What somebody is called. */
function PeopleFields({ style, change }: StyleFieldsProps) {
  return (
    <>
      <SelectField
        label="Wer den Vorsitz hatte"
        name="style.chairWord"
        options={optionsOf(chairWordLabels)}
        description="In der Anwesenheit und unter der Niederschrift."
        value={style.chairWord}
        onChange={(chairWord) => change({ chairWord })}
      />
      <TextField
        label="Anrede an alle"
        name="style.greeting"
        placeholder={toEverybody}
        description="In Einladung, Nachtrag, Änderungsmitteilung und E-Mails, etwa „Guten Tag,“."
        value={style.greeting}
        onChange={(greeting) => change({ greeting })}
      />
    </>
  );
}
