import '../features/meeting/minutes/itemPane.css';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Draft } from './draft.ts';

type Props<T> = {
  draft: Draft<T>;
  /** The other window's version and its words, once they were asked for. */
  other: { version: number; text: string } | null;
  onShow: () => void;
  onTake: () => void;
};

/** The choice between what was typed here and what another window saved. */
export function OtherVersion<T>({ draft, other, onShow, onTake }: Props<T>) {
  return (
    <Notice kind="warning">
      <p>Hier wurde inzwischen in einem anderen Fenster etwas geändert. Ihre Fassung steht noch da.</p>
      {other && <blockquote className="other-version">{other.text || '(kein Text)'}</blockquote>}
      <div className="row">
        {other ? (
          <>
            <Button onPress={() => void draft.keepMine(other.version)}>Meine Fassung behalten</Button>
            <Button onPress={onTake}>Andere Fassung übernehmen</Button>
          </>
        ) : (
          <Button onPress={onShow}>Andere Fassung ansehen</Button>
        )}
      </div>
    </Notice>
  );
}
