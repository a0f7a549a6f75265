import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform';
import { AcceptInvitation } from '../../actions/accept-invitation';
import { EnrolDto } from './officers.dto';

@ApiTags('officers')
@Controller('api/v1/enrolments')
export class EnrolmentsApiController {
  constructor(private readonly accept: AcceptInvitation) {}

  @Post()
  @HttpCode(204)
  @Public()
  @ApiOperation({ summary: 'Use an invitation: choose a password, get keys' })
  @ApiNoContentResponse()
  async create(@Body() enrolling: EnrolDto): Promise<void> {
    await this.accept.run(enrolling);
  }
}
