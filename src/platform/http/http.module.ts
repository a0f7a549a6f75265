import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { ApiDescription } from './api-description';
import { AccessSockets } from './sockets';

/** The global guard and the sockets that higher floors plug into. */
@Global()
@Module({
  providers: [AccessSockets, ApiDescription, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [AccessSockets, ApiDescription],
})
export class HttpModule {}
