import { counts } from '../../../../shared/builders.ts';
import { aResult, type Theme } from './form.ts';

/** The list of forms: a body that decides as it was proposed, without a wording of its own. */
export const withoutWording: Theme = {
  name: 'a body that decides without a wording',
  style: { decidesWithoutWording: true, resultStyle: 'sentence' },
  forms: [
    aResult('1', 'as proposed', { text: '', vote: counts(11, 0), printed: 'wie vorgeschlagen, einstimmig' }),
    aResult('1', 'a result alone', { text: '', vote: counts(9, 2), printed: 'angenommen (9:2)' }),
    aResult('1', 'a sentence', {
      text: '',
      vote: counts(11, 0),
      printed: 'Der Beschluss erfolgt einstimmig.',
    }),
  ],
};
