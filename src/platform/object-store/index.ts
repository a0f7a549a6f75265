export { copyObjects, wordsOfTally, type CopyTally } from './copy-objects';
export { LocalObjectStore } from './local-object-store';
export { ObjectStoreModule } from './object-store.module';
export {
  CONDITIONAL_STREAM_BYTES,
  HANDOUT_OBJECTS,
  OBJECT_STORE,
  ObjectDamaged,
  ObjectExists,
  ObjectMissing,
  ObjectStoreNotReady,
  ObjectStoreRefused,
  ObjectStoreUnavailable,
  ObjectTooLong,
  RangePastEnd,
  SIGNED_URL_SECONDS,
  type ByteRange,
  type ObjectStore,
  type PutOptions,
  type PutReceipt,
  type SignedUrlTerms,
  type StoredObject,
} from './object-store';
export { openObjectStore, prepareObjectStore } from './open-object-store';
export { readVerified, readWhole } from './reading';
export { S3ObjectStore } from './s3/s3-object-store';
