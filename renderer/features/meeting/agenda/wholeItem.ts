import type { Parsed } from '../../../../shared/contract/index.ts';
import type { AgendaItem } from '../../../../shared/domain/meeting/agenda.ts';

/** All that can be changed of an item. */
export type WholeItem = Pick<AgendaItem, Exclude<keyof Parsed<'agenda.update'>, 'id' | 'version'>>;
