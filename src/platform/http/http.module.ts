import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access.guard';
import { AccessSockets } from './sockets';

/** The global guard and the sockets that higher floors plug into. */
@Global()
@Module({
  providers: [AccessSockets, { provide: APP_GUARD, useClass: AccessGuard }],
  exports: [AccessSockets],
})
export class HttpModule {}
