import type { z } from 'zod';

type Schema = z.core.$ZodType;
export type Placed = { path: string; schema: Schema };

/** What zod keeps of a schema's inner ones, whichever kind it is. */
type Inner = Partial<{
  type: string;
  shape: Record<string, Schema>;
  element: Schema;
  items: Schema[];
  options: Schema[];
  innerType: Schema;
  in: Schema;
  out: Schema;
  keyType: Schema;
  valueType: Schema;
  getter: () => Schema;
  checks: z.core.$ZodCheck[];
}>;

const innerOf = ({ _zod: { def } }: Schema): Inner => def;

/** The limits of one schema. */
export const checksOf = (schema: Schema): Limits[] =>
  (innerOf(schema).checks ?? []).map(({ _zod: { def } }) => def as Limits);
type Limits = { maximum?: number; minimum?: number; value?: number | bigint };

/** A schema and all within it that is ever given what a caller sent, each once: a transformation sees checked values alone. */
export function schemasOf(root: Schema): Placed[] {
  const found = new Map<Schema, string>();
  const look = (schema: Schema, path: string): void => {
    const inner = innerOf(schema);
    if (found.has(schema) || inner.type === 'transform') return;
    found.set(schema, path);
    for (const [name, field] of Object.entries(inner.shape ?? {})) look(field, `${path}.${name}`);
    const within = [inner.element, inner.innerType, inner.in, inner.out, inner.keyType, inner.valueType];
    const all = [...within, ...(inner.items ?? []), ...(inner.options ?? []), inner.getter?.()];
    for (const one of all) if (one) look(one, path);
  };
  look(root, '');
  return [...found].map(([schema, path]) => ({ schema, path }));
}
