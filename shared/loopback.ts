/** With each call a page in a browser names what it was given when the printed address was opened. */
export const TOKEN_HEADER = 'x-ratsfeder-token';

/** Where such a page keeps it: what lies there is for its own port alone, and for all its windows. */
export const TOKEN_KEY = 'ratsfeder.token';
