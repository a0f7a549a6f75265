/** A tip has been sealed and kept. Ids and a flag: what it says is nobody's on the way. */
export const TIP_RECEIVED = 'tip.received';

export interface TipReceived {
  readonly tipId: string;
  /** The case that reads it: the intake, where the appeal's own key could not be proven. */
  readonly caseId: string;
  readonly forceId: string;
  readonly personId: string | null;
  readonly hazard: boolean;
}
