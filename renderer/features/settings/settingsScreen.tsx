import { Link, Redirect } from 'wouter';
import { useQuery } from '../../api.ts';
import { Loaded } from '../../forms/loading.tsx';
import { ErrorNotice } from '../../forms/form.tsx';
import { AppError } from '../../../shared/errors.ts';
import type { Body } from '../../../shared/domain/body/body.ts';
import { Screen } from '../../ui/screen.tsx';
import { AuditSection } from './file/auditSection.tsx';
import { DataFileSection } from './file/dataFileSection.tsx';
import { KeysOfSignersSection } from './release/keysOfSignersSection.tsx';
import { KeysSection } from './file/keyboardSection.tsx';
import { LogoSection } from './look/logoSection.tsx';
import { ListsSection } from './mail/listsSection.tsx';
import { MailSection } from './mail/mailSection.tsx';
import { MunicipalitySection } from './office/municipalitySection.tsx';
import { RulesSection } from './office/rulesSection.tsx';
import './settings.css';
import { StandardAgendaSection } from './texts/standardAgendaSection.tsx';
import { StyleSection } from './look/styleSection.tsx';
import { TemplatesSection } from './look/templatesSection.tsx';
import { TermsSection } from './office/termsSection.tsx';
import { TextModulesSection } from './texts/textModulesSection.tsx';

type SectionProps = { body: Body; today: string };
type Section = { path: string; label: string; content: React.ComponentType<SectionProps> };

const sections: Section[] = [
  { path: 'gemeinde', label: 'Gemeinde', content: MunicipalitySection },
  { path: 'gremium', label: 'Gremium', content: RulesSection },
  { path: 'niederschrift', label: 'Niederschrift', content: StyleSection },
  { path: 'logo', label: 'Logo und Briefkopf', content: LogoSection },
  { path: 'muster', label: 'Word-Muster', content: TemplatesSection },
  { path: 'freigabe', label: 'Freigabe', content: KeysOfSignersSection },
  { path: 'wahlperioden', label: 'Wahlperioden', content: TermsSection },
  { path: 'tagesordnung', label: 'Übliche Tagesordnung', content: StandardAgendaSection },
  { path: 'textbausteine', label: 'Textbausteine', content: TextModulesSection },
  { path: 'versand', label: 'Versand', content: MailSection },
  { path: 'verteiler', label: 'Verteiler', content: ListsSection },
  { path: 'tastatur', label: 'Tastatur', content: KeysSection },
  { path: 'vorgaenge', label: 'Vorgänge', content: AuditSection },
  { path: 'datei', label: 'Datei', content: DataFileSection },
];

/** Everything that is set up once and changes rarely, one section per address. */
export function SettingsScreen({ section }: { section: string }) {
  const current = sections.find(({ path }) => path === section);
  const bodies = useQuery('bodies.list', {});
  const status = useQuery('app.status', {});
  if (!current) return <Redirect to="/einstellungen/gemeinde" />;
  const Content = current.content;
  return (
    <Screen title="Einstellungen">
      <div className="settings">
        <nav aria-label="Einstellungen">
          {sections.map(({ path, label }) => (
            <Link
              key={path}
              href={`/einstellungen/${path}`}
              aria-current={path === section ? 'page' : undefined}
            >
              {label}
            </Link>
          ))}
        </nav>
        <section className="stack" aria-labelledby="settings-title">
          <h2 id="settings-title">{current.label}</h2>
          <Loaded query={bodies}>
            {([body]) => (
              <Loaded query={status}>
                {({ now }) =>
                  body ? <Content key={body.id} body={body} today={now.slice(0, 10)} /> : <NoBody />
                }
              </Loaded>
            )}
          </Loaded>
        </section>
      </div>
    </Screen>
  );
}

/** Cannot happen in a file that was set up; said all the same rather than shown as a blank page. */
const NoBody = () => <ErrorNotice error={new AppError({ code: 'NOT_FOUND', what: 'body' })} />;
