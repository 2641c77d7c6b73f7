import { codeOf, importsOf, isInside, type Source } from './source.ts';

const inRepositories = ({ file }: Source): boolean => file.startsWith('db/repositories/');

/** Writes that answer whether they wrote: a caller could drop that, and tell the clerk "saved". */
export const droppableWrites = (sources: readonly Source[]): string[] =>
  sources
    .filter(inRepositories)
    .flatMap((source) =>
      [...codeOf(source).matchAll(/function (\w+)\(\s*db: WriteDb[^{]*?\): Promise<([^{]*)> \{\n/g)]
        .filter(([, , answer = '']) => answer.includes('boolean'))
        .map(
          ([, name = '']) =>
            `${source.file}: ${name} answers a boolean. Throw as db/repositories/guarded.ts.`,
        ),
    );

/** Updates and removals of one row that do not look whether it was there. */
export const unwatchedWrites = (sources: readonly Source[]): string[] =>
  sources
    .filter(inRepositories)
    .flatMap((source) =>
      [...codeOf(source).matchAll(/\.(?:updateTable|deleteFrom)\('(\w+)'\)[^;]*?;/g)]
        .filter(([statement]) => /\.where\('id', '='/.test(statement) && statement.includes('.execute()'))
        .map(
          ([, table = '']) => `${source.file}: a row of ${table} is written. See db/repositories/guarded.ts.`,
        ),
    );

/** What one SQL database says otherwise than the next: the order of names, and what stands for "no bound". */
export const dialectOrders = (sources: readonly Source[]): string[] =>
  sources
    .filter(inRepositories)
    .filter((source) => byName.test(codeOf(source)) || codeOf(source).includes('MAX_SAFE'))
    .map(({ file }) => `${file}: names are sorted by shared/german/order.ts, and no bound is no condition.`);
const byName = /orderBy\('(?:\w+\.)?(?:name|family_name|given_name|code|title|label)'/;

/** One handle carries one statement at a time. */
export const parallelStatements = (sources: readonly Source[]): string[] =>
  sources
    .filter(({ file }) => file.startsWith('db/') || file.startsWith('electron/core/'))
    .filter((source) => codeOf(source).includes('Promise.all('))
    .map(({ file }) => `${file}: wait for one statement after the other.`);

/** Commands may run again: what is outside of the store, the clock and new ids would happen twice. */
export const unrepeatable = (sources: readonly Source[]): string[] =>
  sources
    .filter((source) => source.file.startsWith('electron/core/') && codeOf(source).includes('CommandCtx'))
    .flatMap((source) =>
      importsOf(source)
        .filter((name) => outside.some((pattern) => isInside(name, pattern)))
        .map((name) => `${source.file} imports ${name}. Make it an action, or do it in the host.`),
    );
const outside = ['node:fs', 'node:fs/', 'node:stream', 'node:http', 'node:net', 'node:tls', 'nodemailer/'];
