export { DemoMailbox, type KeptMail } from './demo-mailbox';
export { MailModule } from './mail.module';
export { Mailer, type Mail } from './mailer';
