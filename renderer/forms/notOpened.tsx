import { LinkButton } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { ErrorNotice } from './form.tsx';
import { Loading } from './loading.tsx';

type Props = { title: string; error: Error | null; back: { href: string; label: string } };

/** Stands where one thing was to be opened: it is still being read, or cannot be, and the way back is shown. */
export function NotOpened({ title, error, back }: Props) {
  return (
    <Screen title={title}>
      {error ? (
        <div className="stack">
          <ErrorNotice error={error} />
          <div>
            <LinkButton href={back.href} icon="arrow-back">
              {back.label}
            </LinkButton>
          </div>
        </div>
      ) : (
        <Loading />
      )}
    </Screen>
  );
}
