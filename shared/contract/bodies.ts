import { z } from 'zod';
import { Body, BodyRules, LegislativeTerm, TermInput } from '../domain/body/body.ts';
import { RichText } from '../domain/richText.ts';
import { Id, requiredLine } from '../domain/values.ts';
import { command, query } from './route.ts';

const NewId = Id.nullable();

export const StandardItem = z.object({
  title: requiredLine('einen Titel', 2_000),
  isPublic: z.boolean(),
});

export const TextModule = z.object({
  id: Id,
  /** What is typed after "/" in the editor. */
  code: requiredLine('ein Kürzel', 20),
  title: requiredLine('eine Bezeichnung', 120),
  text: RichText,
});
export type TextModule = z.infer<typeof TextModule>;

/** `id: null` creates, any other id replaces. */
export const bodies = {
  'bodies.list': query(z.object({}), z.array(Body)),
  'rules.save': command(BodyRules.omit({ id: true }).extend({ id: NewId }), BodyRules),
  'rules.remove': command(z.object({ id: Id }), z.null()),
  'terms.list': query(z.object({ bodyId: Id }), z.array(LegislativeTerm)),
  'terms.save': command(TermInput, LegislativeTerm),
  'terms.remove': command(z.object({ id: Id }), z.null()),
  'standardAgenda.get': query(z.object({ bodyId: Id }), z.array(StandardItem)),
  'standardAgenda.save': command(
    z.object({ bodyId: Id, items: z.array(StandardItem).max(300) }),
    z.array(StandardItem),
  ),
  'textModules.list': query(z.object({}), z.array(TextModule)),
  'textModules.save': command(TextModule.omit({ id: true }).extend({ id: NewId }), TextModule),
  'textModules.remove': command(z.object({ id: Id }), z.null()),
};
