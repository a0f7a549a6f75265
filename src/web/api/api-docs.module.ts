import { Module } from '@nestjs/common';
import { ApiDocsController } from './api-docs.controller';

/** The description of the API, wherever a process answers HTTP. */
@Module({ controllers: [ApiDocsController] })
export class ApiDocsHttp {}
