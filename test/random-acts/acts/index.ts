import { DomainError } from '../../../src/kernel';
import type { Act } from '../stage';
import { decide, draft, publish, restore, revise, submit, withdraw } from './editions';
import { ageAnew, approveStill, arrest, comeBack, identify, prepareAnew, withdrawStill } from './faces';
import { jumpBack, lapse, lift, renew, schedule, unschedule, wait } from './times';

/** Who usually does it; anybody else may try. */
export type Usually = 'press' | 'authorising' | 'case';

export interface WeightedAct {
  readonly act: Act;
  readonly usually: Usually;
  readonly weight: number;
}

export const ACTS: readonly WeightedAct[] = [
  { act: draft, usually: 'press', weight: 2 },
  { act: revise, usually: 'press', weight: 7 },
  { act: submit, usually: 'press', weight: 18 },
  { act: decide, usually: 'authorising', weight: 24 },
  { act: publish, usually: 'press', weight: 18 },
  { act: schedule, usually: 'press', weight: 10 },
  { act: unschedule, usually: 'press', weight: 1 },
  { act: lift, usually: 'press', weight: 8 },
  { act: renew, usually: 'authorising', weight: 3 },
  { act: lapse, usually: 'case', weight: 2 },
  { act: withdraw, usually: 'press', weight: 4 },
  { act: restore, usually: 'authorising', weight: 9 },
  { act: withdrawStill, usually: 'press', weight: 1 },
  { act: prepareAnew, usually: 'press', weight: 10 },
  { act: approveStill, usually: 'press', weight: 3 },
  { act: identify, usually: 'case', weight: 2 },
  { act: arrest, usually: 'case', weight: 1 },
  { act: comeBack, usually: 'case', weight: 9 },
  { act: ageAnew, usually: 'press', weight: 3 },
  { act: wait, usually: 'case', weight: 4 },
  { act: jumpBack, usually: 'case', weight: 1 },
];

/** Whatever the house refuses is no act. Anything but a refusal is a defect, and ends the walk. */
export async function attempt(act: Act, ...how: Parameters<Act>): Promise<boolean> {
  try {
    await act(...how);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
