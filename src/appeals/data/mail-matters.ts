import { Injectable } from '@nestjs/common';
import { Cases } from '../../cases';
import { may } from '../../kernel';
import { OfficerDirectory, type Colleague } from '../../officers';
import { appealPaths } from '../appeals.paths';
import type { MailAbout } from '../rules/told-by-mail';
import { Appeals } from './appeals';

/** What a mail about an appeal may hold, and to whom it goes. */
export interface MailMatter {
  readonly officer: Colleague;
  readonly caseName: string;
  /** The last day of what is live. */
  readonly reviewOn: string | null;
  /** Where whoever reads the mail goes on. */
  readonly path: string;
}

/** Looks up, when a mail is about to go, whether what it says is so still. */
@Injectable()
export class MailMatters {
  constructor(
    private readonly appeals: Appeals,
    private readonly cases: Cases,
    private readonly officers: OfficerDirectory,
  ) {}

  /** Null where there is nothing to say any more, or nobody to say it to. */
  async of(appealId: string, officerId: string, about: MailAbout): Promise<MailMatter | null> {
    const [appeal] = await this.appeals.byIds([appealId]);
    const officer = await this.officers.byId(officerId);
    if (!appeal || officer?.state !== 'enrolled') return null;
    const editions = await this.appeals.editionsOf(appealId);
    const live = editions.find(({ state }) => state === 'published');
    if (about === 'authority_waiting' && editions.at(-1)?.state !== 'submitted') return null;
    if (needsLive(about) && !live) return null;
    const inCase = await this.cases.byId(appeal.forceId, appeal.caseId);
    const caseName = inCase?.publicName ?? inCase?.operationName ?? appeal.slug;
    const path = pathFor(about, officer, appeal.slug);
    return { officer, caseName, reviewOn: live?.reviewOn ?? null, path };
  }
}

/** A duty officer is on no team and would not find the appeal: they find that it waits, and whom to ring. */
function pathFor(about: MailAbout, { roles }: Colleague, slug: string): string {
  if (about !== 'authority_waiting') return appealPaths.office(slug);
  return may(roles, 'appeals.authorise') ? appealPaths.authority(slug) : appealPaths.waiting();
}

const needsLive = (about: MailAbout): boolean =>
  about === 'review_7' || about === 'review_1' || about === 'small_edit';
