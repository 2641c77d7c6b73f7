import type { Handlers } from '../kernel/app.ts';
import { listOffered } from './chosenAttachments.ts';
import type { Enclosures } from './enclosures.ts';
import { filesAgain } from './handOver.ts';
import { cancelDispatch, listDispatches, retryDispatch } from './dispatches.ts';
import { inviteDeputy, proposedDeputyMail } from './inviteDeputy.ts';
import { listLists, removeList, saveList } from './distributionLists.ts';
import { wordingCautions } from './likenessCautions.ts';
import { getMailSettings, getSecret, saveMail, setPassword, testMail } from './mailSettings.ts';
import { noteReturned } from './noteReturned.ts';
import { noteSent } from './noteSent.ts';
import { getUnfinished, saveUnfinished } from './unfinishedMailing.ts';
import { prepareDispatch, sendDispatch } from './send.ts';
import { sendAnyway } from './sendAnyway.ts';

/** What goes out, to whom and by which way; what encloses papers and the Sitzungsmappe is given. */
export const dispatchHandlers = (enclosures: Enclosures) =>
  ({
    'lists.list': listLists,
    'lists.save': saveList,
    'lists.remove': removeList,
    'mail.settings': getMailSettings,
    'mail.save': saveMail,
    'mail.secret': getSecret,
    'mail.setPassword': setPassword,
    'mail.test': testMail,
    'dispatch.attachments': listOffered,
    'dispatch.papers': ({ db, now }, { meetingId }) => enclosures.offered(db, meetingId, now()),
    'dispatch.prepare': (ctx, input) => prepareDispatch({ ...ctx, enclosures }, input),
    'replies.proposedMail': proposedDeputyMail,
    'replies.inviteDeputy': inviteDeputy,
    'mailings.get': getUnfinished,
    'mailings.save': saveUnfinished,
    'dispatch.wording': wordingCautions,
    'dispatch.send': (ctx, input) => sendDispatch({ ...ctx, enclosures }, input),
    'dispatch.noteSent': noteSent,
    'dispatch.noteReturned': noteReturned,
    'dispatch.list': listDispatches,
    'dispatch.filesAgain': (ctx, input) => filesAgain({ ...ctx, enclosures }, input),
    'dispatch.retry': retryDispatch,
    'dispatch.sendAnyway': (ctx, input) => sendAnyway({ ...ctx, enclosures }, input),
    'dispatch.cancel': cancelDispatch,
  }) satisfies Partial<Handlers>;
