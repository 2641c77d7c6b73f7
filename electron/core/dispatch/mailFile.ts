import { composeMail, type Mail } from './message.ts';

/** The content of an .eml file which Outlook and Thunderbird open as a message still to be sent. */
export const unsentEml = (mail: Mail): Promise<Uint8Array> => composeMail(mail, { unsent: true });
