import {
  CreateBucketCommand,
  GetBucketVersioningCommand,
  HeadBucketCommand,
  PutBucketLifecycleConfigurationCommand,
  PutBucketVersioningCommand,
  type LifecycleRule,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { S3Config } from '../../config';
import { ObjectStoreNotReady } from '../object-store';
import { asOurs, statusOf } from './errors';

/** Pictures as they came: what they replace or delete is kept a while. */
export const ORIGINAL_OBJECTS = 'stills/originals/';

/** As long as the longest backup (docs/operations.md). */
export const ORIGINAL_VERSIONS_DAYS = 30;

/** A bucket's settings change by hand, if ever: they are not asked at every readiness check. */
const SETTINGS_HOLD_MS = 10 * 60 * 1000;

type Versions = 'never' | 'on' | 'suspended';

/**
 * The two buckets of a store. S3 keeps versions of a whole bucket or of none: originals stand in one that does, and
 * everything else in one that never has, so that what is destroyed there is destroyed (docs/two-buckets.md).
 */
export class Buckets {
  readonly others: string;
  readonly originals: string;
  private settingsGoodUntil = 0;

  constructor(
    private readonly client: S3Client,
    private readonly config: S3Config,
  ) {
    this.others = config.bucket;
    this.originals = `${config.bucket}-originals`;
  }

  of(key: string): string {
    return key.startsWith(ORIGINAL_OBJECTS) ? this.originals : this.others;
  }

  /** Where keys that begin like this may be. */
  under(prefix: string): string[] {
    if (prefix.startsWith(ORIGINAL_OBJECTS)) return [this.originals];
    return ORIGINAL_OBJECTS.startsWith(prefix) ? [this.originals, this.others] : [this.others];
  }

  /** Throws `ObjectStoreNotReady` with a sentence that says what to do. */
  async check(): Promise<void> {
    const [originals, others] = await Promise.all([this.exists(this.originals), this.exists(this.others)]);
    if (!others)
      throw new ObjectStoreNotReady('There is no bucket S3_BUCKET: prepare-object-store makes it.');
    if (!originals) {
      throw new ObjectStoreNotReady('There is no bucket S3_BUCKET-originals: prepare-object-store makes it.');
    }
    if (performance.now() < this.settingsGoodUntil) return;
    await this.refuseVersionsOfOthers();
    if ((await this.versionsOf(this.originals)) !== 'on') {
      throw new ObjectStoreNotReady(
        'The bucket S3_BUCKET-originals keeps no versions: prepare-object-store turns them on.',
      );
    }
    this.settingsGoodUntil = performance.now() + SETTINGS_HOLD_MS;
  }

  /** Makes both buckets as they must be; what is so already stays so. Answers lines to print. */
  async prepare(): Promise<string[]> {
    const made = [await this.make(this.others), await this.make(this.originals)];
    await this.refuseVersionsOfOthers();
    await this.set(
      new PutBucketVersioningCommand({
        Bucket: this.originals,
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    );
    await this.setLifecycle(this.others, [ABORT_UNFINISHED]);
    await this.setLifecycle(this.originals, [ABORT_UNFINISHED, FORGET_OLD_VERSIONS]);
    const [others, originals] = made.map((isNew) => (isNew ? 'made' : 'was there'));
    return [
      `S3_BUCKET: ${others}; keeps no versions; unfinished uploads go after a day.`,
      `S3_BUCKET-originals: ${originals}; keeps what was replaced or deleted ${ORIGINAL_VERSIONS_DAYS} days; ` +
        'unfinished uploads go after a day.',
    ];
  }

  private async refuseVersionsOfOthers(): Promise<void> {
    if ((await this.versionsOf(this.others)) === 'never') return;
    throw new ObjectStoreNotReady(
      'The bucket S3_BUCKET keeps or has kept versions, so that what is destroyed there may come back. ' +
        'Versions can be suspended but never undone: name a bucket that has had none.',
    );
  }

  private async exists(bucket: string): Promise<boolean> {
    try {
      await this.client.send(new HeadBucketCommand({ Bucket: bucket }));
      return true;
    } catch (error) {
      if (statusOf(error) === 404) return false;
      throw asOurs(error);
    }
  }

  private async versionsOf(bucket: string): Promise<Versions> {
    const asked = this.client.send(new GetBucketVersioningCommand({ Bucket: bucket }));
    const { Status } = await asked.catch(rethrowAsOurs);
    if (Status === undefined) return 'never';
    return Status === 'Enabled' ? 'on' : 'suspended';
  }

  /** Answers whether it had to be made. */
  private async make(bucket: string): Promise<boolean> {
    if (await this.exists(bucket)) return false;
    const { endpoint, region } = this.config;
    // Amazon wants to be told a region that is not its first; others have regions of their own making.
    const place =
      endpoint === null && region !== 'us-east-1' ? { LocationConstraint: region as 'eu-west-2' } : null;
    await this.set(
      new CreateBucketCommand({ Bucket: bucket, ...(place ? { CreateBucketConfiguration: place } : {}) }),
    );
    return true;
  }

  private async setLifecycle(bucket: string, rules: LifecycleRule[]): Promise<void> {
    await this.set(
      new PutBucketLifecycleConfigurationCommand({
        Bucket: bucket,
        LifecycleConfiguration: { Rules: rules },
      }),
    );
  }

  private async set(
    command: CreateBucketCommand | PutBucketVersioningCommand | PutBucketLifecycleConfigurationCommand,
  ): Promise<void> {
    // The client's overloads take one command each, never one of several.
    await this.client.send(command as PutBucketVersioningCommand).catch(rethrowAsOurs);
  }
}

const EVERYTHING = { Prefix: '' };

/** What a process that was killed had sent of an object. */
const ABORT_UNFINISHED: LifecycleRule = {
  ID: 'abort-unfinished-uploads',
  Status: 'Enabled',
  Filter: EVERYTHING,
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
};

const FORGET_OLD_VERSIONS: LifecycleRule = {
  ID: 'forget-old-versions',
  Status: 'Enabled',
  Filter: EVERYTHING,
  NoncurrentVersionExpiration: { NoncurrentDays: ORIGINAL_VERSIONS_DAYS },
  Expiration: { ExpiredObjectDeleteMarker: true },
};

function rethrowAsOurs(error: unknown): never {
  throw asOurs(error);
}
