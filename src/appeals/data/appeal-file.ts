import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { Appeals } from './appeals';
import { AppealsOfOfficer, type OfficersAppeal } from './appeals-of-officer';
import { AroundAppeal, type Surroundings } from './around-appeal';
import { EditionRecords, type EditionRecord } from './edition-records';
import { ForceRules, type RulesOfForce } from './force-rules';

/** Everything a page about one appeal may have to say to one officer. */
export interface AppealFile extends OfficersAppeal, Surroundings, RulesOfForce {
  /** The editions this officer may know of, by number. */
  readonly editions: readonly EditionRecord[];
}

/** Gathers what the console's pages about an appeal show. */
@Injectable()
export class AppealFiles {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly appeals: Appeals,
    private readonly records: EditionRecords,
    private readonly about: AroundAppeal,
    private readonly rules: ForceRules,
  ) {}

  async of(actor: OfficerActor, slug: string): Promise<AppealFile> {
    const known = await this.ofOfficer.forActor(actor, slug);
    const editions = await this.editionsOf(known);
    const rules = await this.rules.of(known.inCase);
    return { ...known, editions, ...rules, ...(await this.about.of(actor, known, editions)) };
  }

  /** For those who may write in it or publish it: whoever is on no team of its case finds nothing. */
  async ofTeam(actor: OfficerActor, slug: string): Promise<AppealFile> {
    await this.ofOfficer.ofTeam(actor, slug);
    return this.of(actor, slug);
  }

  /** The appeals of a case, for its team. */
  async ofCase(actor: OfficerActor, caseRef: string): Promise<AppealFile[]> {
    const files: AppealFile[] = [];
    for (const { appeal } of await this.ofOfficer.ofCase(actor, caseRef)) {
      files.push(await this.of(actor, appeal.slug));
    }
    return files;
  }

  private async editionsOf({ appeal, part, latest, live }: OfficersAppeal): Promise<EditionRecord[]> {
    if (part !== null) return this.records.of(await this.appeals.editionsOf(appeal.id));
    return live && live.id !== latest.id ? [live, latest] : [latest];
  }
}
