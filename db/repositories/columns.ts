import type { Bit } from '../schema/index.ts';

export const toBit = (value: boolean): Bit => (value ? 1 : 0);
