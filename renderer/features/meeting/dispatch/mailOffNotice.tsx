import { errorSentence } from '../../../../shared/german/errors.ts';
import { Notice } from '../../../ui/notice.tsx';

/** Said where somebody would set up or choose what is refused. */
export const MailOffNotice = () => <Notice kind="info">{errorSentence({ code: 'MAIL_OFF' })}</Notice>;
