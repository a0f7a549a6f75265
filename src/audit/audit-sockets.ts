import { Injectable } from '@nestjs/common';

/** Knows cases by the references people say. `cases` plugs in here. */
export interface CaseNames {
  /** The case of this force with that reference, in either spelling; null when there is none. */
  idOf(forceId: string, ref: string): Promise<string | null>;
  /** References by case id, of those that are there. */
  refsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/** Knows things of one kind by what people call them: stills, appeals. Their features plug in here. */
export interface ThingNames {
  /** The ids of this force's own things of that name; none for what is not theirs, or is no such name. */
  idsOf(forceId: string, text: string): Promise<readonly string[]>;
}

/** Where higher floors plug into the log at start-up. */
@Injectable()
export class AuditSockets {
  caseNames: CaseNames | null = null;
  readonly things: ThingNames[] = [];
}
