import type { SmtpError } from './smtpSession.ts';

export type SmtpFault =
  | 'noConnection'
  | 'certificate'
  | 'noTls'
  | 'login'
  | 'sender'
  | 'recipient'
  | 'content'
  | 'busy'
  | 'dropped'
  | 'timeout'
  | 'other';

/** Certainly not accepted. `retry`: it may go another time; `refused`: the same again would fail the same way. */
export type Failure = { kind: 'retry' | 'refused'; reason: SmtpFault; reply: string };

/** The whole message was handed over and no answer came: it must not be sent again without asking. */
export type Uncertain = { kind: 'uncertain'; reason: SmtpFault; reply: string };

/** What an error means as long as the end of the message has not been written. */
export function failureOf(error: SmtpError): Failure {
  const cause = refusedRecipient(error) ?? error;
  const reply = replyOf(cause);
  const answer = answerOf(cause);
  if (answer === 'temporary') return { kind: 'retry', reason: temporaryReason(cause), reply };
  if (answer === 'permanent') return { kind: 'refused', reason: permanentReason(cause), reply };
  const useless = uselessReason(cause);
  if (useless) return { kind: 'refused', reason: useless, reply };
  return { kind: 'retry', reason: lostReason(cause), reply };
}

/** What an error means once the end of the message has been written: only the server's "no" is certain. */
export function failureAfterHandover(error: SmtpError): Failure | Uncertain {
  if (answerOf(error)) return failureOf(error);
  return { kind: 'uncertain', reason: lostReason(error), reply: replyOf(error) };
}

/** Of several refused recipients the one for whom trying again is useless decides. */
const refusedRecipient = ({ rejectedErrors = [] }: SmtpError): SmtpError | undefined =>
  rejectedErrors.find((each) => answerOf(each) === 'permanent') ?? rejectedErrors[0];

function answerOf({ responseCode = 0 }: SmtpError): 'temporary' | 'permanent' | null {
  if (responseCode >= 400 && responseCode < 500) return 'temporary';
  return responseCode >= 500 && responseCode < 600 ? 'permanent' : null;
}

const replyOf = ({ response, originalCode, code }: SmtpError): string =>
  response ?? originalCode ?? code ?? '';

function temporaryReason({ code, command, responseCode }: SmtpError): SmtpFault {
  if (responseCode === 421) return 'busy';
  if (code === 'EAUTH') return 'login';
  return command === 'STARTTLS' ? 'noTls' : 'busy';
}

function permanentReason({ code, command, responseCode }: SmtpError): SmtpFault {
  // 530: the server wants a login first, whatever the command was.
  if (code === 'EAUTH' || responseCode === 530) return command === 'STARTTLS' ? 'noTls' : 'login';
  if (command === 'STARTTLS') return 'noTls';
  // 552: larger than the server takes.
  if (command === 'MAIL FROM') return responseCode === 552 ? 'content' : 'sender';
  if (command === 'RCPT TO') return 'recipient';
  return command === 'DATA' ? 'content' : 'other';
}

/** Faults found on this side which stay until someone changes the settings or the message. */
function uselessReason({ code, originalCode = '', command }: SmtpError): SmtpFault | null {
  if (code === 'EAUTH') return 'login';
  if (/CERT|^UNABLE_TO_|^INVALID_|^HOSTNAME_|^PATH_LENGTH/.test(originalCode)) return 'certificate';
  if (/^EPROTO$|^ERR_SSL|^ERR_TLS/.test(originalCode)) return 'noTls';
  if (code === 'ETLS' && command === 'STARTTLS') return 'noTls';
  return code === 'EMESSAGE' && command === 'MAIL FROM' ? 'content' : null;
}

function lostReason({ code, originalCode = '', timeoutType }: SmtpError): SmtpFault {
  // A firewall lets every call ring out: that is the way to the server, not this message.
  if (timeoutType === 'CONNECT_TIMEOUT') return 'noConnection';
  if (code === 'ETIMEDOUT') return 'timeout';
  if (code === 'EDNS') return 'noConnection';
  if (code === 'ESOCKET') return /^(?:ECONNRESET|EPIPE)$/.test(originalCode) ? 'dropped' : 'noConnection';
  return code === 'ECONNECTION' || code === 'ETLS' || code === undefined ? 'dropped' : 'other';
}
