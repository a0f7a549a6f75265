import { Controller, Get } from '@nestjs/common';
import { Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { permissionsPage } from './permissions.page';

/** The kernel's own table, so that what an inspector reads is what the guard obeys. */
@Controller('office/permissions')
export class PermissionsController {
  @Get()
  @Officer('office.enter')
  show(): ViewResult {
    return permissionsPage();
  }
}
