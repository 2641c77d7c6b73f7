import { onTestFinished } from 'vitest';
import { enclosures } from '../../electron/core/bundle/enclosures.ts';
import { outbox } from '../../electron/core/dispatch/outbox.ts';
import { handlers } from '../../electron/core/handlers.ts';
import { createApp } from '../../electron/core/kernel/app.ts';
import { type Background, startBackground } from '../../electron/core/kernel/background.ts';
import { openFileSession } from '../../electron/core/kernel/fileSession.ts';
import { memorySecrets } from '../../electron/core/kernel/secrets.ts';
import type { Store } from '../../db/store.ts';
import { createClient } from '../../shared/client.ts';
import type { Input } from '../../shared/contract/index.ts';
import { wokenBy } from '../../shared/contract/wokenBy.ts';
import { clerk } from './app.ts';
import { nextId } from './ids.ts';
import { sendTrusting } from './mailOffice.ts';
import { PASSWORD, type SmtpHost, USER } from './smtpHost.ts';

/** The sample office in memory, whose mail goes out while it is open: to test servers, whose certificate it trusts. */
export async function sendingSample() {
  const secrets = memorySecrets();
  const log = (_reference: string, cause: unknown) => console.error(cause);
  const now = () => '2026-11-24T09:00:00';
  let background: Background | undefined;
  const attend = (store: Store) =>
    (background = startBackground([outbox({ store, secrets, now, log, enclosures, send: sendTrusting })], {
      log,
    }));
  const session = openFileSession(':memory:', { attend });
  const core = createApp({ session, secrets, now, log, newId: nextId, version: '0.0.0-test' }, handlers);
  const app: typeof core = {
    ...core,
    call: async (route, input, caller = clerk) => {
      const reply = await core.call(route, input, caller);
      background?.wake(wokenBy(route));
      return reply;
    },
  };
  const call = createClient(app.call);
  await call('setup.loadSample', {});
  const idOf = async (state: 'planned' | 'closed') => {
    const found = (await call('meetings.list', {})).find((meeting) => meeting.state === state);
    if (!found) throw new Error(`The sample has no meeting that is ${state}.`);
    return found.id;
  };
  return { app, call, planned: await idOf('planned'), past: await idOf('closed') };
}

type SendingSample = Awaited<ReturnType<typeof sendingSample>>;

/** Sends through this server from now on. */
export async function sendThrough(
  { call }: Pick<SendingSample, 'call'>,
  host: SmtpHost,
  security: Input<'mail.save'>['security'] = 'starttls',
): Promise<void> {
  onTestFinished(host.close);
  const sender = { fromName: 'Geschäftsstelle', fromEmail: 'rat@lindenau.example' };
  const { version } = await call('mail.settings', {});
  const server = { host: '127.0.0.1', port: host.port, security, user: USER };
  await call('mail.save', { ...sender, ...server, way: 'smtp', version });
}

/** Anna stands on the sample's list of this name, or on a new one, which may have what is not public. */
export async function annaOn({ call }: Pick<SendingSample, 'call'>, name: string) {
  const own = { id: null, name, source: 'own', clearance: 'nonPublic' } as const;
  const entries = [{ name: 'Anna', email: 'anna@example.org' }];
  const known = (await call('lists.list', {})).find((list) => list.name === name);
  return call('lists.save', { ...(known ?? own), entries });
}

export const knowPassword = ({ call }: Pick<SendingSample, 'call'>) =>
  call('mail.setPassword', { password: PASSWORD, remember: false });
