import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { casePaths } from '../../cases.paths';
import type { MyCase } from '../../data/cases';
import { GivenKeys } from '../../data/given-keys';
import { StandingsOfTeams, type TeamStandings } from '../../data/team-standings';
import { FEWEST_READERS } from '../../rules/team';
import { nameOfCase } from './case-place';
import type { Waiting } from './waiting-for-me';

/** How long a fingerprint waits to be compared before the row goes away. */
const TO_COMPARE_DAYS = 7;

/** What the keys of an officer's cases ask of them. */
@Injectable()
export class KeyNotices {
  constructor(
    private readonly standings: StandingsOfTeams,
    private readonly given: GivenKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(actor: OfficerActor, cases: readonly MyCase[]): Promise<readonly Waiting[]> {
    const notices: Waiting[] = [];
    for (const inCase of cases.filter(({ reads }) => reads)) {
      notices.push(...noticesOf(actor, inCase, await this.standings.of(inCase.id)));
    }
    return [...notices, ...(await this.toCompare(actor, cases))];
  }

  /** Keys that went out while this officer was signed in, without a press of theirs: they should know to whom. */
  private async toCompare(actor: OfficerActor, cases: readonly MyCase[]): Promise<Waiting[]> {
    const since = new Date(this.clock.now().getTime() - TO_COMPARE_DAYS * 24 * 60 * 60 * 1000);
    const given = await this.given.bySigningIn(actor.id, since);
    return given.flatMap(({ caseId, name, fingerprint, at }) => {
      const inCase = cases.find(({ id }) => id === caseId);
      if (!inCase) return [];
      return [
        {
          title: `${name} now holds the key of ${nameOfCase(inCase)}`,
          line: `It was given with your sign-in. Compare their fingerprint aloud: ${fingerprint}`,
          href: casePaths.team(inCase.ref),
          since: at,
        },
      ];
    });
  }
}

function noticesOf(actor: OfficerActor, inCase: MyCase, { members, key }: TeamStandings): Waiting[] {
  const href = casePaths.team(inCase.ref);
  const name = nameOfCase(inCase);
  if (!key) {
    const line = 'Somebody changed its rows. New tips go to the intake. Tell your administrator.';
    return [{ title: `The key of ${name} cannot be verified`, line, href, since: null, urgent: true }];
  }
  const mine = members.find(({ officerId }) => officerId === actor.id);
  if (!mine?.enrolled) {
    const line = 'It comes when a colleague on the case next signs in.';
    return [{ title: `You wait for the key of ${name}`, line, href, since: mine?.addedAt ?? null }];
  }
  const holding = members.filter(({ enrolled }) => enrolled).length;
  if (holding >= FEWEST_READERS) return [];
  const line = 'If you are away, nobody reads its tips. Add a colleague.';
  return [{ title: `Only you can read ${name}`, line, href, since: null, urgent: true }];
}
