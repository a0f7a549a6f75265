import { Module } from '@nestjs/common';
import { AppealsModule } from '../appeals';
import { ForcesModule } from '../forces';
import { StillsModule } from '../stills';
import { SiteAddresses } from './data/site-addresses';
import { SiteAppeals } from './data/site-appeals';
import { AppealsController } from './http/public/appeals.controller';
import { CardsController } from './http/public/cards.controller';
import { HomeController } from './http/public/home.controller';
import { SiteFilesController } from './http/public/site-files.controller';
import { StatementsController } from './http/public/statements.controller';
import { VerifyController } from './http/public/verify.controller';

/** What anybody reads, without an account, a cookie or a script. */
@Module({
  imports: [AppealsModule, ForcesModule, StillsModule],
  providers: [SiteAddresses, SiteAppeals],
  controllers: [
    HomeController,
    AppealsController,
    CardsController,
    VerifyController,
    StatementsController,
    SiteFilesController,
  ],
})
export class PublicSiteHttp {}
