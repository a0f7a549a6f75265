export { HealthChecks } from './health';
export { HealthModule } from './health.module';
