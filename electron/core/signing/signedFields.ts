import { z } from 'zod';
import { KeyId } from '../../../shared/domain/ids.ts';
import { printable } from '../../../shared/domain/values.ts';

/** SHA-256, lower-case hex. */
export const Hex64 = z.string().regex(/^[0-9a-f]{64}$/);

/** Fingerprint of a key. */
export const SignedKeyId = Hex64.pipe(KeyId);

/** What the program calls something, such as a kind of document. */
export const Word = z.string().min(1).max(64);

/** Base64 in its one canonical spelling: Node skips foreign characters and unused bits, a signature must not. */
export const Base64 = z.string().refine((text) => fromBase64(text).toString('base64') === text);

export const base64Of = (size: number) => Base64.refine((text) => fromBase64(text).length === size);

/** The office's wall clock: 2026-11-24T17:30:00. */
export const Moment = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/);

/** Text as the program itself would store it, so that what was signed can be stored and printed unchanged. */
export const Text = z
  .string()
  .max(100_000)
  .refine((text) => printable(text) === text);

export const Line = Text.refine((text) => text.length <= 1000 && !/[\n\r\t]/.test(text));

export const FilledLine = Line.refine((text) => text.trim() !== '');

/**
 * Name of a Word or PDF file. Nothing else: the receiver may open the file with a click, and a package is not signed,
 * so a name must neither lead out of the folder nor start a program.
 */
export const FileName = z
  .string()
  .max(200)
  .regex(/^[^<>:"/\\|?*\p{C}]+\.(docx|pdf)$/u);

export const fromBase64 = (text: string): Buffer => Buffer.from(text, 'base64');
