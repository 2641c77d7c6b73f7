import type { PageOutput } from '../../../../shared/client.ts';
import type { MailSettings } from '../../../../shared/domain/document/dispatch.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';
import type { DocumentChoice, MailList, OfferedAttachment, OfferedPaper } from './choices.ts';

/** All that can go out for a meeting, and to whom. */
export type Choosable = {
  meetingId: MeetingId;
  choices: readonly DocumentChoice[];
  papers: readonly OfferedPaper[];
  offered: readonly OfferedAttachment[];
  lists: readonly MailList[];
  settings: MailSettings;
  /** What was begun of the next mailing. */
  begun: PageOutput<'mailings.get'>;
};
