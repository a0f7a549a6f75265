import { Body, Controller, Header, Inject, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { newReceiptCode } from '../../../vault/receipts';
import { KeyCall } from '../../actions/key-call';
import { tipReference } from '../../rules/tip-reference';
import { CallDto, KeptCallAnswer } from './call.dto';
import { tipBodyOf } from './tip.dto';

/** Calls, letters and reports, keyed by an officer. */
@ApiTags('tips')
@ApiBearerAuth()
@Controller('api/v1/cases/:ref/tips')
export class CallsApiController {
  constructor(
    private readonly keyCall: KeyCall,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @Officer('tips.key')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Key a telephone call, or pass on a letter or a report, as a tip' })
  @ApiCreatedResponse({ type: KeptCallAnswer, description: 'Sealed and kept: this comes after the commit.' })
  async key(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() { receipt, channel = 'telephone', wantsReceipt = false, ...tip }: CallDto,
  ): Promise<KeptCallAnswer> {
    const code = receipt ?? (wantsReceipt ? newReceiptCode() : null);
    const kept = await this.keyCall.run(actor, { ref, channel, body: tipBodyOf(tip), code });
    const { id } = kept.tip;
    return {
      id,
      reference: tipReference(id),
      receipt: kept.code,
      acknowledgedAt: this.clock.now().toISOString(),
    };
  }
}
