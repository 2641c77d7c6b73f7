import type { MailSettings } from '../../../../shared/domain/document/dispatch.ts';

/** The settings while they are typed: an empty port or limit is null. */
export type MailDraft = Omit<MailSettings, 'port' | 'limitMb'> & {
  port: number | null;
  limitMb: number | null;
};
