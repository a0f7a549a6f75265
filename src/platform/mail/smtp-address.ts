/** Injection token for the SMTP server in force: the configured one, or the demo's own mailbox. */
export const SMTP_ADDRESS = Symbol('SmtpAddress');
