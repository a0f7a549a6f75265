import { Injectable } from '@nestjs/common';
import { signatureProblem, type OfficerSignature } from './officer-signature';
import { ForceRoots } from './force-roots';

/** Whether signatures that were kept hold, by the root keys this node knows. */
@Injectable()
export class VouchedSignatures {
  constructor(private readonly roots: ForceRoots) {}

  /** True where the root of this very force vouched for the signer then, and that key signed these bytes. */
  async hold(
    forceId: string,
    signed: OfficerSignature,
    about: Parameters<typeof signatureProblem>[1],
  ): Promise<boolean> {
    const root = await this.roots.publicKey(forceId);
    return root !== null && signed.forceId === forceId && signatureProblem(signed, about, [root]) === null;
  }
}
