export { LocalObjectStore } from './local-object-store';
export { ObjectStoreModule } from './object-store.module';
export {
  OBJECT_STORE,
  ObjectMissing,
  readWhole,
  type ObjectStore,
  type PutReceipt,
  type StoredObject,
} from './object-store';
