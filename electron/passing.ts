import { AppError, type Reply } from '../shared/errors.ts';
import { FileTicket } from '../shared/fileTicket.ts';
import { localCaller } from './caller.ts';
import type { App } from './core/kernel/app.ts';
import type { Transit } from './core/kernel/transit.ts';
import { replyOf } from './reply.ts';

/**
 * How the content of files travels. The core gets and gives bytes; a page sends and gets their tickets, and fetches
 * what it wants to show by itself. Scripts that call from outside have nowhere to fetch from: they write and read
 * `base64` in the place of `bytes`, which is good for small files.
 */
export type Passing = 'tickets' | 'base64';

type Message = { route: string; input: unknown };

/** One call for a page or a script; both ways of passing are understood, and the answer comes in the one asked for. */
export async function callPassing(
  core: App,
  files: Transit,
  { route, input }: Message,
  passing: Passing,
): Promise<Reply<unknown>> {
  return replyOf(async () => {
    await takeTickets(files, input);
    takeBase64(input);
    const answer = await core.call(route, input, localCaller);
    if (!answer.ok) throw new AppError(answer.error);
    if (passing === 'tickets') await giveTickets(files, answer.value);
    else giveBase64(answer.value);
    return answer.value;
  });
}

/** Puts the bytes in the place of each ticket. Throws FILE_GONE. */
async function takeTickets(files: Transit, input: unknown): Promise<void> {
  for (const holder of holdersOf('bytes', input)) {
    const ticket = FileTicket.pick({ id: true }).safeParse(holder.bytes);
    if (ticket.success) holder.bytes = await files.read(ticket.data.id);
  }
}

async function giveTickets(files: Transit, answer: unknown): Promise<void> {
  for (const holder of holdersOf('bytes', answer)) {
    if (!(holder.bytes instanceof Uint8Array)) continue;
    const fileName = textIn(holder, 'fileName') ?? '';
    const mediaType = textIn(holder, 'mediaType') ?? 'application/octet-stream';
    holder.bytes = await files.take({ fileName, mediaType }, [holder.bytes]);
  }
}

export function takeBase64(input: unknown): void {
  for (const holder of holdersOf('base64', input)) {
    const { base64 } = holder;
    if (typeof base64 !== 'string') continue;
    Object.assign(holder, { bytes: Buffer.from(base64, 'base64') });
    Reflect.deleteProperty(holder, 'base64');
  }
}

export function giveBase64(answer: unknown): void {
  for (const holder of holdersOf('bytes', answer)) {
    const { bytes } = holder;
    if (!(bytes instanceof Uint8Array)) continue;
    Object.assign(holder, {
      base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64'),
    });
    Reflect.deleteProperty(holder, 'bytes');
  }
}

/** Every object of a message with this field. Step by step, since what is sent may be nested as deep as it likes. */
function* holdersOf<Field extends string>(field: Field, message: unknown): Generator<Record<Field, unknown>> {
  const left = [message];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== 'object' || one === null || one instanceof Uint8Array) continue;
    if (hasField(field, one)) yield one;
    for (const part of Object.values(one)) left.push(part);
  }
}

const hasField = <Field extends string>(field: Field, one: object): one is Record<Field, unknown> =>
  Object.hasOwn(one, field);

const textIn = (holder: object, field: string): string | null => {
  const value: unknown = Reflect.get(holder, field);
  return typeof value === 'string' ? value : null;
};
