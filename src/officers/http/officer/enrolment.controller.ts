import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { Public, type GuardedRequest } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { AcceptInvitation } from '../../actions/accept-invitation';
import { officerPaths } from '../../officers.paths';
import { parseEnrolmentForm } from './enrolment.form';
import { enrolmentPage } from './enrolment.page';
import { refuseFromElsewhere } from './from-elsewhere';
import { takenForm } from './refused-form';

@Controller('office/enrol')
export class EnrolmentController {
  constructor(private readonly accept: AcceptInvitation) {}

  @Get()
  @Public()
  form(): ViewResult {
    return enrolmentPage({ email: '', code: '' });
  }

  @Post()
  @Public()
  async create(@Req() request: GuardedRequest, @Body() body: unknown): Promise<ViewResult | RedirectResult> {
    refuseFromElsewhere(request.headers);
    const form = parseEnrolmentForm(body);
    if (!form.ok) return enrolmentPage(form.values, form.errors);
    const taken = await takenForm(form.value, this.accept.run(form.value));
    return taken.ok
      ? redirectTo(officerPaths.signInAfter('enrolled'))
      : enrolmentPage(taken.values, taken.errors);
  }
}
