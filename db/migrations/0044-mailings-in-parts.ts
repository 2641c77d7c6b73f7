/** Which messages are one mailing that was too large for a single one; null for all others, and for those from before. */
export const mailingsInParts = `
alter table dispatch add column mailing_id text;
`;
