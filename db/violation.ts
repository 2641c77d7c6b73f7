export type Violation = 'foreignKey' | 'unique';

/** A statement broke a rule of the schema. What that means to the clerk is said by whoever sent the statement. */
export class SchemaViolation extends Error {
  readonly violation: Violation;
  constructor(violation: Violation, cause: unknown) {
    super(`A rule of the schema was broken: ${violation}`, { cause });
    this.name = 'SchemaViolation';
    this.violation = violation;
  }
}
