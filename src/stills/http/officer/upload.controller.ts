import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Cases } from '../../../cases';
import type { OfficerActor } from '../../../kernel';
import { atCase, PersonsSought } from '../../../persons-sought';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { AcceptUpload } from '../../actions/accept-upload';
import { ReceivePicture } from '../../actions/receive-picture';
import { stillPaths } from '../../stills.paths';
import { readUploadedForm } from '../uploaded-form';
import { isRefused, orRefused, statusOf } from './refused-picture';
import { saying } from './said';
import { parseUploadForm, uploadValues } from './upload.form';
import { uploadPage } from './upload.page';

/** Uploading a picture with everything that is known of it, on one page. */
@ApiExcludeController()
@Controller('office/cases/:ref/people/pictures')
export class UploadController {
  constructor(
    private readonly cases: Cases,
    private readonly persons: PersonsSought,
    private readonly receivePicture: ReceivePicture,
    private readonly acceptUpload: AcceptUpload,
  ) {}

  @Get('new')
  @Officer('stills.prepare')
  async form(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<ViewResult> {
    const inCase = await this.cases.forActor(actor, ref);
    return uploadPage(atCase(inCase, actor), await this.persons.ofCase(inCase.forceId, inCase.id));
  }

  @Post()
  @Officer('stills.prepare')
  async add(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Req() request: FastifyRequest,
  ): Promise<ViewResult | RedirectResult> {
    const inCase = await this.cases.forActor(actor, ref);
    const persons = await this.persons.ofCase(inCase.forceId, inCase.id);
    const form = await readUploadedForm(request, this.receivePicture);
    const read = parseUploadForm(ref, form);
    if (!read.ok) {
      if (form.received) await this.receivePicture.takeBack(form.received);
      return uploadPage(atCase(inCase, actor), persons, read.values, read.errors, statusOf(form.refusal));
    }
    const still = await orRefused(this.acceptUpload.run(actor, read.value));
    if (isRefused(still)) {
      return uploadPage(
        atCase(inCase, actor),
        persons,
        uploadValues(form.fields),
        still.errors,
        still.status,
      );
    }
    return redirectTo(saying(stillPaths.preparation(still.reference), 'uploaded'));
  }
}
