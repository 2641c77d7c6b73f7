import type { MinutesBlock } from '../../domain/body/body.ts';
import type { MinutesModel } from '../../minutes/model.ts';
import type { AnyModel } from '../anyModel.ts';
import { attachmentsHeading } from '../attachmentList.ts';
import type { DocumentBlock, SheetModel } from '../model.ts';

/** Parts of a document of a meeting that an office can place by themselves, as it types them; in printing order. */
export const partNames = [
  'kopf',
  'anwesenheit',
  'tagesordnung',
  'verlauf',
  'anlagen',
  'unterschriften',
] as const;
export type PartName = (typeof partNames)[number];

/** What stands for {{inhalt}}: all that has no place of its own. */
export type Share = { only: PartName } | { allBut: ReadonlySet<PartName> };

/** That share of a document; null where it says nothing of it. */
export function shareOfModel(model: AnyModel, share: Share): AnyModel | null {
  const has = (part: PartName): boolean => ('only' in share ? part === share.only : !share.allBut.has(part));
  if (model.form === 'minutes') {
    const minutes = shareOfMinutes(model.minutes, has);
    return minutesSay(minutes) ? { form: 'minutes', minutes } : null;
  }
  const sheet = shareOfSheet(model.sheet, has, 'allBut' in share);
  return sheet.title === '' && sheet.subtitles.length === 0 && sheet.blocks.length === 0
    ? null
    : { form: 'sheet', sheet };
}

type Has = (part: PartName) => boolean;

const partOfBlock = {
  attendance: 'anwesenheit',
  missing: 'anwesenheit',
  agenda: 'tagesordnung',
  proceedings: 'verlauf',
} as const satisfies Record<MinutesBlock, PartName>;

const noHead = { letterhead: [], title: '', subtitle: '', date: '', correction: '', captions: [] };

function shareOfMinutes(model: MinutesModel, has: Has): MinutesModel {
  const { attachments, signedOn, ...others } = model;
  return {
    ...others,
    head: has('kopf') ? model.head : noHead,
    blocks: model.blocks.filter((block) => has(partOfBlock[block])),
    ...(attachments && has('anlagen') && { attachments }),
    ...(signedOn !== undefined && has('unterschriften') && { signedOn }),
    signatures: has('unterschriften') ? model.signatures : [],
  };
}

const saysBlock: Record<MinutesBlock, (model: MinutesModel) => boolean> = {
  attendance: ({ attendance: { groups, headCounts } }) => groups.length > 0 || headCounts.length > 0,
  missing: ({ missing }) => (missing?.groups.length ?? 0) > 0,
  agenda: ({ agenda }) => agenda !== null,
  proceedings: ({ preliminary, parts }) => preliminary !== null || parts.length > 0,
};

const minutesSay = (model: MinutesModel): boolean =>
  model.head.title !== '' ||
  model.blocks.some((block) => saysBlock[block](model)) ||
  model.attachments !== undefined ||
  model.signatures.length > 0;

function shareOfSheet(model: SheetModel, has: Has, hasRest: boolean): SheetModel {
  const { title, subtitles, blocks } = model;
  const parts = partsOfBlocks(blocks);
  return {
    ...model,
    title: has('kopf') ? title : '',
    subtitles: has('kopf') ? subtitles : [],
    blocks: blocks.filter((_, index) => {
      const part = parts[index];
      return part ? has(part) : hasRest;
    }),
  };
}

/** Of each block the part that it belongs to; null of what stands with the rest. */
const partsOfBlocks = (blocks: readonly DocumentBlock[]): (PartName | null)[] =>
  blocks.map((block, index) => {
    if (block.kind === 'signatures') return 'unterschriften';
    if (isHead(blocks, index)) return 'kopf';
    const subject = blocks.slice(index).find(({ kind }) => !isHeading(kind));
    if (subject?.kind === 'agenda') return 'tagesordnung';
    const caption = block.kind === 'list' ? blocks[index - 1] : block;
    return caption?.kind === 'heading' && caption.text === attachmentsHeading ? 'anlagen' : null;
  });

/** Place and time, before which there is at most that the meeting is called off. */
const isHead = (blocks: readonly DocumentBlock[], index: number): boolean =>
  blocks[index]?.kind === 'captions' &&
  blocks.slice(0, index).every((one) => one.kind === 'text' && one.emphasis === 'strong');

const isHeading = (kind: DocumentBlock['kind']): boolean => kind === 'heading' || kind === 'subheading';
