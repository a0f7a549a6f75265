import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError, type OfficerActor } from '../../../kernel';
import { PersonsSought } from '../../../persons-sought';
import { CurrentActor, newId, Officer } from '../../../platform';
import { Stills } from '../../../stills';
import { newReceiptCode } from '../../../vault/receipts';
import type { ViewResult } from '../../../web';
import { KeyCall } from '../../actions/key-call';
import { TipsOfTeam } from '../../data/tips-of-team';
import { atCallInput, parseCallForm } from './call.form';
import { callKeptPage, callPage, type CallDesk } from './call.page';
import { callTyped, nextCall } from './call-typed';

/** The screen a call is keyed on: number first, the questions as they are read out, one page. */
@ApiExcludeController()
@Controller('office/cases/:ref/calls')
export class CallsController {
  constructor(
    private readonly ofTeam: TipsOfTeam,
    private readonly persons: PersonsSought,
    private readonly stills: Stills,
    private readonly keyCall: KeyCall,
  ) {}

  @Get('new')
  @Officer('tips.key')
  async form(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<ViewResult> {
    return callPage(await this.desk(actor, ref), nextCall(newId(), newReceiptCode()));
  }

  @Post()
  @HttpCode(200)
  @Officer('tips.key')
  async keep(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult> {
    const desk = await this.desk(actor, ref);
    const form = parseCallForm(body);
    if (!form.ok) return callPage(desk, form.values, form.errors);
    try {
      return callKeptPage(desk, await this.keyCall.run(actor, { ref, ...form.value }));
    } catch (refusal) {
      if (!(refusal instanceof DomainError) || refusal.fields.length === 0) throw refusal;
      return callPage(desk, callTyped(body), refusal.fields.map(atCallInput));
    }
  }

  private async desk(actor: OfficerActor, ref: string): Promise<CallDesk> {
    const inCase = await this.ofTeam.inCase(actor, ref);
    const { forceId, id } = inCase;
    const persons = await this.persons.ofCase(forceId, id);
    return { actor, inCase, persons, stills: await this.stills.ofCase(forceId, id) };
  }
}
