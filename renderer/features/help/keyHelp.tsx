import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { onCommand, openHandbook } from '../../host.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogActions } from '../../ui/dialog.tsx';
import { keyGroups } from './keys.ts';

/** All keys under F1, and the commands of the native menu. */
export function KeyHelp() {
  const [isOpen, setOpen] = useState(false);
  const [, navigate] = useLocation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKeyDown);
    const stop = onCommand((command) => {
      if (command === 'help:keys') setOpen(true);
      else if (command.startsWith('navigate:')) navigate(command.slice('navigate:'.length));
    });
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, [navigate]);
  return (
    <Dialog title="Tasten" isOpen={isOpen} onClose={() => setOpen(false)} wide>
      <div className="key-groups">
        {keyGroups.map(({ title, keys }) => (
          <section key={title} className="stack">
            <h3>{title}</h3>
            <dl className="keys">
              {keys.map(({ key, effect }) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{effect}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <DialogActions>
        <Button onPress={openHandbook} icon="open-in-new">
          Handbuch öffnen
        </Button>
        <Button variant="primary" onPress={() => setOpen(false)}>
          Schließen
        </Button>
      </DialogActions>
    </Dialog>
  );
}
