import { type AreaPath, areaLabels, areaPaths } from '../shared/german/areas.ts';
import { MeetingsScreen } from './features/meetings/meetingsScreen.tsx';
import { OverviewScreen } from './features/overview/overviewScreen.tsx';
import { PaperScreen } from './features/papers/paperScreen.tsx';
import { PapersScreen } from './features/papers/papersScreen.tsx';
import { ImportScreen } from './features/papers/reading/importScreen.tsx';
import { ImportsScreen } from './features/papers/reading/importsScreen.tsx';
import { ReportsArea } from './features/papers/reports/reportsArea.tsx';
import { PeopleImportScreen } from './features/people/import/peopleImportScreen.tsx';
import { PeopleImportsScreen } from './features/people/import/peopleImportsScreen.tsx';
import { filterOf } from './features/people/personRows.ts';
import { PeopleScreen } from './features/people/peopleScreen.tsx';
import { ReleaseScreen } from './features/release/releaseScreen.tsx';
import { SettingsScreen } from './features/settings/settingsScreen.tsx';
import type { IconName } from './ui/icon.tsx';

type Area = {
  icon: IconName;
  /** The address with its parameters, where the screen has some. */
  route?: string;
  screen: (params: Record<string, string | undefined>) => React.ReactNode;
};

const looks: Record<AreaPath, Area> = {
  '/': { icon: 'home', screen: () => <OverviewScreen /> },
  '/sitzungen': { icon: 'calendar-today', screen: () => <MeetingsScreen /> },
  '/vorlagen': {
    icon: 'content-copy',
    route: '/vorlagen/:id?/:sub?/:part?',
    screen: ({ id, sub, part }) => {
      if (id === undefined) return <PapersScreen />;
      if (id === 'stellen') return <ReportsArea periodId={sub} part={part} />;
      if (id !== 'einlesen') return <PaperScreen key={id} id={id} />;
      return sub === undefined ? <ImportsScreen /> : <ImportScreen key={sub} id={sub} />;
    },
  },
  '/freigaben': { icon: 'check', screen: () => <ReleaseScreen /> },
  '/mitglieder': {
    icon: 'account-circle',
    route: '/mitglieder/:sub?/:id?',
    screen: ({ sub, id }) => {
      if (sub !== 'einlesen') return <PeopleScreen key={filterOf(sub ?? null)} soughtId={sub ?? null} />;
      return id === undefined ? <PeopleImportsScreen /> : <PeopleImportScreen key={id} id={id} />;
    },
  },
  '/einstellungen': {
    icon: 'checklist',
    route: '/einstellungen/:section?',
    screen: ({ section }) => <SettingsScreen section={section ?? 'gemeinde'} />,
  },
};

/** One list for navigation and routes; the native menu takes the same labels and addresses. */
export const areas = areaPaths.map((path) => ({
  path,
  label: areaLabels[path],
  ...looks[path],
  route: looks[path].route ?? path,
}));
