import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { selfSigned } from './certificate.ts';

/** The certificate of all test servers; also the authority to trust. */
export const hostCertificate = selfSigned({ ip: '127.0.0.1' });

export type SmtpHost = {
  port: number;
  /** What the server has taken responsibility for, as it came. */
  stored: { raw: Buffer; from: string; to: string[] }[];
  /** Passwords that reached the server, by whatever way. */
  passwords: string[];
  close: () => Promise<void>;
};

export const USER = 'ratsbuero';
export const PASSWORD = 'Schlüssel';

/** A real mail server on loopback which knows one user. `options` make it refuse or lack something. */
export async function smtpHost(options: SMTPServerOptions = {}): Promise<SmtpHost> {
  const stored: SmtpHost['stored'] = [];
  const passwords: string[] = [];
  const server = new SMTPServer({
    ...hostCertificate,
    disableReverseLookup: true,
    closeTimeout: 1,
    onAuth({ username, password }, _session, answer) {
      passwords.push(password ?? '');
      if (username === USER && password === PASSWORD) answer(null, { user: username });
      else answer(reply(535, 'Benutzername oder Passwort falsch'));
    },
    onData(stream, { envelope }, answer) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : '';
        stored.push({ raw: Buffer.concat(parts), from, to: envelope.rcptTo.map(({ address }) => address) });
        answer(null, 'angenommen');
      });
    },
    ...options,
  });
  // A client that hangs up is part of these tests.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port: portOf(server.server), stored, passwords, close };
}

/** An answer with its code, for the hooks of the server. */
export const reply = (responseCode: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode });

export type Step = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'body' | 'end';

/**
 * What a scripted server does at one step: answer (and then hang up), fall silent, or hang up at once. `store`: it keeps
 * the message, which only makes sense at the `end`. `tell` is called when the step is reached.
 */
export type Behaviour = ({ reply: string; thenHangUp?: boolean } | { silence: true } | { hangUp: true }) & {
  store?: boolean;
  tell?: () => void;
};

export type Script = Partial<Record<Step, Behaviour>>;

/** A mail server over TLS that follows a script: it does at each step what smtp-server cannot be made to do. */
export async function scriptedHost(script: Script, extensions: string[] = []): Promise<SmtpHost> {
  const stored: SmtpHost['stored'] = [];
  const passwords: string[] = [];
  const sockets = new Set<net.Socket>();
  const server = tls.createServer({ ...hostCertificate }, (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    converse(socket, script, extensions, (message) => stored.push(message));
  });
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: portOf(server), stored, passwords, close };
}

const usual: Record<Exclude<Step, 'body'>, Behaviour> = {
  greeting: { reply: '220 bereit' },
  EHLO: { reply: '' },
  AUTH: { reply: '235 angemeldet' },
  MAIL: { reply: '250 gut' },
  RCPT: { reply: '250 gut' },
  DATA: { reply: '354 los' },
  end: { reply: '250 angenommen', store: true },
};

function converse(
  socket: net.Socket,
  script: Script,
  extensions: string[],
  store: (message: SmtpHost['stored'][number]) => void,
): void {
  let received = Buffer.alloc(0);
  let inMessage = false;
  let answersBody = script.body !== undefined;
  let from = '';
  const to: string[] = [];
  const ehlo = ['250-hallo', ...extensions.map((each) => `250-${each}`), '250 AUTH PLAIN'].join('\r\n');
  const act = (behaviour: Behaviour | undefined) => {
    if (!behaviour) return;
    if ('hangUp' in behaviour) socket.destroy();
    else if ('silence' in behaviour) socket.pause();
    else socket.write(`${behaviour.reply || ehlo}\r\n`, () => behaviour.thenHangUp && socket.destroy());
    behaviour.tell?.();
  };
  const take = (said: string) => {
    const step = stepOf(said);
    if (step === 'QUIT') return socket.end('221 auf Wiedersehen\r\n');
    // Nobody to go to: as real servers do.
    const nobody = step === 'DATA' && to.length === 0 ? { reply: '503 an wen?' } : usual[step];
    const behaviour = script[step] ?? nobody;
    const code = 'reply' in behaviour ? Number.parseInt(behaviour.reply, 10) : 0;
    const address = /<(.*?)>/.exec(said)?.[1] ?? '';
    if (step === 'MAIL') from = address;
    if (step === 'RCPT' && code >= 200 && code < 300) to.push(address);
    inMessage = step === 'DATA' && code >= 200 && code < 400;
    // A lone dot in the first line ends the message, too.
    if (inMessage) received = Buffer.concat([lineEnd, received]);
    act(behaviour);
  };
  const takeMessage = (raw: Buffer) => {
    inMessage = false;
    const behaviour = script.end ?? usual.end;
    if (behaviour.store && to.length > 0) store({ raw, from, to: [...to] });
    act(behaviour);
  };
  socket.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    if (inMessage && answersBody) {
      answersBody = false;
      act(script.body);
    }
    while (!socket.destroyed && !socket.isPaused()) {
      const mark = inMessage ? '\r\n.\r\n' : '\r\n';
      const at = received.indexOf(mark);
      if (at === -1) return;
      const said = received.subarray(0, at);
      received = received.subarray(at + mark.length);
      if (inMessage) takeMessage(said.subarray(lineEnd.length));
      else take(said.toString('latin1'));
    }
  });
  act(script.greeting ?? usual.greeting);
}

const lineEnd = Buffer.from('\r\n');
const commands = ['EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'QUIT'] as const;
function stepOf(command: string): (typeof commands)[number] {
  const step = commands.find((each) => command.startsWith(each));
  if (!step) throw new Error(`The client said: ${command.slice(0, 40)}`);
  return step;
}

/** A port of this machine at which nobody listens. */
export async function deadPort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = portOf(server);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

function portOf(server: net.Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen.');
  return address.port;
}
