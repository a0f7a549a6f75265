import { Injectable } from '@nestjs/common';
import { CaseTeams } from '../../cases';
import { may, type OfficerActor } from '../../kernel';
import { DataSource, isId } from '../../platform';
import type { Framing } from '../rules/framing';
import type { RenditionKey } from '../rules/rendition-name';
import { refuseStill } from '../stills.errors';
import type { StoredPicture } from './pictures';

type OfficePicture = StoredPicture & {
  readonly forceId: string;
  readonly caseId: string;
  readonly wasApproved: boolean;
};

const OFFICE_PICTURE = `
  SELECT r.object_key AS "objectKey", r.sha256, r.bytes, r.format, s.reference,
    s.force_id AS "forceId", s.case_id AS "caseId", s.approved_at IS NOT NULL AS "wasApproved"
  FROM stills s
  JOIN still_renditions r ON r.still_id = s.id AND r.framing = $2 AND r.width = $3 AND r.format = $4
  WHERE s.id = $1`;

/** The files of stills for officers, whatever state the still is in. Originals are not among them. */
@Injectable()
export class OfficePictures {
  constructor(
    private readonly db: DataSource,
    private readonly teams: CaseTeams,
  ) {}

  /**
   * The team sees all of its case. Who decides on a release is on no team: they see what was approved to be put
   * before them, of their own force.
   */
  async forOfficer(
    actor: OfficerActor,
    stillId: string,
    { framing, width, format }: RenditionKey,
  ): Promise<StoredPicture> {
    if (!isId(stillId)) throw refuseStill('still_not_found');
    const [found]: OfficePicture[] = await this.db.query(OFFICE_PICTURE, [stillId, framing, width, format]);
    if (!found || !(await this.maySee(actor, framing, found))) throw refuseStill('still_not_found');
    return found;
  }

  private async maySee(
    actor: OfficerActor,
    framing: Framing,
    { forceId, caseId, wasApproved }: OfficePicture,
  ): Promise<boolean> {
    const decides = actor.forceId === forceId && may(actor.roles, 'appeals.authorise');
    // What was approved is what may be published; the picture that officers mark on shows everybody.
    if (decides && wasApproved && framing !== 'source') return true;
    return (await this.teams.partOf(actor, caseId)) !== null;
  }
}
