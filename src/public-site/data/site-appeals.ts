import { Injectable } from '@nestjs/common';
import { PublicAppeals, type EndedAppeal, type LiveAppeal, type TipTarget } from '../../appeals';
import { Forces, type Force } from '../../forces';
import { DomainError } from '../../kernel';

/** What stands under the address of an appeal: one that is live, or what is left of one that was withdrawn. */
export type AppealAtAddress =
  { readonly live: true; readonly appeal: LiveAppeal } | { readonly live: false; readonly appeal: TipTarget };

/** What one site shows. */
export interface SiteContents {
  /** The force whose site it is; null before the first is registered. */
  readonly force: Force | null;
  /** Every force of the node, for appeals that another force makes. */
  readonly forces: readonly Force[];
  /** Newest first. */
  readonly live: readonly LiveAppeal[];
  readonly ended: readonly EndedAppeal[];
}

/** The appeals as the public site shows them: by address, and all that belong to the site of a host. */
@Injectable()
export class SiteAppeals {
  constructor(
    private readonly appeals: PublicAppeals,
    private readonly forces: Forces,
  ) {}

  /**
   * What the site of this host shows: the appeals of the force served there. A node without hosts of its own is one
   * site of all its forces, and each appeal says whose it is.
   */
  async shownAt(host: string): Promise<SiteContents> {
    const [force, forces, live, ended] = await Promise.all([
      this.forces.servedAt(host),
      this.forces.all(),
      this.appeals.all(),
      this.appeals.ended(),
    ]);
    const hasOwnSite = force !== null && force.publicHost === host.toLowerCase();
    const isHere = ({ forceId }: { forceId: string }) => !hasOwnSite || forceId === force.id;
    return { force, forces, live: live.filter(isHere), ended: ended.filter(isHere) };
  }

  /** The force a page belongs to where its host decides. */
  forceAt(host: string): Promise<Force | null> {
    return this.forces.servedAt(host);
  }

  /** An appeal by its address, whichever force makes it; what was never public is not found. */
  async at(slug: string): Promise<AppealAtAddress> {
    try {
      return { live: true, appeal: await this.appeals.live(slug) };
    } catch (error) {
      // A withdrawn appeal has a page too: it says so, and still takes what somebody knows.
      if (!(error instanceof DomainError) || error.kind !== 'gone') throw error;
      return { live: false, appeal: await this.appeals.tipTarget(slug) };
    }
  }
}
