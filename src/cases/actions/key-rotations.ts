import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import type { CaseSecret } from '../../vault';

/** A case's key is changing now, in this transaction. Both secrets are wiped when the listeners have returned. */
export interface KeyRotation {
  readonly caseId: string;
  readonly forceId: string;
  readonly from: { readonly epoch: number; readonly secret: CaseSecret };
  readonly to: { readonly epoch: number; readonly publicKey: Buffer };
}

export type RotationListener = (tx: Tx, rotation: KeyRotation) => Promise<void>;

/**
 * Who must move what they sealed when a case's key changes: `tips` registers here and re-wraps. A listener that
 * fails undoes the rotation, because what is still wrapped to the old key alone would be lost to newcomers.
 */
@Injectable()
export class KeyRotations {
  private readonly listeners: RotationListener[] = [];

  register(listener: RotationListener): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, rotation: KeyRotation): Promise<void> {
    for (const listener of this.listeners) await listener(tx, rotation);
  }
}
