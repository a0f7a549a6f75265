import { Module, type OnModuleInit } from '@nestjs/common';
import { LayoutSockets } from '../web';
import { RegisterForce } from './actions/register-force';
import { Forces } from './data/forces';

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
      const officer = reader.actor?.kind === 'officer' ? reader.actor : null;
      const force = officer ? await this.forces.byId(officer.forceId) : (await this.forces.all())[0];
      return force
        ? { name: force.name, slug: force.slug, night: '#12294b', stylesheet: null }
        : otherwise(reader);
    };
  }
}
