import './dispatch.css';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { useQuery } from '../../../api.ts';
import { Loaded } from '../../../forms/loading.tsx';
import { choicesOf } from './choices.ts';
import { DispatchForm } from './dispatchForm.tsx';
import { History } from './history.tsx';

/** What leaves the house for a meeting: a new dispatch, and what became of those before. */
export function DispatchTab({ meeting }: { meeting: MeetingView }) {
  const documents = useQuery('documents.list', { meetingId: meeting.id });
  const papers = useQuery('dispatch.papers', { meetingId: meeting.id });
  const attachments = useQuery('dispatch.attachments', { meetingId: meeting.id });
  const lists = useQuery('lists.list', { bodyId: meeting.bodyId });
  const settings = useQuery('mail.settings', {});
  const begun = useQuery('mailings.get', { meetingId: meeting.id });
  // Where these cannot be read, nothing can: it is said once.
  const isLost = [documents, papers, attachments, lists, settings, begun].some(
    ({ data, error }) => data === undefined && error !== null,
  );
  return (
    <div className="dispatch">
      <section className="stack" aria-labelledby="new-dispatch">
        <h2 id="new-dispatch">Neuer Versand</h2>
        <Loaded query={documents}>
          {(rows) => (
            <Loaded query={papers}>
              {(onAgenda) => (
                <Loaded query={attachments}>
                  {(offered) => (
                    <Loaded query={lists}>
                      {(allLists) => (
                        <Loaded query={settings}>
                          {(mail) => (
                            <Loaded query={begun}>
                              {(unfinished) => (
                                <DispatchForm
                                  key={meeting.id}
                                  meetingId={meeting.id}
                                  choices={choicesOf(rows, meeting.state)}
                                  papers={onAgenda}
                                  offered={offered}
                                  lists={allLists}
                                  settings={mail}
                                  begun={unfinished}
                                />
                              )}
                            </Loaded>
                          )}
                        </Loaded>
                      )}
                    </Loaded>
                  )}
                </Loaded>
              )}
            </Loaded>
          )}
        </Loaded>
      </section>
      {!isLost && <History meetingId={meeting.id} />}
    </div>
  );
}
