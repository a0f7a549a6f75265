/**
 * Heard by every process within a second of the commit, with the id of the case: an appeal of that case was
 * published or withdrawn. Reading an appeal asks the rows anyway; this is for pages kept in memory.
 */
export const APPEALS_CHANGED = 'appeals_changed';

/** What `appeal.published` and `appeal.withdrawn` carry: ids, never a word of the appeal. */
export interface AppealFact {
  readonly appealId: string;
  readonly editionId: string;
  readonly caseId: string;
  readonly forceId: string;
}
