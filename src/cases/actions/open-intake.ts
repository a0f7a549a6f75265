import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, DomainError, type Clock } from '../../kernel';
import { OfficerDirectory } from '../../officers';
import { newId, UnitOfWork } from '../../platform';
import type { Case } from '../data/case.entity';
import { INTAKE_REFERENCE } from '../rules/case-reference';
import { FEWEST_READERS } from '../rules/team';
import { FoundTeam } from './found-team';
import type { KeyGiver } from './give-key';

/** Opens the force's intake as soon as two of its incident room hold certified keys. */
@Injectable()
export class OpenIntake {
  constructor(
    private readonly work: UnitOfWork,
    private readonly team: FoundTeam,
    private readonly officers: OfficerDirectory,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(giver: KeyGiver, staff: readonly string[]): Promise<void> {
    const certified = await this.officers.certified(staff);
    if (!certified.has(giver.actor.id) || certified.size < FEWEST_READERS) return;
    const intake = this.intakeOf(giver.actor.forceId);
    try {
      await this.work.run(async (tx) => {
        await this.team.found(tx, giver, intake, { all: [...certified.values()], lead: null });
        await this.audit.record(tx, {
          actor: giver.actor,
          forceId: intake.forceId,
          act: 'case.intake_opened',
          verb: 'alteration',
          subject: { kind: 'case', id: intake.id },
          caseId: intake.id,
          facts: { readers: certified.size },
        });
      });
    } catch (error) {
      // Two of the incident room signed in at the same moment: the other one's intake is as good.
      if (!(error instanceof DomainError && error.code === 'case_reference_taken')) throw error;
    }
  }

  private intakeOf(forceId: string): Case {
    return {
      id: newId(),
      forceId,
      kind: 'intake',
      state: 'open',
      practice: false,
      reference: INTAKE_REFERENCE,
      ref: INTAKE_REFERENCE,
      operationName: 'Intake',
      publicName: null,
      slug: null,
      offenceType: '',
      publishedOffenceCount: null,
      lossPence: null,
      areas: [],
      publicAreas: '',
      arrestsCount: null,
      arrestsAsAt: null,
      createdAt: this.clock.now(),
      closedAt: null,
    };
  }
}
