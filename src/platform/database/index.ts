export { DataSource } from 'typeorm';
export { DatabaseModule } from './database.module';
export { entities, servingDataSource } from './data-source';
export { newId } from './ids';
export { SnakeNamingStrategy } from './naming';
export { Notifications } from './notifications';
export { APP_ROLE, servingDatabase, type ServingDatabase } from './serving';
export { UnitOfWork, type Tx } from './unit-of-work';
export { violates } from './violations';
