import { asciiDomain } from './message.ts';
import SMTPConnection, { type SMTPError } from 'nodemailer/lib/smtp-connection';

export type SmtpError = SMTPError;

export type SmtpSettings = {
  host: string;
  port: number;
  /** `tls`: encrypted from the first byte (usually port 465); `starttls`: encrypted before anything is said (587). */
  security: 'starttls' | 'tls';
  /** Empty for a server that asks for no login. */
  user: string;
  /** PEM of the only authority to trust; for tests. */
  ca?: string;
};

export type SmtpOptions = {
  /** How long the server may stay silent in any step. */
  timeoutMs: number;
  /** How long all of it may take: a server that says a little all the time is never silent. */
  wholeMs?: number;
  signal?: AbortSignal;
};

/** Long enough for the largest message over the slowest line. */
const wholeMinutes = 15;

/**
 * Connects, encrypts, logs in, does the work and takes leave. When anything fails the connection is closed before the
 * error (SmtpError) is passed on, so nothing more goes out after it.
 */
export async function inSession(
  settings: SmtpSettings,
  password: string | null,
  { timeoutMs, wholeMs = wholeMinutes * 60_000, signal }: SmtpOptions,
  work: (connection: SMTPConnection) => Promise<string>,
): Promise<string> {
  const connection = new SMTPConnection(connectionOptions(settings, timeoutMs));
  const broken = Promise.withResolvers<never>();
  const giveUp = () => broken.reject(new Error('given up'));
  connection.on('error', broken.reject);
  // The cause of an end, if the server named one, is told right after it.
  connection.once('end', () => setImmediate(giveUp));
  const isOver = () => broken.reject(Object.assign(new Error('took too long'), { code: 'ETIMEDOUT' }));
  const end = setTimeout(isOver, wholeMs);
  signal?.addEventListener('abort', giveUp);
  if (signal?.aborted) giveUp();
  try {
    const reply = await Promise.race([broken.promise, steps(connection, settings.user, password, work)]);
    connection.quit();
    // Nobody waits for its farewell; it does not hold the line with one either.
    setTimeout(() => connection.close(), timeoutMs).unref();
    return reply;
  } catch (error) {
    connection.close();
    throw error;
  } finally {
    clearTimeout(end);
    signal?.removeEventListener('abort', giveUp);
  }
}

function connectionOptions(
  { host, port, security, ca }: SmtpSettings,
  timeoutMs: number,
): SMTPConnection.Options {
  return {
    // The name in the server's certificate is in ASCII.
    host: asciiDomain(host) ?? host,
    port,
    secure: security === 'tls',
    requireTLS: true,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
    // Otherwise the name of this machine would be told.
    name: '[127.0.0.1]',
    dnsTimeout: timeoutMs,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  };
}

async function steps(
  connection: SMTPConnection,
  user: string,
  password: string | null,
  work: (connection: SMTPConnection) => Promise<string>,
): Promise<string> {
  await called((done) => connection.connect(done));
  if (user !== '') await called((done) => connection.login({ user, pass: password ?? '' }, done));
  return work(connection);
}

const called = (start: (done: (error?: SmtpError | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
