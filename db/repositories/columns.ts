import type { Bit } from '../schema.ts';

export const toBit = (value: boolean): Bit => (value ? 1 : 0);
