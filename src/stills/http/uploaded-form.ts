import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel';
import type { ReceivePicture } from '../actions/receive-picture';
import type { ReceivedFile } from '../data/picture-files';

/** A form with a picture in it: its fields by name, and the picture once it is in the store. */
export interface UploadedForm {
  readonly fields: Readonly<Record<string, string>>;
  readonly received: ReceivedFile | null;
  /** Why the picture was not taken in; fields that came behind it were not read. */
  readonly refusal: DomainError | null;
}

/**
 * Reads a form as it streams in, whatever the order of its parts: the picture goes into the store while the rest is
 * still on its way. A form that breaks off, or whose picture is too large, leaves nothing there.
 */
export async function readUploadedForm(
  request: FastifyRequest,
  receivePicture: ReceivePicture,
): Promise<UploadedForm> {
  const fields: Record<string, string> = {};
  if (!request.isMultipart()) return { fields, received: null, refusal: null };
  let received: ReceivedFile | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] ??= String(part.value);
      else if (part.fieldname === 'file' && !received) received = await receivePicture.run(part.file);
      else part.file.resume();
    }
  } catch (error) {
    if (received) await receivePicture.takeBack(received);
    letGoOf(request.raw);
    if (error instanceof DomainError) return { fields, received: null, refusal: error };
    throw error;
  }
  return { fields, received, refusal: null };
}

/** Long enough for a sender to read the answer while still sending, which a cut at once would take from them. */
const LINGER_MS = 2_000;

/** What is still on its way is read and thrown away for a moment; then the connection is cut. */
function letGoOf(request: IncomingMessage): void {
  const cut = setTimeout(() => request.destroy(), LINGER_MS);
  request.once('close', () => clearTimeout(cut));
  request.resume();
}
