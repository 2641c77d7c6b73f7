import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import { useQuery } from './api.ts';
import { KeyHelp } from './features/help/keyHelp.tsx';
import { MeetingScreen } from './features/meeting/meetingScreen.tsx';
import { MeetingsScreen } from './features/meetings/meetingsScreen.tsx';
import { SaveFailure } from './saving/saveStatus.tsx';
import { OverviewScreen } from './features/overview/overviewScreen.tsx';
import { PeopleScreen } from './features/people/peopleScreen.tsx';
import { ReleaseScreen } from './features/release/releaseScreen.tsx';
import { SettingsScreen } from './features/settings/settingsScreen.tsx';
import { WelcomeScreen } from './features/setup/welcomeScreen.tsx';
import { Icon, type IconName } from './ui/icon.tsx';
import { Loaded } from './forms/loading.tsx';

const areas: { path: string; label: string; icon: IconName }[] = [
  { path: '/', label: 'Übersicht', icon: 'home' },
  { path: '/sitzungen', label: 'Sitzungen', icon: 'calendar-today' },
  { path: '/freigaben', label: 'Freigaben', icon: 'check' },
  { path: '/mitglieder', label: 'Mitglieder', icon: 'account-circle' },
  { path: '/einstellungen', label: 'Einstellungen', icon: 'checklist' },
];

/** Welcome while the file is empty, otherwise navigation and the screen of the address. */
export function App() {
  return (
    <Loaded query={useQuery('app.status', {})}>
      {(status) => (status.initialised ? <Shell /> : <Start />)}
    </Loaded>
  );
}

/** A chair's own computer has an empty file and needs nothing but packages. */
function Start() {
  return (
    <Switch>
      <Route path="/freigaben">
        <main className="screen alone">
          <ReleaseScreen isGuest />
        </main>
      </Route>
      <Route component={WelcomeScreen} />
    </Switch>
  );
}

function Shell() {
  return (
    <div className="shell">
      <Navigation />
      <main className="screen">
        <Switch>
          <Route path="/" component={OverviewScreen} />
          <Route path="/sitzungen" component={MeetingsScreen} />
          <Route path="/sitzungen/:id/:tab/:itemId?">
            {({ id, tab, itemId }) => <MeetingScreen id={id} tab={tab} itemId={itemId ?? null} />}
          </Route>
          <Route path="/freigaben">
            <ReleaseScreen />
          </Route>
          <Route path="/mitglieder" component={PeopleScreen} />
          <Route path="/einstellungen/:section?">
            {({ section }) => <SettingsScreen section={section ?? 'gemeinde'} />}
          </Route>
          <Route>
            <Redirect to="/" />
          </Route>
        </Switch>
      </main>
      <SaveFailure />
      <KeyHelp />
    </div>
  );
}

function Navigation() {
  const [location] = useLocation();
  const isCurrent = (path: string) => (path === '/' ? location === '/' : location.startsWith(path));
  return (
    <nav className="nav" aria-label="Bereiche">
      <span className="brand">Ratsfeder</span>
      {areas.map(({ path, label, icon }) => (
        <Link key={path} href={path} aria-current={isCurrent(path) ? 'page' : undefined}>
          <Icon name={icon} />
          {label}
        </Link>
      ))}
    </nav>
  );
}
