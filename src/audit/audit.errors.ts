import { catalogue } from '../kernel';

/** Everything the log's pages can refuse. */
export const refuseAudit = catalogue({
  // The word behind `cursor` was not made by us, or was cut off on its way.
  audit_cursor_not_valid: 'invalid',
  // Nobody of this name is checking the log: it was done, or never begun.
  audit_no_check: 'not_found',
  // More entries than one file holds; `most` says how many it does.
  audit_export_too_long: 'refused',
});

/** Somebody tried to write into the log what does not belong there. Ours to repair; says which rule, never what. */
export class NotAnAuditRecord extends Error {
  constructor(act: string, fault: string) {
    super(`"${act}" cannot be recorded: ${fault}`);
    this.name = 'NotAnAuditRecord';
  }
}
