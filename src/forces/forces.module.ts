import { Module, type OnModuleInit } from '@nestjs/common';
import { LayoutSockets } from '../web';
import { RegisterForce } from './actions/register-force';
import { Forces } from './data/forces';
import { NIGHT } from './rules/branding';

/** The tenants. Tells the layouts whose pages they frame. */
@Module({ providers: [Forces, RegisterForce], exports: [Forces, RegisterForce] })
export class ForcesModule implements OnModuleInit {
  constructor(
    private readonly forces: Forces,
    private readonly layouts: LayoutSockets,
  ) {}

  onModuleInit(): void {
    const otherwise = this.layouts.force;
    this.layouts.force = async (reader) => {
      const ownId = reader.actor?.kind === 'officer' ? reader.actor.forceId : reader.forceId;
      const force = ownId ? await this.forces.byId(ownId) : await this.forces.servedAt(reader.host ?? '');
      return force
        ? { name: force.name, slug: force.slug, night: NIGHT, stylesheet: null }
        : otherwise(reader);
    };
  }
}
