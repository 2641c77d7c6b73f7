import { OtherBodies } from './otherBodies.tsx';
import { OwnBodies } from './ownBodies.tsx';

/** Whose meetings are kept here, and which bodies are only named. */
export function BodiesSection({ today }: { today: string }) {
  return (
    <div className="stack">
      <p className="lead">
        Jedes eigene Gremium hat seine Regelungen, Wahlperioden, Mitglieder, Verteiler und sein Aussehen.
        Welches gerade gemeint ist, steht links und lässt sich dort wechseln.
      </p>
      <OwnBodies />
      <OtherBodies today={today} />
    </div>
  );
}
