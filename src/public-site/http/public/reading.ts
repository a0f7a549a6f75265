import type { FastifyRequest } from 'fastify';
import { readerOf } from '../../../web';

/** How a page is read: in which language, and when. Nothing else of a reader is known. */
export interface Reading {
  readonly language: string;
  readonly now: Date;
}

export function readingOf(request: FastifyRequest, now: Date): Reading {
  return { language: readerOf(request).language, now };
}
