import { randomUUID } from 'node:crypto';
import { pipeline, type Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  paginateListObjectsV2,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { S3Config } from '../../config';
import {
  assertByteRange,
  assertKeyPrefix,
  assertObjectKey,
  assertSignable,
  isObjectKey,
} from '../object-key';
import {
  CONDITIONAL_STREAM_BYTES,
  ObjectExists,
  type ByteRange,
  type ObjectStore,
  type PutOptions,
  type PutReceipt,
  type SignedUrlTerms,
  type StoredObject,
} from '../object-store';
import { Counting, readWhole, receiptOf } from '../reading';
import { Buckets } from './buckets';
import { openS3Client } from './client';
import { asOurs, attemptsOf, statusOf } from './errors';

/** One part is in memory at a time, so this is what an upload of any length costs. */
const PART_BYTES = 8 * 1024 * 1024;

/** Times a conditional put asks again when the store answers that somebody is just writing there. */
const CONFLICTS_AT_MOST = 5;

interface Place {
  readonly Bucket: string;
  readonly Key: string;
}

/** Objects in two buckets of an S3 store (see `Buckets`). What it throws holds neither credentials nor addresses. */
export class S3ObjectStore implements ObjectStore {
  private readonly client: S3Client;
  readonly buckets: Buckets;

  constructor(config: S3Config) {
    this.client = openS3Client(config);
    this.buckets = new Buckets(this.client, config);
  }

  async put(
    key: string,
    body: Readable | Buffer,
    { ifAbsent = false }: PutOptions = {},
  ): Promise<PutReceipt> {
    const place = this.placeOf(key);
    if (!Buffer.isBuffer(body)) return this.putStream(place, body, ifAbsent);
    await (ifAbsent ? this.putFirst(place, body) : this.upload(place, body)).catch(rethrowAsOurs);
    return receiptOf(body);
  }

  async get(key: string, range?: ByteRange): Promise<Readable> {
    const place = this.placeOf(key);
    if (range) assertByteRange(range);
    const asked = new GetObjectCommand({
      ...place,
      ...(range ? { Range: `bytes=${range.start}-${range.end}` } : {}),
    });
    const { Body } = await this.client.send(asked).catch(rethrowAsOurs);
    return Body as Readable;
  }

  async size(key: string): Promise<number> {
    const place = this.placeOf(key);
    const { ContentLength } = await this.client.send(new HeadObjectCommand(place)).catch(rethrowAsOurs);
    return ContentLength ?? 0;
  }

  async delete(key: string): Promise<void> {
    const place = this.placeOf(key);
    await this.client.send(new DeleteObjectCommand(place)).catch(rethrowAsOurs);
  }

  async *list(prefix: string): AsyncIterable<StoredObject> {
    assertKeyPrefix(prefix);
    for (const bucket of this.buckets.under(prefix)) yield* this.listIn(bucket, prefix);
  }

  async signedUrl(key: string, terms: SignedUrlTerms): Promise<string> {
    assertSignable(key, terms);
    const asked = new GetObjectCommand({
      ...this.placeOf(key),
      ResponseContentDisposition: `attachment; filename="${terms.filename}"`,
      ResponseContentType: terms.contentType,
      ResponseCacheControl: 'private, no-store',
    });
    return getSignedUrl(this.client, asked, { expiresIn: terms.seconds });
  }

  /** The buckets' lifecycle does this by itself, a day after. */
  sweepUnfinished(): Promise<number> {
    return Promise.resolve(0);
  }

  async check(): Promise<void> {
    await this.buckets.check();
  }

  /** Called by Nest when the house closes: idle connections go. */
  onApplicationShutdown(): void {
    this.client.destroy();
  }

  private placeOf(key: string): Place {
    assertObjectKey(key);
    return { Bucket: this.buckets.of(key), Key: key };
  }

  private async *listIn(bucket: string, prefix: string): AsyncGenerator<StoredObject> {
    const asked = { Bucket: bucket, Prefix: prefix };
    const pages = paginateListObjectsV2({ client: this.client }, asked)[Symbol.asyncIterator]();
    for (;;) {
      const page = await pages.next().catch(rethrowAsOurs);
      if (page.done) return;
      for (const { Key = '', Size = 0, LastModified = new Date(0) } of page.value.Contents ?? []) {
        // What lies in the other bucket's place can be neither read nor deleted by its key.
        const isOurs = isObjectKey(Key) && this.buckets.of(Key) === bucket;
        if (isOurs) yield { key: Key, bytes: Size, modifiedAt: LastModified };
      }
    }
  }

  private async putStream(place: Place, body: Readable, ifAbsent: boolean): Promise<PutReceipt> {
    const counting = new Counting(ifAbsent ? CONDITIONAL_STREAM_BYTES : Infinity);
    // Joined both ways: a broken-off body fails the put, and a failed put stops reading the body.
    pipeline(body, counting, () => undefined);
    try {
      if (ifAbsent) await this.putFirst(place, await readWhole(counting));
      else await this.upload(place, counting);
    } catch (error) {
      const ofBody = counting.errored;
      counting.destroy();
      throw ofBody ?? asOurs(error);
    }
    return counting.receipt();
  }

  /** In one request when it is short, else part by part; what breaks off is aborted and was never under its key. */
  private async upload(place: Place, body: Readable | Buffer): Promise<void> {
    const params = { ...place, Body: body };
    await new Upload({ client: this.client, params, partSize: PART_BYTES, queueSize: 1 }).done();
  }

  /** In one request, because a store may ignore the condition when parts are joined. */
  private async putFirst(place: Place, body: Buffer): Promise<void> {
    const put = randomUUID();
    const asked = () => new PutObjectCommand({ ...place, Body: body, IfNoneMatch: '*', Metadata: { put } });
    for (let conflicts = 0; ;) {
      try {
        await this.client.send(asked());
        return;
      } catch (error) {
        if (statusOf(error) === 409 && ++conflicts < CONFLICTS_AT_MOST) continue;
        if (statusOf(error) !== 412) throw error;
        // An answer that was lost on its way makes the SDK ask again, and find what it has itself put.
        if (attemptsOf(error) > 1 && (await this.isOf(put, place))) return;
        throw new ObjectExists();
      }
    }
  }

  private async isOf(put: string, place: Place): Promise<boolean> {
    const { Metadata } = await this.client.send(new HeadObjectCommand(place));
    return Metadata?.put === put;
  }
}

function rethrowAsOurs(error: unknown): never {
  throw asOurs(error);
}
