import { useState } from 'react';
import { useCommand, useQuery } from '../../../api.ts';
import { ErrorNotice, Form } from '../../../forms/form.tsx';
import { Loaded } from '../../../forms/loading.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useIsSpellingOn } from '../../editor/spelling/useSpelling.ts';
import { speller } from '../../editor/spelling/speller.ts';

/** Whether words are marked on this computer, and which words the office knows beside the dictionary. */
export function SpellingSection() {
  const known = useQuery('spelling.known', {});
  return (
    <div className="stack">
      <p className="lead">
        In den Texten von Niederschrift und Vorlagen ist unterstrichen, was weder im Wörterbuch noch hier
        steht. Mit <kbd>Alt Eingabe</kbd>, der Menütaste oder der rechten Maustaste sehen Sie Vorschläge.
      </p>
      <Checkbox isSelected={useIsSpellingOn()} onChange={(isOn) => speller.turn(isOn)}>
        Rechtschreibung prüfen (auf diesem Rechner)
      </Checkbox>
      <h3>Eigene Wörter</h3>
      <p>
        Namen von Personen, Listen, Gremien und der Gemeinde kennt die Prüfung von selbst. Diese Wörter gelten
        für alle, die mit der Datei arbeiten.
      </p>
      <Loaded query={known}>{({ words }) => <OwnWords words={words} />}</Loaded>
      <p className="muted">
        Das Wörterbuch ist igerman98 von Björn Jacke (GPL 2 oder 3); es liegt mit seiner Lizenz dem Programm
        bei. Geprüft wird auf diesem Rechner, ohne Netz.
      </p>
    </div>
  );
}

function OwnWords({ words }: { words: readonly string[] }) {
  const [word, setWord] = useState('');
  const add = useCommand('spelling.addWord');
  const remove = useCommand('spelling.removeWord');
  return (
    <div className="stack">
      <Form error={add.error} onSubmit={() => add.mutate({ word }, { onSuccess: () => setWord('') })}>
        <TextField label="Neues Wort" value={word} onChange={setWord} name="word" />
        <div>
          <Button type="submit" icon="add">
            Wort hinzufügen
          </Button>
        </div>
      </Form>
      <ErrorNotice error={remove.error} />
      {words.length === 0 ? (
        <p className="muted">Noch kein eigenes Wort.</p>
      ) : (
        <ul className="own-words">
          {words.map((one) => (
            <li key={one}>
              {one}
              <IconButton
                icon="delete"
                label={`Entfernen: ${one}`}
                onPress={() => remove.mutate({ word: one })}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
