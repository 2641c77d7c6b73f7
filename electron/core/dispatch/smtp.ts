import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPConnectionEnvelope } from 'nodemailer/lib/smtp-connection';
import { type MailOnItsWay, sendableAddress } from './message.ts';
import {
  type Failure,
  failureAfterHandover,
  failureOf,
  type SmtpFault,
  type Uncertain,
} from './smtpFault.ts';
import { inSession, type SmtpError, type SmtpOptions, type SmtpSettings } from './smtpSession.ts';

export type { SmtpFault, SmtpOptions, SmtpSettings };

/** `reply`: the server's own words, or the code of the network error, or empty. */
export type SendVerdict = { kind: 'sent'; reply: string } | Failure | Uncertain;

export type ConnectionVerdict = { kind: 'connected'; reply: string } | Failure;

/**
 * Hands one message over to the mail server and tells exactly what became of it; never throws and never tries twice.
 * With several recipients it goes to all of them or to none. Neither password nor message go out unencrypted.
 */
export async function sendMail(
  settings: SmtpSettings,
  password: string | null,
  envelope: { from: string; to: string[] },
  raw: Uint8Array | MailOnItsWay,
  options: SmtpOptions,
): Promise<SendVerdict> {
  const from = sendableAddress(envelope.from);
  const to = envelope.to.map(sendableAddress).filter((address) => address !== null);
  if (from === null) return { kind: 'refused', reason: 'sender', reply: '' };
  if (to.length === 0 || to.length < envelope.to.length) {
    return { kind: 'refused', reason: 'recipient', reply: '' };
  }
  if (lacksPassword(settings, password)) return noPassword;
  const progress = { endWritten: false };
  const mail = raw instanceof Uint8Array ? inMemory(raw) : raw;
  const work = (connection: SMTPConnection) => handOver(connection, { from, to }, mail, progress);
  try {
    return { kind: 'sent', reply: await inSession(settings, password, options, work) };
  } catch (error) {
    const failure = progress.endWritten
      ? failureAfterHandover(asSmtpError(error))
      : failureOf(asSmtpError(error));
    return quotable(failure, settings, password);
  }
}

/** Connects, encrypts, logs in and takes leave: what sending needs, without a message. Never throws. */
export async function testConnection(
  settings: SmtpSettings,
  password: string | null,
  options: SmtpOptions,
): Promise<ConnectionVerdict> {
  if (lacksPassword(settings, password)) return noPassword;
  const lastReply = async (connection: SMTPConnection) => connection.lastServerResponse || '';
  try {
    return { kind: 'connected', reply: await inSession(settings, password, options, lastReply) };
  } catch (error) {
    return quotable(failureOf(asSmtpError(error)), settings, password);
  }
}

/** Some servers repeat the line they did not like: what is stored and shown must not hold the password. */
function quotable<F extends Failure | Uncertain>(
  failure: F,
  { user }: SmtpSettings,
  password: string | null,
): F {
  if (!password) return failure;
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const secrets = [base64(`\0${user}\0${password}`), base64(password), password];
  return { ...failure, reply: secrets.reduce((reply, told) => reply.replaceAll(told, '…'), failure.reply) };
}

const lacksPassword = ({ user }: SmtpSettings, password: string | null): boolean => user !== '' && !password;
const noPassword = { kind: 'refused', reason: 'login', reply: '' } satisfies Failure;

const asSmtpError = (error: unknown): SmtpError =>
  error instanceof Error ? error : new Error(String(error));

type Progress = {
  /** Whether the line that ends the message may have gone out. Until then no server has accepted it. */
  endWritten: boolean;
};

/** Takes one message through MAIL, RCPT and DATA; the server's acceptance, or an SmtpError. */
function handOver(
  connection: SMTPConnection,
  address: { from: string; to: string[] },
  { size, pieces }: MailOnItsWay,
  progress: Progress,
): Promise<string> {
  const { from, to } = address;
  // nodemailer keeps its account of the recipients in this object while it goes through them.
  const account: SMTPConnectionEnvelope = { from, to, size, ...nobodyYet() };
  // The first part is asked for when the server has answered to all recipients and waits for the message.
  async function* parts() {
    const { accepted, rejectedErrors } = account;
    if (accepted.length < address.to.length) {
      throw Object.assign(new Error('not all recipients were taken'), { rejectedErrors });
    }
    yield* pieces();
    progress.endWritten = true;
  }
  // Without reading ahead: the end is reached only after all the rest has been taken.
  const message = Readable.from(parts(), { objectMode: false, highWaterMark: 1 });
  return new Promise((resolve, reject) => {
    connection.send(account, message, (error, info) => {
      if (error) reject(error);
      else if (progress.endWritten) resolve(info.response);
      else reject(new Error('accepted before the message was complete'));
    });
  });
}

const inMemory = (raw: Uint8Array): MailOnItsWay => ({
  size: raw.length,
  pieces: async function* () {
    for (let at = 0; at < raw.length; at += CHUNK) yield raw.subarray(at, at + CHUNK);
  },
});

const nobodyYet = () => ({ rcptQueue: [], rejected: [], rejectedErrors: [], accepted: [] });
const CHUNK = 16_384;
