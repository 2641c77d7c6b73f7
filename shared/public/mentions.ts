import type { Traces, What } from './matters.ts';

/** What a text names of a matter; `sentence`: in which it stands. */
export type Mention = { matter: string; what: What; sought: Sought; sentence: string };

/**
 * Words as somebody typed them, in one of these ways, one behind the other or near each other: by these it is seen whether
 * everybody may read the same elsewhere.
 */
export type Sought = { order: 'kept' | 'any'; ways: readonly (readonly string[])[] };

/** By what a matter is known, and which it is. */
export type Known = Traces & { matter: string };
