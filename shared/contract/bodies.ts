import { z } from 'zod';
import { Body, BodyRules, LegislativeTerm, TermInput } from '../domain/body/body.ts';
import { OtherBody, OtherBodyInput } from '../domain/body/otherBody.ts';
import { deepestLevel } from '../domain/meeting/numbering.ts';
import { RichText } from '../domain/richText.ts';
import { BodyId, OtherBodyId, RulesId, TermId, TextModuleId } from '../domain/ids.ts';
import { BaseVersion, IsoDate, line, requiredLine, Version } from '../domain/values.ts';
import { command, query } from './route.ts';

export const StandardItem = z.object({
  title: requiredLine('einen Titel', 2_000),
  isPublic: z.boolean(),
  /** 2 hangs below the item of level 1 before it, 3 below the one of level 2. */
  level: z.number().int().min(1).max(deepestLevel).default(1),
  isHeading: z.boolean().default(false),
});

export const TextModule = z.object({
  id: TextModuleId,
  version: Version,
  /** What is typed after "/" in the editor. */
  code: requiredLine('ein Kürzel', 20),
  title: requiredLine('eine Bezeichnung', 120),
  text: RichText,
});
export type TextModule = z.infer<typeof TextModule>;

/** The facts without which no meeting of a body can be held. */
export const NewBody = z.object({
  bodyName: requiredLine('den Namen des Gremiums'),
  /** '' is worked out from the name. */
  bodyNameGenitive: line(),
  statutorySeats: z
    .number('Bitte geben Sie eine Zahl ein.')
    .int('Bitte geben Sie eine ganze Zahl ein.')
    .min(1, 'Ein Gremium hat mindestens einen Sitz.')
    .max(500, 'Höchstens 500 Sitze. Bitte prüfen Sie die Zahl.'),
  validFrom: IsoDate,
});

/** `id: null` creates, any other id replaces. */
export const bodies = {
  /** The own bodies, in the order of the office. */
  'bodies.list': query(z.object({}), z.array(Body)).reads('bodies'),
  /** A further own body, with rules, term, standard agenda and distribution lists to start from. */
  'bodies.create': command(
    NewBody.extend({ shortName: Body.shape.shortName }),
    z.object({ bodyId: BodyId }),
  ).changes('bodies', 'terms', 'texts', 'lists', 'audit'),
  'bodies.save': command(Body.pick({ id: true, version: true, shortName: true }), Body).changes(
    'bodies',
    'audit',
  ),
  /** All of them in their new order; refused with CONFLICT where one has come, gone or changed meanwhile. */
  'bodies.order': command(
    z.object({ bodies: z.array(Body.pick({ id: true, version: true })).max(500) }),
    z.array(Body),
  ).changes('bodies', 'audit'),
  /** Refused with IN_USE for the only one, and where it has members or meetings. */
  'bodies.remove': command(z.object({ id: BodyId, version: BaseVersion }), z.null()).changes(
    'bodies',
    'looks',
    'papers',
    'people',
    'terms',
    'texts',
    'lists',
    'audit',
  ),
  /** Bodies whose meetings are held elsewhere, sorted by name. */
  'otherBodies.list': query(z.object({}), z.array(OtherBody)).reads('otherBodies'),
  'otherBodies.save': command(OtherBodyInput, OtherBody).changes('otherBodies', 'audit'),
  'otherBodies.remove': command(z.object({ id: OtherBodyId, version: BaseVersion }), z.null()).changes(
    'otherBodies',
    'audit',
  ),
  'rules.save': command(
    BodyRules.omit({ id: true })
      .extend({ id: RulesId.nullable(), version: BaseVersion })
      .refine(({ id, tie }) => id !== null || tie === 'rejected', {
        path: ['tie'],
        message: 'Stimmengleichheit lehnt ab (§ 50 Abs. 1 GO NRW). Bitte wählen Sie das so.',
      }),
    BodyRules,
  ).changes('bodies', 'audit'),
  'rules.remove': command(z.object({ id: RulesId, version: BaseVersion }), z.null()).changes(
    'bodies',
    'looks',
    'audit',
  ),
  'terms.list': query(z.object({ bodyId: BodyId }), z.array(LegislativeTerm)).reads('terms'),
  'terms.save': command(TermInput, LegislativeTerm).changes('terms', 'audit'),
  'terms.remove': command(z.object({ id: TermId, version: BaseVersion }), z.null()).changes('terms', 'audit'),
  'standardAgenda.get': query(z.object({ bodyId: BodyId }), z.array(StandardItem)).reads('texts'),
  /** The items with the version of the whole list, to be changed. */
  'standardAgenda.open': query(
    z.object({ bodyId: BodyId }),
    z.object({ items: z.array(StandardItem), version: Version }),
  ).reads('texts', 'bodies'),
  'standardAgenda.save': command(
    z.object({ bodyId: BodyId, version: BaseVersion, items: z.array(StandardItem).max(300) }),
    z.array(StandardItem),
  ).changes('texts', 'bodies', 'audit'),
  'textModules.list': query(z.object({}), z.array(TextModule)).reads('texts'),
  'textModules.save': command(
    TextModule.omit({ id: true }).extend({ id: TextModuleId.nullable(), version: BaseVersion }),
    TextModule,
  ).changes('texts', 'audit'),
  'textModules.remove': command(z.object({ id: TextModuleId, version: BaseVersion }), z.null()).changes(
    'texts',
    'audit',
  ),
};
