import type { Output } from '../../../shared/contract/index.ts';

/** A package as it was read, with its bytes: they are signed. */
export type OpenPackage = { base64: string; content: Output<'release.openPackage'> };
