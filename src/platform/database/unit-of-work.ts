import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

declare const insideUnitOfWork: unique symbol;

/** A database transaction that is open now. Only `UnitOfWork.run` makes one, so no write can slip past it. */
export type Tx = EntityManager & { readonly [insideUnitOfWork]: true };

/**
 * One verb, one transaction. What `work` writes, audits and sends commits together or not at all.
 * No network and no disk inside: a transaction held open over them holds locks over them.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly db: DataSource) {}

  run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.transaction((manager) => work(manager as Tx));
  }
}
