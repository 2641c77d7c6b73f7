const berlinTime = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'medium',
  timeZone: 'Europe/Berlin',
});

/**
 * Wall-clock time of the town hall, YYYY-MM-DDTHH:MM:SS: minutes carry it, whatever time zone a computer is set to.
 */
export const officeTime = (at: Date): string => berlinTime.format(at).replace(' ', 'T');
