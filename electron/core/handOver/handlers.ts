import type { Handlers } from '../kernel/app.ts';
import { bringBackMeeting } from './bring.ts';
import { discardBrought, liftTaken } from './lift.ts';
import { openBrought } from './open.ts';
import { reviewBrought } from './review.ts';
import { handOverStatus } from './status.ts';
import { takeMeeting } from './take.ts';

export const handOverHandlers = {
  'handOver.status': handOverStatus,
  'handOver.take': takeMeeting,
  'handOver.lift': liftTaken,
  'handOver.open': openBrought,
  'handOver.review': reviewBrought,
  'handOver.discard': discardBrought,
  'handOver.bring': bringBackMeeting,
} satisfies Partial<Handlers>;
