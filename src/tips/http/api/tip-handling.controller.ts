import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { AllocateTip } from '../../actions/allocate-tip';
import { DisposeTip } from '../../actions/dispose-tip';
import { ReopenTip } from '../../actions/reopen-tip';
import { AssignmentBody, DispositionBody } from './officer-words.dto';

/** Who answers for a tip, and how it ends. */
@ApiTags('tips')
@ApiBearerAuth()
@Controller('api/v1/tips/:id')
export class TipHandlingApiController {
  constructor(
    private readonly allocateTip: AllocateTip,
    private readonly disposeTip: DisposeTip,
    private readonly reopenTip: ReopenTip,
  ) {}

  @Post('assignment')
  @HttpCode(204)
  @Officer('tips.allocate')
  @ApiOperation({ summary: 'Allocate it to one who reads the case, or back to the room’s pool' })
  @ApiNoContentResponse()
  async allocate(
    @CurrentActor() actor: OfficerActor,
    @Param('id') tipId: string,
    @Body() { officer: officerId }: AssignmentBody,
  ): Promise<void> {
    await this.allocateTip.run(actor, { tipId, officerId });
  }

  @Post('disposition')
  @HttpCode(204)
  @Officer('tips.dispose')
  @ApiOperation({
    summary: 'Close it with an outcome, which hides it and destroys nothing; or open it again',
  })
  @ApiNoContentResponse()
  async dispose(
    @CurrentActor() actor: OfficerActor,
    @Param('id') tipId: string,
    @Body() { disposition, reason = '' }: DispositionBody,
  ): Promise<void> {
    if (disposition === null) await this.reopenTip.run(actor, tipId);
    else await this.disposeTip.run(actor, { tipId, disposition, reason });
  }
}
