import { Fragment } from 'react';
import { Link, Redirect } from 'wouter';
import { type Body, bodyNameOn } from '../../../shared/domain/body/body.ts';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { Screen } from '../../ui/screen.tsx';
import { AuditSection } from './file/auditSection.tsx';
import { DataFileSection } from './file/dataFileSection.tsx';
import { KeysOfSignersSection } from './release/keysOfSignersSection.tsx';
import { KeysSection } from './file/keyboardSection.tsx';
import { LogoSection } from './look/logoSection.tsx';
import { ListsSection } from './mail/listsSection.tsx';
import { MailSection } from './mail/mailSection.tsx';
import { BodiesSection } from './office/bodiesSection.tsx';
import { MunicipalitySection } from './office/municipalitySection.tsx';
import { NumberingSection } from './office/numberingSection.tsx';
import { RulesSection } from './office/rulesSection.tsx';
import { PrivacySection } from './privacy/privacySection.tsx';
import './settings.css';
import { SpellingSection } from './texts/spellingSection.tsx';
import { StandardAgendaSection } from './texts/standardAgendaSection.tsx';
import { StyleSection } from './look/styleSection.tsx';
import { TemplatesSection } from './look/templatesSection.tsx';
import { TermsSection } from './office/termsSection.tsx';
import { TextModulesSection } from './texts/textModulesSection.tsx';
import { WasteSection } from './waste/wasteSection.tsx';

type SectionProps = { body: Body; today: string };
type Section = {
  path: string;
  label: string;
  content: React.ComponentType<SectionProps>;
  /** What it says holds for the chosen body only. */
  ofBody?: true;
};

const groups: { label: string; sections: Section[] }[] = [
  {
    label: 'Gemeinde und Gremien',
    sections: [
      { path: 'gemeinde', label: 'Gemeinde', content: MunicipalitySection },
      { path: 'gremien', label: 'Gremien', content: BodiesSection },
      { path: 'gremium', label: 'Regelungen', content: RulesSection, ofBody: true },
      { path: 'wahlperioden', label: 'Wahlperioden', content: TermsSection, ofBody: true },
    ],
  },
  {
    label: 'Dokumente und Texte',
    sections: [
      { path: 'niederschrift', label: 'Niederschrift', content: StyleSection, ofBody: true },
      { path: 'logo', label: 'Logo und Briefkopf', content: LogoSection, ofBody: true },
      { path: 'muster', label: 'Word-Muster', content: TemplatesSection, ofBody: true },
      { path: 'tagesordnung', label: 'Übliche Tagesordnung', content: StandardAgendaSection, ofBody: true },
      { path: 'nummern', label: 'Nummern der Vorlagen', content: NumberingSection, ofBody: true },
      { path: 'textbausteine', label: 'Textbausteine', content: TextModulesSection },
      { path: 'rechtschreibung', label: 'Rechtschreibung', content: SpellingSection },
    ],
  },
  {
    label: 'Freigabe und Versand',
    sections: [
      { path: 'freigabe', label: 'Schlüssel', content: KeysOfSignersSection },
      { path: 'versand', label: 'Versand', content: MailSection },
      { path: 'verteiler', label: 'Verteiler', content: ListsSection, ofBody: true },
    ],
  },
  {
    label: 'Programm',
    sections: [
      { path: 'tastatur', label: 'Tastatur', content: KeysSection },
      { path: 'vorgaenge', label: 'Vorgänge', content: AuditSection },
      { path: 'datenschutz', label: 'Datenschutz', content: PrivacySection },
      { path: 'datei', label: 'Datei und Sicherung', content: DataFileSection },
      { path: 'papierkorb', label: 'Papierkorb', content: WasteSection },
    ],
  },
];
const sections = groups.flatMap((group) => group.sections);

/** Everything that is set up once and changes rarely, one section per address. */
export function SettingsScreen({ section }: { section: string }) {
  const current = sections.find(({ path }) => path === section);
  const { body, today } = useChosenBody();
  if (!current) return <Redirect to="/einstellungen/gemeinde" />;
  const Content = current.content;
  return (
    <Screen title="Einstellungen">
      <div className="settings">
        <nav aria-label="Einstellungen">
          {groups.map((group, at) => (
            <Fragment key={group.label}>
              <p id={`settings-group-${at}`} className="section-label">
                {group.label}
              </p>
              <ul aria-labelledby={`settings-group-${at}`}>
                {group.sections.map(({ path, label }) => (
                  <li key={path}>
                    <Link
                      href={`/einstellungen/${path}`}
                      aria-current={path === section ? 'page' : undefined}
                    >
                      {label}
                    </Link>
                  </li>
                ))}
              </ul>
            </Fragment>
          ))}
        </nav>
        <section className="stack" aria-labelledby="settings-title">
          <h2 id="settings-title">{current.label}</h2>
          {current.ofBody && <WhichBody />}
          <Content key={current.ofBody ? body.id : section} body={body} today={today} />
        </section>
      </div>
    </Screen>
  );
}

/** Where there are several bodies, a section says for which it is. */
function WhichBody() {
  const { bodies, body, today } = useChosenBody();
  if (bodies.length === 1) return null;
  return (
    <p>
      <span className="muted">Für das Gremium</span> <strong>{bodyNameOn(body, today)}</strong>
    </p>
  );
}
