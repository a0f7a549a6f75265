import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config';
import { OBJECT_STORE } from './object-store';
import { openObjectStore } from './open-object-store';

/** The store the configuration names. */
@Global()
@Module({
  providers: [
    {
      provide: OBJECT_STORE,
      inject: [CONFIG],
      useFactory: ({ objectStore }: Config) => openObjectStore(objectStore),
    },
  ],
  exports: [OBJECT_STORE],
})
export class ObjectStoreModule {}
