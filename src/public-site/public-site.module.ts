import { Module } from '@nestjs/common';
import { AppealsModule } from '../appeals';
import { ForcesModule } from '../forces';
import { SiteAppeals } from './data/site-appeals';
import { AppealsController } from './http/public/appeals.controller';
import { HomeController } from './http/public/home.controller';
import { SiteFilesController } from './http/public/site-files.controller';
import { StatementsController } from './http/public/statements.controller';
import { VerifyController } from './http/public/verify.controller';

/** What anybody reads, without an account, a cookie or a script. */
@Module({
  imports: [AppealsModule, ForcesModule],
  providers: [SiteAppeals],
  controllers: [
    HomeController,
    AppealsController,
    VerifyController,
    StatementsController,
    SiteFilesController,
  ],
})
export class PublicSiteHttp {}
