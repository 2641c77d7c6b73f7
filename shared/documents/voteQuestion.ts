import { note } from './sheet.ts';

/** What the chair asks before hands are counted. */
export const voteQuestion = 'Wer stimmt dafür? – Wer stimmt dagegen? – Wer enthält sich?';

/** Where the hands are noted down. */
export const counts = note('Dafür: _____   Dagegen: _____   Enthaltungen: _____');
