import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { ActionCtx } from '../../kernel/app.ts';

export function reopenFile(
  { reading, reopen }: ActionCtx,
  input: Parsed<'reading.reopen'>,
): Promise<Output<'reading.reopen'>> {
  if (reading) reopen({ reading: input.for === 'reading' });
  return Promise.resolve({});
}
