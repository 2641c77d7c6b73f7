import type { Output } from '../../../../shared/contract/index.ts';

/** What would come of the dispatch as it is chosen now. */
export type Prepared = Output<'dispatch.prepare'>;
