import { emptyLetter, type InvitationLetter } from '../../../../shared/domain/body/invitationLetter.ts';
import { letterLabels } from '../../../../shared/german/letter.ts';
import { TextField } from '../../../ui/textField.tsx';
import type { StyleFieldsProps } from './styleFields.tsx';
import { StyleSwitch } from './styleSwitch.tsx';

const examples = {
  sender: 'Stadt Musterstadt, Rathausplatz 1, 12345 Musterstadt',
  reference: '',
  contact: 'Frau Muster',
  phone: '01234 567-89',
  email: '',
} as const satisfies Record<keyof InvitationLetter, string>;

const names = ['sender', 'reference', 'contact', 'phone', 'email'] as const;

/** Whether the Einladung goes out as a letter, and what stands beside the address. */
export function LetterFields({ style: { letter }, change }: StyleFieldsProps) {
  return (
    <fieldset className="kern-fieldset">
      <legend>Einladung als Brief</legend>
      <StyleSwitch
        title="Einladung als Brief nach DIN 5008"
        hint="Mit Anschrift im Fenster des Umschlags, Angaben daneben und Falzmarken. Hat der Briefkopf mehr als acht Zeilen, bleibt es beim einfachen Blatt mit diesen Angaben im Kopf. Ein eigenes Word-Muster bringt seinen Brief selbst mit."
        isOn={letter !== null}
        onChange={(isOn) => change({ letter: isOn ? emptyLetter : null })}
      />
      {letter &&
        names.map((name) => (
          <TextField
            key={name}
            label={letterLabels[name]}
            name={`style.letter.${name}`}
            placeholder={examples[name]}
            value={letter[name]}
            onChange={(text) => change({ letter: { ...letter, [name]: text } })}
          />
        ))}
    </fieldset>
  );
}
