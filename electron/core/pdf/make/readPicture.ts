import type { Frame } from '../../../../shared/pictures/pictureSize.ts';
import { keptThread } from '../../kernel/keptThread.ts';
import type { PictureOrder } from './pictureReader.ts';

/** For so long the thread waits for a further picture, in milliseconds. */
const idleTime = 10_000;

const reader = new URL(
  import.meta.url.endsWith('.ts') ? './pictureReader.ts' : './pictureReader.js',
  import.meta.url,
);

const thread = keptThread(reader, idleTime, () => ({}));

type Kept = Pick<Frame, 'mediaType'> & { bytes: Uint8Array };

let underWay: Promise<unknown> = Promise.resolve();

/**
 * Whether the dots of a picture can be read by what sets the PDF, in a thread of its own; one at a time, since each
 * unfolds in memory.
 */
export function canBeRead({ bytes, mediaType }: Kept): Promise<boolean> {
  const read = underWay.then(() => askApart({ bytes, format: mediaType === 'image/png' ? 'png' : 'jpg' }));
  underWay = read.catch(() => undefined);
  return read;
}

async function askApart(order: PictureOrder): Promise<boolean> {
  const worker = thread.take();
  const answer = await new Promise<boolean>((done, fail) => {
    worker.once('message', done);
    worker.once('error', fail);
    worker.postMessage(order, []);
  });
  thread.keep(worker);
  return answer;
}
