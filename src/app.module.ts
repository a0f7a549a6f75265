import { Module, type DynamicModule, type Type } from '@nestjs/common';
import {
  AppealsBesideHttp,
  AppealsDisclosureHttp,
  AppealsModule,
  AppealsOfficerHttp,
  AppealsPublicHttp,
  AppealsWorker,
  PressOfficeHttp,
} from './appeals';
import { AuditModule, AuditOfficerHttp } from './audit';
import { CasesModule, CasesOfficerHttp } from './cases';
import { DemoHttp, DemoModule } from './demo';
import { ForcesModule } from './forces';
import { JobsModule, JobsWorker } from './jobs';
import { OfficersModule, OfficersOfficerHttp, OfficersWorker } from './officers';
import { PersonsSoughtModule, PersonsSoughtOfficerHttp, PersonsSoughtWorker } from './persons-sought';
import { PlatformModule, type Ground, type Surface } from './platform';
import { PublicSiteHttp } from './public-site';
import { RoutingModule, RoutingOfficerHttp, RoutingWorker } from './routing';
import { StillsCustodyHttp, StillsModule, StillsOfficerHttp, StillsPublicHttp, StillsWorker } from './stills';
import { TipsKeyChanges, TipsModule, TipsOfficerHttp, TipsPublicHttp, TipsWorker } from './tips';
import { ApiDocsHttp, WebModule } from './web';

type Part = Type<unknown> | DynamicModule;

/** What every process holds, whatever it serves. */
const FEATURES: readonly Part[] = [
  WebModule,
  JobsModule,
  AuditModule,
  ForcesModule,
  OfficersModule,
  CasesModule,
  PersonsSoughtModule,
  StillsModule,
  AppealsModule,
  TipsModule,
  RoutingModule,
];

/** What a process mounts only when it serves that surface: a public one holds no officer's door at all. */
const MOUNTED: Readonly<Record<Surface, readonly Part[]>> = {
  public: [ApiDocsHttp, StillsPublicHttp, AppealsPublicHttp, TipsPublicHttp, PublicSiteHttp],
  officer: [
    ApiDocsHttp,
    AuditOfficerHttp,
    OfficersOfficerHttp,
    CasesOfficerHttp,
    PersonsSoughtOfficerHttp,
    StillsOfficerHttp,
    StillsCustodyHttp,
    AppealsBesideHttp,
    AppealsDisclosureHttp,
    AppealsOfficerHttp,
    PressOfficeHttp,
    TipsKeyChanges,
    TipsOfficerHttp,
    RoutingOfficerHttp,
  ],
  newsroom: [ApiDocsHttp],
  worker: [
    JobsWorker,
    OfficersWorker,
    PersonsSoughtWorker,
    StillsWorker,
    AppealsWorker,
    TipsWorker,
    RoutingWorker,
  ],
};

/** The only file that knows every feature. */
@Module({})
export class AppModule {
  static on(ground: Ground): DynamicModule {
    const mounted = [...ground.config.surfaces].flatMap((surface) => MOUNTED[surface]);
    return {
      module: AppModule,
      imports: [PlatformModule.on(ground), ...FEATURES, ...mounted, ...demoOn(ground)],
    };
  }
}

/** The demo's pages change roles, so they stand only where officers may sign in. */
function demoOn({ config: { demo, surfaces } }: Ground): Part[] {
  if (!demo) return [];
  return surfaces.has('officer') ? [DemoModule, DemoHttp] : [DemoModule];
}
