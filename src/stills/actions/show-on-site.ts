import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel';
import type { Tx } from '../../platform';
import { PlacesShown } from '../data/places-shown';
import type { Still } from '../data/still.entity';
import { RegisterPlace } from './register-place';

/** What our own site is called where places are listed. */
const SITE = 'Appeal page, person page and pictures';

/** Writes down that our own site shows a still, once for as long as it does. */
@Injectable()
export class ShowOnSite {
  constructor(
    private readonly places: PlacesShown,
    private readonly register: RegisterPlace,
  ) {}

  async within(tx: Tx, actor: Actor, still: Still): Promise<void> {
    if (await this.places.has(tx, still.id, 'site')) return;
    await this.register.within(tx, actor, { still, kind: 'site', recipient: SITE });
  }
}
