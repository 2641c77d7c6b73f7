import { sendMail } from '../../electron/core/dispatch/smtp.ts';
import type { Input } from '../../shared/contract/index.ts';
import { mailOffice } from '../support/mailOffice.ts';

/** The only argument of this program, as JSON. `ca`: of the server to trust. */
export type Mailing = { file: string; ca: string; mail: Input<'dispatch.send'> };

// A program that sends one mailing and does nothing else; it prints how many bytes of memory it had at most.
const { file, ca, mail } = JSON.parse(process.argv[2] ?? '') as Mailing;
const office = await mailOffice({
  file,
  send: (settings, ...rest) => sendMail({ ...settings, ca }, ...rest),
});
await office.call('dispatch.send', mail);
await office.outbox.runOnce();
const sent = await office.call('dispatch.list', { meetingId: mail.meetingId });
const states = sent.flatMap(({ recipients }) => recipients.map(({ state }) => state));
if (states.join() !== 'sent') throw new Error(`Not sent but ${states.join()}`);
await office.close();
console.log(process.resourceUsage().maxRSS * 1024);
