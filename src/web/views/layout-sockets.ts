import { Injectable } from '@nestjs/common';
import { may, type Permission, type SignedInActor } from '../../kernel';
import type { Reader } from './pages';

/** What every page says about the force it belongs to. */
export interface LayoutForce {
  readonly name: string;
  /** '' while no force is set up. */
  readonly slug: string;
  /** The deep colour behind its name, for the browser's own bar. */
  readonly night: string;
  /** Address of a stylesheet that sets `--night` and `--act`, contrast already checked; null for ours. */
  readonly stylesheet: string | null;
}

/** A place every officer page leads to, shown to those who may enter it. */
export interface OfficeLink {
  readonly text: string;
  readonly href: string;
  readonly permission: Permission;
}

const neutral: LayoutForce = Object.freeze({
  name: 'Police',
  slug: '',
  night: '#12294b',
  stylesheet: null,
});

/** Where higher floors plug into the layouts at start-up, so that the look need not know them. */
@Injectable()
export class LayoutSockets {
  /** `forces` plugs in here: an officer's own force, otherwise the one whose pages these are. Asked once a page. */
  force: (reader: Reader) => Promise<LayoutForce> = () => Promise.resolve(neutral);

  private readonly links: OfficeLink[] = [];

  /** Adds a place to the bar of pages that belong to no case, in order of registration. */
  addOfficeLink(link: OfficeLink): void {
    this.links.push(link);
  }

  /** The places this person may enter. */
  officeLinks(actor: SignedInActor | null): OfficeLink[] {
    if (actor?.kind !== 'officer') return [];
    return this.links.filter(({ permission }) => may(actor.roles, permission));
  }
}
