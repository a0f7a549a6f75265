import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { ForcesModule } from '../forces';
import { OfficersModule } from '../officers';
import { PersonsSoughtModule } from '../persons-sought';
import { DrawUpSheet } from './actions/draw-up-sheet';
import { GiveHandout } from './actions/give-handout';
import { MakeCustodySheet } from './actions/make-custody-sheet';
import { MakeLetter } from './actions/make-letter';
import { MakeHandout } from './actions/make-handout';
import { OpenCustodySheet } from './actions/open-custody-sheet';
import { OpenHandout } from './actions/open-handout';
import { CustodySheets } from './data/custody-sheets';
import { Letters } from './data/letters';
import { StillHistories } from './data/still-history';
import { CustodySheetsApiController } from './http/api/custody-sheets.controller';
import { HandoutsApiController } from './http/api/handouts.controller';
import { CustodySheetsController } from './http/officer/custody-sheets.controller';
import { LetterController } from './http/officer/letter.controller';
import { HandoutsController } from './http/officer/handouts.controller';
import { StillsModule } from './stills.module';

/** What is given to newsrooms and put before courts: only where officers sign in, because it is signed with their keys. */
@Module({
  imports: [AuditModule, ForcesModule, OfficersModule, PersonsSoughtModule, StillsModule],
  providers: [
    CustodySheets,
    DrawUpSheet,
    GiveHandout,
    MakeCustodySheet,
    MakeHandout,
    MakeLetter,
    Letters,
    OpenCustodySheet,
    OpenHandout,
    StillHistories,
  ],
  controllers: [
    CustodySheetsApiController,
    CustodySheetsController,
    HandoutsApiController,
    HandoutsController,
    LetterController,
  ],
})
export class StillsCustodyHttp {}
