/** What stands in the place of a kind of document where a file of a dispatch is an attachment. */
export const ofAttachment = 'attachment';
