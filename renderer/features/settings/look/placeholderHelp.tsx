import type { TemplateField, TemplateFields } from '../../../../shared/documents/templates/field.ts';
import {
  extractFields,
  meetingFields,
  minutesFields,
  reportFields,
  sheetOfMeetingFields,
} from '../../../../shared/documents/templates/meetingFields.ts';
import { answerFields, paperFields } from '../../../../shared/documents/templates/paperFields.ts';

/** How a template for documents of a meeting comes about. */
export function MeetingHelp() {
  return (
    <details className="placeholder-help">
      <summary>So entsteht ein Muster</summary>
      <p>
        Speichern Sie das Standardmuster, gestalten Sie es in Word und hinterlegen Sie es hier. Es sieht aus
        wie Ihre Dokumente: Logo, Briefkopf, Schrift und Ränder sind die eingestellten. Diese Platzhalter
        füllt Ratsfeder aus; nötig ist nur {'{{inhalt}}'}.
      </p>
      <Placeholders fields={meetingFields} />
      <p>
        Teile des Dokuments können einen eigenen Platz haben, jeder allein in einem Absatz, im Text oder in
        einer Tabelle. {'{{inhalt}}'} druckt dann, was übrig ist:
      </p>
      <Placeholders fields={without(minutesFields, meetingFields)} />
      <p>
        Alle sechs gibt es in den Niederschriften. Einladung, Nachtrag, Änderungsmitteilung und Bekanntmachung
        kennen {'{{kopf}}'}, {'{{tagesordnung}}'}, {'{{anlagen}}'} und {'{{unterschriften}}'}; Beschlussauszug
        und Bekanntgabe {'{{kopf}}'} und {'{{unterschriften}}'}; Listen und Sprechzettel nur {'{{kopf}}'}.
      </p>
      <p>Im Beschlussauszug gibt es außerdem:</p>
      <Placeholders fields={without(extractFields, sheetOfMeetingFields)} />
      <p>
        Nummer, Titel und Text eines Punktes stehen untereinander, wie schmal der Platz auch ist; alles übrige
        Aussehen bestimmen Ihre Formatvorlagen. Inhaltssteuerelemente bleiben um das stehen, was darin
        ausgefüllt wird.
      </p>
    </details>
  );
}

/** How one for papers does: its fields stand wherever the office puts them. */
export function PaperHelp() {
  return (
    <details className="placeholder-help">
      <summary>So entsteht ein Muster für Vorlagen</summary>
      <p>
        Speichern Sie einen der drei Vordrucke als Muster: Er enthält alle Felder an ihrem Platz. Verschieben,
        gestalten und löschen Sie in Word, was Sie wollen, und hinterlegen Sie die Datei hier. Nötig ist nur{' '}
        {'{{betreff}}'}, oder {'{{inhalt}}'} für die ganze Vorlage auf Ihrem Briefbogen.
      </p>
      <ul>
        <li>
          Felder mit „station“, „frage“, „produkt“, „bezug“ und „anlage“ stehen für jede einzelne: In einer
          Tabelle wiederholen sich die Zeilen von der ersten bis zur letzten mit einem solchen Feld, im Text
          die Absätze.
        </li>
        <li>Felder mit „kreuz“ werden Kästchen. Wo niemand etwas angegeben hat, bleiben alle leer.</li>
        <li>
          Ein Absatz oder eine Tabelle, deren Felder alle leer sind, fällt weg. So verschwindet auch eine
          Beschriftung, unter der nichts steht.
        </li>
        <li>Was ganze Absätze füllt, steht allein in einem Absatz: im Text oder in einer Tabelle.</li>
      </ul>
      <Placeholders fields={paperFields} />
      <p>Für die Antwort auf eine Anfrage gibt es außerdem:</p>
      <Placeholders fields={without(answerFields, paperFields)} />
      <p>
        Der Sammelbericht kennt nur{' '}
        {Object.keys(reportFields)
          .map((name) => `{{${name}}}`)
          .join(', ')}
        .
      </p>
    </details>
  );
}

const without = (fields: TemplateFields, others: TemplateFields): TemplateFields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !Object.hasOwn(others, name)));

const Placeholders = ({ fields }: { fields: TemplateFields }) => (
  <dl>
    {Object.entries(fields).map(([name, field]) => (
      <div key={name}>
        <dt>
          <code>{`{{${name}}}`}</code>
        </dt>
        <dd>{meaningOf(name, field)}</dd>
      </div>
    ))}
  </dl>
);

const meaningOf = (name: string, { use, meaning }: TemplateField): string =>
  use === 'content' && name !== 'inhalt' ? `${meaning} (ganze Absätze)` : meaning;
