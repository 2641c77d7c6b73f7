import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

/** One dot of the page is enough: what counts is that all of the picture was read. */
const program = (format: string): string =>
  `#set page(width: 1pt, height: 1pt, margin: 0pt)\n#image("picture", format: "${format}", width: 1pt, height: 1pt)`;

const folder = process.platform === 'win32' ? 'C:\\ratsfeder-picture\\' : '/ratsfeder-picture/';
/** Without fonts: there is nothing to write. */
const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [] });
for (const format of ['png', 'jpg']) compiler.addSource(`${folder}${format}.typ`, program(format));

export type PictureOrder = { bytes: Uint8Array; format: 'png' | 'jpg' };

parentPort?.on('message', (order: PictureOrder) => parentPort?.postMessage(canBeRead(order), []));

function canBeRead({ bytes, format }: PictureOrder): boolean {
  compiler.mapShadow(`${folder}picture`, Buffer.from(bytes));
  try {
    const { result } = compiler.compile({ mainFilePath: `${folder}${format}.typ`, resetRead: true });
    return result !== null;
  } finally {
    compiler.unmapShadow(`${folder}picture`);
    compiler.evictCache(0);
  }
}
