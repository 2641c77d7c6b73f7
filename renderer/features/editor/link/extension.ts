import { Link } from '@tiptap/extension-link';
import { readAddress } from '../../../../shared/domain/address.ts';

/** What is typed as an address is one after the next blank, as in Word; what is typed behind a link is none. */
export const link = Link.extend({
  inclusive: false,
  renderHTML({ HTMLAttributes }) {
    const { href } = HTMLAttributes;
    return ['a', { href, title: href }, 0];
  },
}).configure({
  openOnClick: false,
  defaultProtocol: 'https',
  shouldAutoLink: (typed) => /^(?:https?:\/\/|www\.|mailto:|[^\s:/]+@)/i.test(typed),
  isAllowedUri: (uri) => readAddress(uri) !== null,
});
