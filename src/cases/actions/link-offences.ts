import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { londonDay } from '../../web';
import { refuseCase } from '../cases.errors';
import { LinkedOffences } from '../data/linked-offences';
import { countMismatch, offenceList, type OffenceList } from '../rules/offence-list';
import type { CutLines } from './offence-lines';
import { OpenCases } from './open-cases';

/** What came of a list: what is linked now, and what was there already. */
export interface Linking {
  readonly linked: number;
  /** Linked to this case before. */
  readonly known: readonly string[];
  /** In the list twice. */
  readonly repeated: readonly string[];
  /** The force publishes another figure than what is linked now. */
  readonly mismatch: { readonly published: number; readonly linked: number } | null;
}

/** Links offences typed, pasted or sent as CSV. All of them or none: a list with a mistake links nothing. */
@Injectable()
export class LinkOffences {
  constructor(
    private readonly work: UnitOfWork,
    private readonly open: OpenCases,
    private readonly offences: LinkedOffences,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What a list says, before anything is linked: every mistake of every line at once. */
  read({ lines, problems }: CutLines): OffenceList {
    const list = offenceList(lines, londonDay(this.clock.now()));
    const inOrder = [...problems, ...list.problems].sort((one, other) => one.line - other.line);
    return { ...list, problems: inOrder };
  }

  async run(actor: OfficerActor, ref: string, cut: CutLines): Promise<Linking> {
    const { offences, problems, repeated } = this.read(cut);
    if (problems.length > 0) {
      const fields = problems.map(({ line, code }) => ({ field: `lines[${line}]`, code: `case_${code}` }));
      throw refuseCase('case_offences_not_valid', { count: problems.length }, fields);
    }
    return this.work.run(async (tx) => {
      const { id: caseId, forceId, publishedOffenceCount } = await this.open.enter(tx, actor, ref);
      const at = this.clock.now();
      const linked = new Set(await this.offences.link(tx, { forceId, caseId, at }, offences));
      const total = await this.offences.countOf(forceId, caseId, tx);
      await this.audit.record(tx, {
        actor,
        forceId,
        act: 'case.offences_linked',
        verb: 'combination',
        subject: { kind: 'case', id: caseId },
        caseId,
        facts: { linked: linked.size, total },
      });
      return {
        linked: linked.size,
        known: offences.map((one) => one.crimeReference).filter((reference) => !linked.has(reference)),
        repeated: repeated.map((one) => one.crimeReference),
        mismatch: countMismatch(publishedOffenceCount, total),
      };
    });
  }
}
