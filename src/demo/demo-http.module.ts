import { Module } from '@nestjs/common';
import { OfficersModule } from '../officers';
import { TakeRole } from './actions/take-role';
import { DemoController } from './http/demo.controller';

/** The demo's own pages. Mounted only where the demo is on and officers may sign in. */
@Module({ imports: [OfficersModule], providers: [TakeRole], controllers: [DemoController] })
export class DemoHttp {}
