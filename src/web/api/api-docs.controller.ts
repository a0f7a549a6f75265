import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { ApiDescription, Public } from '../../platform';
import type { ViewResult } from '../views';
import { apiDocsPage } from './api-docs.page';

/** The description of the JSON API, for programs and for people. It says nothing about any case. */
@ApiExcludeController()
@Controller('api')
export class ApiDocsController {
  constructor(private readonly api: ApiDescription) {}

  @Get('openapi.json')
  @Public()
  @Header('cache-control', 'no-cache')
  document(): OpenAPIObject {
    return this.api.document();
  }

  @Get('docs')
  @Public()
  show(): ViewResult {
    return apiDocsPage(this.api.document());
  }
}
