import { Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OBJECT_STORE, type ObjectStore } from '../object-store';
import { HealthChecks } from './health';
import { HealthController } from './health.controller';

/** `/-/health` and `/-/ready`, with the platform's own two checks. */
@Global()
@Module({ controllers: [HealthController], providers: [HealthChecks], exports: [HealthChecks] })
export class HealthModule implements OnModuleInit {
  constructor(
    private readonly checks: HealthChecks,
    private readonly db: DataSource,
    @Inject(OBJECT_STORE) private readonly objects: ObjectStore,
  ) {}

  onModuleInit(): void {
    this.checks.register('database', async () => {
      await this.db.query('SELECT 1');
    });
    this.checks.register('object_store', () => this.objects.check());
  }
}
