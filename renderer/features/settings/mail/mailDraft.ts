import type { MailSettings } from '../../../../shared/domain/document/dispatch.ts';

/** The settings while they are typed: an empty port is null. */
export type MailDraft = Omit<MailSettings, 'port'> & { port: number | null };
