import { Inject, Injectable } from '@nestjs/common';
import { pipeline, type Readable } from 'node:stream';
import {
  HANDOUT_OBJECTS,
  LOGGER,
  newId,
  OBJECT_STORE,
  ObjectDamaged,
  ObjectMissing,
  readVerified,
  readWhole,
  type Logger,
  type ObjectStore,
} from '../../platform';
import { MAX_PICTURE_BYTES } from '../rules/accepted-formats';
import type { RenditionFormat } from '../rules/rendition-plan';
import { refuseStill } from '../stills.errors';
import { stopsPast } from './stops-past';

/** A picture as it came, in the store under a random key, before anybody has looked at it. */
export interface ReceivedFile {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** One file in the store, as its row knows it. */
export interface StoredFile {
  readonly objectKey: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** Everything of stills in the object store has a key under this. */
export const STILL_OBJECTS = 'stills/';

/** The bytes of stills. Keys are random and say nothing: not whose picture it is, nor what it was called. */
@Injectable()
export class PictureFiles {
  constructor(
    @Inject(OBJECT_STORE) private readonly objects: ObjectStore,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Takes a stream in, as it comes. One that is too long, or breaks off, leaves nothing. */
  async receive(body: Readable): Promise<ReceivedFile> {
    const key = `${STILL_OBJECTS}originals/${newId()}`;
    const limited = stopsPast(MAX_PICTURE_BYTES, () => refusedFile('picture_too_many_bytes'));
    // Joined both ways: a broken-off upload fails the put, and a failed put stops reading the upload.
    pipeline(body, limited, () => undefined);
    const received = { key, ...(await this.objects.put(key, limited)) };
    if (received.bytes > 0) return received;
    await this.discard([key]);
    throw refusedFile('picture_missing');
  }

  /** The whole original: at most `MAX_PICTURE_BYTES`. */
  async original(key: string): Promise<Buffer> {
    return readWhole(await this.objects.get(key));
  }

  async keep(format: RenditionFormat, bytes: Buffer): Promise<StoredFile> {
    const objectKey = `${STILL_OBJECTS}renditions/${newId()}.${format}`;
    return { objectKey, ...(await this.objects.put(objectKey, bytes)) };
  }

  /** The whole of a file that we made: a few megabytes at the most. */
  async whole(key: string): Promise<Buffer> {
    return readWhole(await this.objects.get(key));
  }

  /** One recipient's copy, where the store may sign an address for it. */
  async keepHandout(id: string, bytes: Buffer): Promise<StoredFile> {
    const objectKey = `${HANDOUT_OBJECTS}${id}.jpg`;
    return { objectKey, ...(await this.objects.put(objectKey, bytes)) };
  }

  open(key: string): Promise<Readable> {
    return this.objects.get(key);
  }

  /**
   * The bytes of a rendition, once they have proved to be those that were made and looked at. Others are never sent:
   * what lies in the store instead may be anything. The log says which still has to be made again.
   */
  async verified({ reference, ...file }: StoredFile & { readonly reference: string }): Promise<Buffer> {
    try {
      return await readVerified(await this.objects.get(file.objectKey), file);
    } catch (error) {
      if (!(error instanceof ObjectDamaged || error instanceof ObjectMissing)) throw error;
      this.log.error(
        { still: reference, key: file.objectKey, reason: error.name },
        'file of a still unusable',
      );
      throw refuseStill('still_file_unusable');
    }
  }

  /** Every key of ours that was put before `moment`, whether or not a row points at it. */
  async *olderThan(moment: Date): AsyncIterable<string> {
    for await (const { key, modifiedAt } of this.objects.list(STILL_OBJECTS)) {
      if (modifiedAt < moment) yield key;
    }
  }

  /** Clears away what puts begun before `moment` never finished; answers how many. */
  sweepUnfinished(moment: Date): Promise<number> {
    return this.objects.sweepUnfinished(moment);
  }

  /** Takes back what was put. What the store cannot delete now, the sweep finds within the hour. */
  async discard(keys: readonly string[]): Promise<void> {
    await Promise.allSettled(keys.map((key) => this.objects.delete(key)));
  }
}

const refusedFile = (code: 'picture_missing' | 'picture_too_many_bytes') =>
  refuseStill(code, {}, [{ field: 'file', code }]);
