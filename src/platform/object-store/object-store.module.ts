import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { LocalObjectStore } from './local-object-store';
import { OBJECT_STORE, type ObjectStore } from './object-store';

/** The store the configuration names. */
@Global()
@Module({
  providers: [{ provide: OBJECT_STORE, inject: [CONFIG], useFactory: openObjectStore }],
  exports: [OBJECT_STORE],
})
export class ObjectStoreModule {}

function openObjectStore({ objectStore }: Config): ObjectStore {
  if (objectStore.kind === 'local') return new LocalObjectStore(objectStore.directory);
  throw new Error('OBJECT_STORE=s3 is not available in this version: use local.');
}
