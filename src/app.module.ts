import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { AuditModule } from './audit';
import { CasesModule } from './cases';
import { ForcesModule } from './forces';
import { JobsModule, JobsWorker } from './jobs';
import { OfficersModule, OfficersOfficerHttp, OfficersWorker } from './officers';
import { PlatformModule, type Ground, type Surface } from './platform';
import { WebModule } from './web';

type Part = Type<unknown> | DynamicModule;

/** What every process holds, whatever it serves. */
const FEATURES: readonly Part[] = [
  WebModule,
  JobsModule,
  AuditModule,
  ForcesModule,
  OfficersModule,
  CasesModule,
];

/** What a process mounts only when it serves that surface: a public one holds no officer's door at all. */
const MOUNTED: Readonly<Record<Surface, readonly Part[]>> = {
  public: [],
  officer: [OfficersOfficerHttp],
  newsroom: [],
  worker: [JobsWorker, OfficersWorker],
};

/** The only file that knows every feature. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    const mounted = [...ground.config.surfaces].flatMap((surface) => MOUNTED[surface]);
    return { module: AppModule, imports: [PlatformModule.on(ground), ...FEATURES, ...mounted] };
  }
}
