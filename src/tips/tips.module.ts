import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CasesModule } from '../cases';
import { JobsModule } from '../jobs';
import { RegisterTip } from './actions/register-tip';
import { SealTip } from './actions/seal-tip';
import { Tips } from './data/tips';

const DATA = [Tips];
const PARTS_OF_ACTIONS = [RegisterTip];
const ACTIONS = [SealTip];

/** Tips as rows, and what seals them, in every process. */
@Module({
  imports: [AuditModule, CasesModule, JobsModule],
  providers: [...DATA, ...PARTS_OF_ACTIONS, ...ACTIONS],
  exports: [...DATA, ...ACTIONS],
})
export class TipsModule {}
