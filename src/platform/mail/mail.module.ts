import { Global, Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { DemoMailbox } from './demo-mailbox';
import { Mailer } from './mailer';
import { SMTP_ADDRESS } from './smtp-address';

/** Mail through SMTP, always: to the configured server, or to the mailbox that the demo shows. */
@Global()
@Module({
  providers: [
    DemoMailbox,
    {
      provide: SMTP_ADDRESS,
      inject: [CONFIG, DemoMailbox],
      useFactory: (config: Config, demo: DemoMailbox) => config.smtpUrl ?? demo.open(),
    },
    Mailer,
  ],
  exports: [Mailer, DemoMailbox],
})
export class MailModule implements OnModuleDestroy {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly demo: DemoMailbox,
  ) {}

  async onModuleDestroy(): Promise<void> {
    if (this.config.smtpUrl === null) await this.demo.close();
  }
}
