import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { awaitedSigners } from '../../../shared/minutes/signatures.ts';
import { settingOf } from '../../../shared/minutes/setting.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { meetingFacts } from './facts.ts';

/** From the release of the Niederschrift on they are those that it names. */
export const listSigners = async (
  { db }: QueryCtx,
  { id }: Parsed<'meetings.signers'>,
): Promise<Output<'meetings.signers'>> => awaitedSigners(settingOf(await meetingFacts(db, id)));
