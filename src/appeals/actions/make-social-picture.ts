import { Inject, Injectable } from '@nestjs/common';
import { Forces, NIGHT, publicOrigin } from '../../forces';
import { isPracticeName, type OfficerActor } from '../../kernel';
import { CONFIG, type Config } from '../../platform';
import { GiveSocialPicture, type SocialPicture, type SocialShape } from '../../stills';
import { FIRST_LANGUAGE, t } from '../../web';
import { refuseAppeal } from '../appeals.errors';
import { appealPaths } from '../appeals.paths';
import { AppealsOfOfficer } from '../data/appeals-of-officer';

export interface SocialPictureOf {
  readonly slug: string;
  /** Reference of a still that the live edition shows. */
  readonly ref: string;
  readonly shape: SocialShape;
}

/** A picture for the force's own posts, for its press office, of a still that a live appeal shows. */
@Injectable()
export class MakeSocialPicture {
  constructor(
    private readonly appeals: AppealsOfOfficer,
    private readonly give: GiveSocialPicture,
    private readonly forces: Forces,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(actor: OfficerActor, { slug, ref, shape }: SocialPictureOf): Promise<SocialPicture> {
    const { appeal, latest, live } = await this.appeals.forActor(actor, slug);
    if (appeal.forceId !== actor.forceId) throw refuseAppeal('appeal_not_found');
    if (isPracticeName(slug)) throw refuseAppeal('appeal_is_practice');
    if (!live) throw refuseAppeal(latest.withdrawnAt ? 'appeal_withdrawn' : 'appeal_state_not_possible');
    const shown = live.stills.find(({ still, excepted }) => still.reference === ref && !excepted);
    if (!shown) throw refuseAppeal('appeal_still_not_found');
    const force = await this.forces.byId(appeal.forceId);
    const say = (key: string) => t(`appeals.post.${key}`, {}, FIRST_LANGUAGE);
    const words = {
      force: force?.name ?? '',
      night: NIGHT,
      kind: say('kind'),
      reference: ref,
      ask: say('ask'),
      current: say('current'),
      address: publicOrigin(force, this.config.baseUrl).replace(/^https?:\/\//, '') + appealPaths.show(slug),
    };
    return this.give.run(actor, { still: shown.still, shape, words });
  }
}
