import type { DispatchWay, MailSettings } from '../../../../shared/domain/document/dispatch.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { MailOffNotice } from './mailOffNotice.tsx';
import { useMailOff } from './useMailOff.ts';

type Props = { way: DispatchWay; settings: MailSettings; hasLists: boolean };

/** What has to be set up before something can be sent; nothing where all is there. */
export function SetupNotice({ way, settings, hasLists }: Props) {
  const isOff = useMailOff() && way === 'smtp';
  const lacksSender = way !== 'folder' && settings.fromEmail === '';
  const lacksServer = way === 'smtp' && settings.host === '';
  if (isOff) return <MailOffNotice />;
  if (hasLists && !lacksSender && !lacksServer) return null;
  return (
    <Notice kind={way === 'smtp' ? 'warning' : 'info'}>
      <div className="stack">
        <span>{sentence({ way, lacksSender, lacksServer, hasLists })}</span>
        <div className="row">
          {(lacksSender || lacksServer) && (
            <LinkButton compact href="/einstellungen/versand">
              Versand einrichten
            </LinkButton>
          )}
          {!hasLists && (
            <LinkButton compact href="/einstellungen/verteiler">
              Verteiler anlegen
            </LinkButton>
          )}
        </div>
      </div>
    </Notice>
  );
}

type Lacking = { way: DispatchWay; lacksSender: boolean; lacksServer: boolean; hasLists: boolean };

function sentence({ way, lacksSender, lacksServer, hasLists }: Lacking): string {
  const missing = [lacksSender && 'Ihren Absender', lacksServer && 'den Mailserver']
    .filter(Boolean)
    .join(' und ');
  return [
    way === 'draft' &&
      lacksSender &&
      'Ihr Absender ist noch nicht eingetragen. Ein E-Mail-Entwurf lässt sich auch ohne ihn speichern.',
    way === 'smtp' && missing !== '' && `Bitte tragen Sie zuerst ${missing} ein.`,
    !hasLists && 'Wer etwas erhält, sagen die Verteiler; es gibt noch keinen.',
  ]
    .filter(Boolean)
    .join(' ');
}
