import { openHandbook } from '../../../host.ts';
import { Button } from '../../../ui/button.tsx';

/** Points to the list of keys; it lives under F1 so that it is at hand on every screen. */
export function KeysSection() {
  return (
    <div className="stack narrow">
      <p className="lead">
        Ratsfeder lässt sich ganz ohne Maus bedienen. <kbd>F1</kbd> zeigt auf jeder Seite die Liste aller
        Tasten.
      </p>
      <p>
        Mit <kbd>Tab</kbd> und <kbd>Umschalt</kbd>+<kbd>Tab</kbd> gehen Sie von Feld zu Feld, mit den
        Pfeiltasten durch Listen, mit <kbd>Eingabe</kbd> öffnen Sie einen Eintrag und mit <kbd>Esc</kbd>{' '}
        schließen Sie ein Fenster.
      </p>
      <div>
        <Button icon="open-in-new" onPress={openHandbook}>
          Handbuch öffnen
        </Button>
      </div>
    </div>
  );
}
