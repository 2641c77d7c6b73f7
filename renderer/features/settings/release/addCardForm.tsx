import { useState } from 'react';
import type { Output } from '../../../../shared/contract/index.ts';
import type { FileTicket } from '../../../../shared/fileTicket.ts';
import { AppError } from '../../../../shared/errors.ts';
import { passed, useCommand } from '../../../api.ts';
import { useDropped } from '../../../forms/useDropped.ts';
import { dropFiles, readFile } from '../../../host.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ComboBox } from '../../../ui/comboBox.tsx';
import { SubmitActions } from '../../../ui/dialog.tsx';
import { FileButton } from '../../../ui/fileButton.tsx';
import { ErrorNotice, Form } from '../../../forms/form.tsx';
import { useTask } from '../../../forms/useTask.ts';
import { Fingerprint } from '../../release/fingerprint.tsx';
import { type CardFacts, cardFacts } from './cardFacts.ts';
import { signingName } from './likelySigners.ts';
import type { PersonId } from '../../../../shared/domain/ids.ts';

type Props = { people: Output<'people.list'>; onClose: () => void };
type ReadCard = CardFacts & { bytes: FileTicket };

/** First the file, then the comparison; only who compared can add the card (R33). */
export function AddCardForm({ people, onClose }: Props) {
  const [card, setCard] = useState<ReadCard | null>(null);
  useDropped(card ? [card.bytes] : []);
  const read = useTask(async (file: File) => {
    const bytes = await passed(file);
    // What is compared is what is added, whatever becomes of the chosen file meanwhile.
    const facts = cardFacts(await (await readFile(bytes)).text());
    if (facts) return { ...facts, bytes };
    await dropFiles([bytes.id]);
    throw new AppError({ code: 'PACKAGE_REFUSED', reason: 'damaged' });
  });
  const choose = async (file: File) => setCard(await read.run(file));
  return (
    <div className="stack">
      <p>
        Wählen Sie die Datei mit der Endung „.schluesselkarte“, die Sie vom Vorsitz erhalten haben. Lassen Sie
        sich dann den Fingerabdruck am Telefon oder persönlich vorlesen.
      </p>
      <div>
        <FileButton
          accept={['.schluesselkarte']}
          variant={card ? 'secondary' : 'primary'}
          onFile={(file) => void choose(file)}
        >
          {card ? 'Andere Karte wählen …' : 'Schlüsselkarte wählen …'}
        </FileButton>
      </div>
      <ErrorNotice error={read.error} />
      {card && <CompareForm key={card.fingerprint} card={card} people={people} onClose={onClose} />}
    </div>
  );
}

function CompareForm({ card, people, onClose }: Props & { card: ReadCard }) {
  const likely = people.find((person) => signingName(person) === card.holder);
  const [personId, setPersonId] = useState<PersonId | null>(likely?.id ?? null);
  const [isCompared, setIsCompared] = useState(false);
  const add = useCommand('keys.addCard');
  const submit = () => {
    if (personId !== null) add.mutate({ personId, bytes: card.bytes, isCompared }, { onSuccess: onClose });
  };
  return (
    <Form error={add.error} label="Schlüsselkarte" onSubmit={submit}>
      <dl className="release-facts">
        <div>
          <dt>Inhaber laut Karte</dt>
          <dd>{card.holder}</dd>
        </div>
        <div className="wide">
          <dt>Fingerabdruck</dt>
          <dd className="big-fingerprint">
            <Fingerprint>{card.fingerprint}</Fingerprint>
          </dd>
        </div>
      </dl>
      <ComboBox
        label="Person"
        isRequired
        options={people.map((person) => ({ value: person.id, label: signingName(person) }))}
        value={personId}
        onChange={setPersonId}
      />
      <Checkbox isSelected={isCompared} onChange={setIsCompared}>
        Ich habe den Fingerabdruck mit dieser Person verglichen; er stimmt überein.
      </Checkbox>
      <SubmitActions
        label="Karte aufnehmen"
        isPending={add.isPending}
        isIncomplete={!isCompared || personId === null}
        onCancel={onClose}
      />
    </Form>
  );
}
