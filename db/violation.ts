/** `rule`: a value that a column does not take, or what a trigger forbids. */
export type Violation = 'foreignKey' | 'unique' | 'rule';

/** A statement broke a rule of the schema. What that means to the clerk is said by whoever sent the statement. */
export class SchemaViolation extends Error {
  readonly violation: Violation;
  constructor(violation: Violation, cause: unknown) {
    const said = cause instanceof Error ? `: ${cause.message}` : '';
    super(`A rule of the schema was broken: ${violation}${said}`, { cause });
    this.name = 'SchemaViolation';
    this.violation = violation;
  }
}
