import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { certificateRequest } from '../data/certificate-request';
import { Officers } from '../data/officers.repository';
import { refuseOfficer } from '../officers.errors';

/** The line that the custodians carry to their offline machine, after they have seen who it is about. */
@Injectable()
export class RequestCertificate {
  constructor(
    private readonly officers: Officers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(email: string): Promise<string> {
    const officer = await this.officers.byEmail(email);
    const request = officer && certificateRequest(officer, this.clock.now());
    if (!request) throw refuseOfficer('officer_not_found');
    return request;
  }
}
