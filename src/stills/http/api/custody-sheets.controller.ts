import { Body, Controller, Get, Headers, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { MakeCustodySheet } from '../../actions/make-custody-sheet';
import { OpenCustodySheet } from '../../actions/open-custody-sheet';
import { refuseStill } from '../../stills.errors';
import { stillPaths } from '../../stills.paths';
import { sendSheet, sheetNamed } from '../custody-reply';
import { CustodySheetBody } from './place.dto';

/** Custody sheets of a still. */
@ApiTags('stills')
@Controller('api/v1/stills/:ref')
export class CustodySheetsApiController {
  constructor(
    private readonly makeSheet: MakeCustodySheet,
    private readonly openSheet: OpenCustodySheet,
  ) {}

  @Post('custody-sheet')
  @Officer('stills.custody')
  @ApiOperation({
    summary: 'Make a custody sheet, signed by you: JSON, or PDF where the Accept header asks for it',
  })
  @ApiProduces('application/json', 'application/pdf')
  @ApiCreatedResponse({ description: 'Location says where both forms can be fetched again.' })
  async make(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: CustodySheetBody | undefined,
    @Headers('accept') accept: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sheet = await this.makeSheet.run(actor, { ref, recipient: body?.recipient });
    void reply.code(201).header('location', stillPaths.custodySheetOfApi(ref, sheet.id));
    await sendSheet(reply, sheet, accept?.includes('application/pdf') ? 'pdf' : 'json');
  }

  @Get('custody-sheets/:name')
  @Officer('stills.custody')
  @ApiOperation({ summary: 'A custody sheet that was made: its id, or its id with .json or .pdf' })
  @ApiProduces('application/json', 'application/pdf')
  async file(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('name') name: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = sheetNamed(name);
    if (!wanted) throw refuseStill('still_not_found');
    await sendSheet(reply, await this.openSheet.one(actor, ref, wanted.id), wanted.form);
  }
}
