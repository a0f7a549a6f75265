import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { DataSource, type Tx } from '../../platform';
import { hash, nodeMac } from '../../vault';
import { DEVICE_LIFE_MS, LANE_LIFE_MS, type Lane } from '../rules/sign-in-pace';
import { NodeSecrets } from './node-secrets';
import { OfficerDevice } from './officer-device.entity';
import { SignInLane } from './sign-in-lane.entity';

/** Who fails how often, kept under a keyed hash, and the browsers that are known to belong to an officer. */
@Injectable()
export class SignInLanes {
  constructor(
    private readonly db: DataSource,
    private readonly secrets: NodeSecrets,
  ) {}

  /** The lane of this e-mail for one known browser, or the one all strangers share. Nothing typed can be read back. */
  laneOf(email: string, knownDevice: string | null): Buffer {
    return nodeMac(this.secrets.key('officers'), 'sign-in-lane', email, knownDevice ?? 'strangers');
  }

  /** The lane as it stands, locked: attempts in one lane come one after the other. */
  async lock(tx: Tx, lane: Buffer, now: Date): Promise<Lane | null> {
    // One statement: between an insert and a select, whoever was right just now takes the row away.
    const [found] = await tx.query<Lane[]>(
      `INSERT INTO sign_in_lanes AS l (lane, failures, last_failed_at) VALUES ($1, 0, $2)
         ON CONFLICT (lane) DO UPDATE SET failures = l.failures
         RETURNING failures, last_failed_at AS "lastFailedAt"`,
      [lane, now],
    );
    return !found || found.failures === 0 ? null : found;
  }

  async count(tx: Tx, lane: Buffer, { failures, lastFailedAt }: Lane): Promise<void> {
    await tx.update(SignInLane, { lane }, { failures, lastFailedAt });
  }

  async forget(tx: Tx, lane: Buffer): Promise<void> {
    await tx.delete(SignInLane, { lane });
  }

  async sweep(tx: Tx, now: Date): Promise<void> {
    await tx.delete(SignInLane, { lastFailedAt: LessThan(new Date(now.getTime() - LANE_LIFE_MS)) });
    await tx.delete(OfficerDevice, { lastUsedAt: LessThan(new Date(now.getTime() - DEVICE_LIFE_MS)) });
  }

  knows(officerId: string, device: string): Promise<boolean> {
    return this.db.getRepository(OfficerDevice).existsBy({ officerId, deviceHash: hash(device) });
  }

  async remember(tx: Tx, officerId: string, device: string, lastUsedAt: Date): Promise<void> {
    await tx.save(OfficerDevice, { officerId, deviceHash: hash(device), lastUsedAt });
  }
}
