import { Redirect, Route, Switch } from 'wouter';
import { isBeyondUse, waitsForKey } from '../shared/dataFileErrors.ts';
import { AppError } from '../shared/errors.ts';
import { useQuery } from './api.ts';
import { areas } from './areas.tsx';
import { ChosenBodyProvider } from './features/bodies/chosenBody.tsx';
import { SpellingKnowledge } from './features/editor/spelling/knowledge.tsx';
import { ReviewScreen } from './features/handOver/reviewScreen.tsx';
import { HallScreen } from './features/hall/hallScreen.tsx';
import { KeyHelp } from './features/help/keyHelp.tsx';
import { OfficeUndo } from './features/meeting/undo/officeUndo.tsx';
import { MeetingScreen } from './features/meeting/meetingScreen.tsx';
import { Navigation } from './navigation.tsx';
import { useOtherWindows } from './otherWindows.ts';
import { useFocusNeverLost } from './ui/useFocusNeverLost.ts';
import { useRegionKeys } from './ui/regions.ts';
import { FileWatch } from './features/rescue/fileWatch.tsx';
import { SaveFailure } from './saving/saveStatus.tsx';
import { RescueScreen } from './features/rescue/rescueScreen.tsx';
import { ReadingNotice } from './features/reading/readingNotice.tsx';
import { ReleaseScreen } from './features/release/releaseScreen.tsx';
import { UnlockScreen } from './features/unlock/unlockScreen.tsx';
import { WelcomeScreen } from './features/setup/welcomeScreen.tsx';
import { Loaded } from './forms/loading.tsx';

/** Welcome while the file is empty, otherwise navigation and the screen of the address. */
export function App() {
  useOtherWindows();
  const status = useQuery('app.status', {});
  if (status.error instanceof AppError && isBeyondUse(status.error.data)) return <RescueScreen />;
  if (status.error instanceof AppError && waitsForKey(status.error.data)) return <UnlockScreen />;
  return (
    <Loaded query={status}>
      {({ initialised, dataFile, now }) =>
        initialised ? <Windows dataFile={dataFile} today={now.slice(0, 10)} /> : <Start />
      }
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

/** What hangs on the wall has a window of its own, with nothing of the office in it. */
const Windows = (file: { dataFile: string; today: string }) => (
  <Switch>
    <Route path="/saal/:id">{({ id }) => <HallScreen id={id} />}</Route>
    <Route>
      <Shell {...file} />
    </Route>
  </Switch>
);

function Shell(file: { dataFile: string; today: string }) {
  useRegionKeys();
  useFocusNeverLost();
  return (
    <ChosenBodyProvider {...file}>
      <div className="shell">
        <Navigation />
        <main className="screen" tabIndex={-1}>
          <Switch>
            {areas.map(({ path, route, screen }) => (
              <Route key={path} path={route}>
                {screen}
              </Route>
            ))}
            <Route path="/sitzungen/:id/:tab/:itemId?">
              {({ id, tab, itemId }) => <MeetingScreen id={id} tab={tab} itemId={itemId ?? null} />}
            </Route>
            <Route path="/zurueckbringen/:id">{({ id }) => <ReviewScreen key={id} id={id} />}</Route>
            <Route>
              <Redirect to="/" />
            </Route>
          </Switch>
        </main>
        <OfficeUndo />
        <SaveFailure />
        <FileWatch />
        <ReadingNotice />
        <KeyHelp />
        <SpellingKnowledge />
      </div>
    </ChosenBodyProvider>
  );
}
