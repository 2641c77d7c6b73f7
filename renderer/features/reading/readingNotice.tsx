import './readingNotice.css';
import { readingNotice } from '../../../shared/german/reading.ts';
import { queryClient, useCommand, useQuery } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

/** Says as long as the file is only read of when it is what is shown, and leads to a newer state or to the file itself. */
export function ReadingNotice() {
  const { data } = useQuery('app.status', {});
  const reopen = useCommand('reading.reopen');
  if (!data?.reading) return null;
  const open = (wanted: 'reading' | 'work') => () =>
    reopen.mutate({ for: wanted }, { onSuccess: () => void queryClient.invalidateQueries() });
  return (
    <section className="reading-notice" aria-label="Nur lesen">
      <p>
        <Icon name="info" /> {readingNotice(data.reading)}
      </p>
      <Button compact onPress={open('reading')} isPending={reopen.isPending}>
        Neu laden
      </Button>
      <Button compact variant="tertiary" onPress={open('work')} isPending={reopen.isPending}>
        Zum Bearbeiten öffnen
      </Button>
      {reopen.error && <ErrorNotice error={reopen.error} />}
    </section>
  );
}
