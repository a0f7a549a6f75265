import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel';
import { CaseTeams } from '../data/case-teams';
import type { KeyGiver } from './give-key';
import { KeepIntake } from './keep-intake';
import { TendCaseKey } from './tend-case-key';

/**
 * What happens when an officer's keys are open: pending grants are filled, pending rotations done, the intake kept.
 * Here and nowhere else, because keys never travel in a job.
 */
@Injectable()
export class TendKeys {
  constructor(
    private readonly teams: CaseTeams,
    private readonly intake: KeepIntake,
    private readonly tend: TendCaseKey,
  ) {}

  async run(giver: KeyGiver): Promise<void> {
    const failures = [await failureOf(this.intake.run(giver))];
    for (const caseId of await this.teams.readBy(giver.actor.id)) {
      failures.push(await failureOf(this.tend.run(giver, caseId)));
    }
    const [failure] = failures.filter((one) => one !== null);
    if (failure) throw failure;
  }
}

/** One case that cannot be tended must not keep the others waiting: what went wrong is reported after the last. */
async function failureOf(work: Promise<void>): Promise<Error | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // Rows that were tampered with are in the log already, at every reading.
    return error instanceof DomainError && error.code === 'case_key_unverified' ? null : error;
  }
}
