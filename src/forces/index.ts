export { RegisterForce } from './actions/register-force';
export { Force } from './data/force.entity';
export { Forces } from './data/forces';
export { ForcesModule } from './forces.module';
export { NIGHT, publicOrigin } from './rules/branding';
export type { ForceRegistration } from './rules/force-registration';
