import { Injectable } from '@nestjs/common';
import { countMismatch, LinkedOffences } from '../../cases';
import { PersonsSought } from '../../persons-sought';
import { editionWarnings, type EditionWarning } from '../rules/edition-warnings';
import type { Appeal } from './appeal.entity';
import { contentOf } from './edition-content';
import type { EditionRecord } from './edition-records';

/** What an edition should be warned about, with its case as it stands now. */
@Injectable()
export class AppealWarnings {
  constructor(
    private readonly offences: LinkedOffences,
    private readonly persons: PersonsSought,
  ) {}

  async of({ forceId, caseId }: Appeal, edition: EditionRecord): Promise<EditionWarning[]> {
    const linked = await this.offences.countOf(forceId, caseId);
    const persons = await this.persons.ofCase(forceId, caseId);
    const active = persons.filter(({ proceedingsState }) => proceedingsState === 'active');
    return editionWarnings(contentOf(edition), {
      countMismatch: countMismatch(edition.offenceCount, linked),
      personsWithActiveProceedings: active.map(({ number }) => number),
    });
  }
}
