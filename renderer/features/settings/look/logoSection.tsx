import { useState } from 'react';
import { Link } from 'wouter';
import type { Body } from '../../../../shared/domain/body/body.ts';
import { useCommand, useQuery, withPassed } from '../../../api.ts';
import { addressOf } from '../../../host.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { FileButton } from '../../../ui/fileButton.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { redrawn } from '../../../forms/redrawn.ts';
import { useTask } from '../../../forms/useTask.ts';
import { Loaded } from '../../../forms/loading.tsx';
import './look.css';
import { RulesChoice } from './rulesChoice.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import type { RulesId } from '../../../../shared/domain/ids.ts';

/** The picture above the first line of every document. */
export function LogoSection({ body, today }: { body: Body; today: string }) {
  return (
    <div className="stack">
      <p className="lead">
        Das Logo steht oben auf der ersten Seite der Dokumente, höchstens 60 mm breit und 25 mm hoch. Den
        Briefkopf der Gemeinde ändern Sie unter <Link href="/einstellungen/gemeinde">Gemeinde</Link>, den
        dieses Gremiums unter <Link href="/einstellungen/niederschrift">Niederschrift</Link>; dort steht auch
        die „Beschreibung des Logos“. In einem eigenen Word-Muster setzen Sie das Logo selbst ein.
      </p>
      <RulesChoice body={body} today={today}>
        {({ id, style }) => <Logo key={id} rulesId={id} description={style.logoDescription} />}
      </RulesChoice>
    </div>
  );
}

/** `description`: what the documents say of it to whoever does not see it; '' as they do where the office says nothing. */
function Logo({ rulesId, description }: { rulesId: RulesId; description: string }) {
  const logo = useQuery('logo.get', { rulesId });
  const command = useCommand('logo.save');
  const save = useTask(async (file: File) =>
    withPassed(await redrawn(file), (bytes) =>
      command.mutateAsync({ rulesId, version: logo.data?.version ?? null, bytes }, { onError: readAnew }),
    ),
  );
  const [asks, setAsks] = useState(false);
  return (
    <Loaded query={logo}>
      {(picture) => (
        <>
          <div className="logo-frame">
            {picture ? (
              <img src={addressOf(picture.bytes)} alt={description || 'Logo'} />
            ) : (
              <p>Kein Logo hinterlegt</p>
            )}
          </div>
          <ErrorNotice error={save.error} />
          <div className="row middle">
            <FileButton
              accept={['.png', '.jpg', '.jpeg']}
              variant={picture ? 'secondary' : 'primary'}
              isPending={save.isPending}
              onFile={(file) => void save.run(file)}
            >
              {picture ? 'Logo ersetzen …' : 'Logo wählen …'}
            </FileButton>
            {picture && (
              <Button variant="tertiary" icon="delete" onPress={() => setAsks(true)}>
                Logo entfernen
              </Button>
            )}
            <span className="muted">PNG oder JPEG, höchstens 2 MB</span>
          </div>
          <RemoveLogo
            rulesId={rulesId}
            version={picture?.version ?? null}
            isOpen={asks}
            onClose={() => setAsks(false)}
          />
        </>
      )}
    </Loaded>
  );
}

type RemoveProps = { rulesId: RulesId; version: number | null; isOpen: boolean; onClose: () => void };

function RemoveLogo({ rulesId, version, isOpen, onClose }: RemoveProps) {
  const remove = useCommand('logo.remove');
  return (
    <ConfirmDialog
      title="Logo entfernen?"
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel="Entfernen"
      isPending={remove.isPending}
      onConfirm={() => remove.mutate({ rulesId, version }, { onSuccess: onClose, onError: readAnew })}
    >
      <div className="stack">
        <ErrorNotice error={remove.error} />
        <p>Neue Dokumente erscheinen danach ohne Logo.</p>
      </div>
    </ConfirmDialog>
  );
}
