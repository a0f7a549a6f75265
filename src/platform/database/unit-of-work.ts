import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Notifications } from './notifications';

declare const insideUnitOfWork: unique symbol;

/** A database transaction that is open now. Only `UnitOfWork.run` makes one, so no write can slip past it. */
export type Tx = EntityManager & { readonly [insideUnitOfWork]: true };

/**
 * One verb, one transaction. What `work` writes, audits and sends commits together or not at all.
 * No network and no disk inside: a transaction held open over them holds locks over them.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly db: DataSource,
    private readonly notifications: Notifications,
  ) {}

  /** After its commit, whatever this process keeps in memory and was told to forget is forgotten. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const { done, tx } = await this.db.transaction(async (manager) => {
      const tx = manager as Tx;
      return { done: await work(tx), tx };
    });
    await this.notifications.heardBack(tx);
    return done;
  }
}
