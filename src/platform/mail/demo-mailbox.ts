import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { SMTPServer } from 'smtp-server';
import { mailText } from './mail-text';

/** A mail the demo would have sent. */
export interface KeptMail {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

const KEPT = 200;
const MAIL_LIMIT_BYTES = 256 * 1024;

/**
 * The demo's mail server: a real SMTP conversation on loopback, whose mails are shown instead of delivered. Keeps
 * the newest two hundred in memory.
 */
export class DemoMailbox {
  private readonly mails: KeptMail[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: MAIL_LIMIT_BYTES,
    onData: (stream, session, done) => {
      this.keep(
        stream,
        session.envelope.rcptTo.map(({ address }) => address),
      ).then(() => done(), done);
    },
  });

  /** Listens on a free port and answers the address to send to. */
  async open(): Promise<string> {
    await new Promise<void>((ready, failed) => {
      this.server.once('error', failed);
      this.server.listen(0, '127.0.0.1', ready);
    });
    const { port } = this.server.server.address() as AddressInfo;
    return `smtp://127.0.0.1:${port}`;
  }

  /** Newest first. */
  all(): readonly KeptMail[] {
    return this.mails;
  }

  async close(): Promise<void> {
    await new Promise<void>((closed) => this.server.close(closed));
  }

  private async keep(stream: Readable, to: string[]): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const raw = Buffer.concat(chunks).toString('utf8');
    this.mails.unshift({ to, ...mailText(raw), at: new Date() });
    this.mails.length = Math.min(this.mails.length, KEPT);
  }
}
