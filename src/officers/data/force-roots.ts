import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Forces, type Force } from '../../forces';
import { CONFIG, type Config } from '../../platform';
import type { OfficerCertificate } from '../../vault';
import {
  forceRootFrom,
  forceRootPublicKey,
  newForceRootBytes,
  signOfficerCertificate,
} from '../../vault/opening';
import { makeSecretFile, readSecretFile } from './secret-file';

/**
 * The key that says whose public keys are whose (TIP-PROTOCOL section 9). In production its public half is
 * configured and its secret half is offline, so this node can check certificates and make none. In the demo the
 * secret half is a file beside the pepper.
 */
@Injectable()
export class ForceRoots {
  private readonly ofFiles = new Map<string, Buffer>();

  constructor(
    private readonly forces: Forces,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The public root key of a force; null while it has none, and then nobody of it is certified. */
  async publicKey(forceId: string): Promise<Buffer | null> {
    const force = await this.forces.byId(forceId);
    if (!force) return null;
    const configured = this.config.forceRootKeys.get(force.slug);
    if (configured) return Buffer.from(configured, 'hex');
    return this.ofFiles.get(force.slug) ?? this.fromFile(force);
  }

  /** The root's signature, made on the spot where the secret half is here; null where it is offline. */
  async certify(certificate: OfficerCertificate): Promise<Buffer | null> {
    const force = await this.forces.byId(certificate.forceId);
    if (!force || !this.keptHere()) return null;
    const bytes = (await this.read(force)) ?? (await this.make(force));
    const root = forceRootFrom(bytes);
    bytes.fill(0);
    try {
      return signOfficerCertificate(root, certificate);
    } finally {
      root.wipe();
    }
  }

  private keptHere(): boolean {
    return !this.config.production && this.config.forceRootKeys.size === 0;
  }

  private async fromFile(force: Force): Promise<Buffer | null> {
    const bytes = this.keptHere() ? await this.read(force) : null;
    if (!bytes) return null;
    const root = forceRootFrom(bytes);
    bytes.fill(0);
    const publicKey = forceRootPublicKey(root);
    root.wipe();
    this.ofFiles.set(force.slug, publicKey);
    return publicKey;
  }

  private async make(force: Force): Promise<Buffer> {
    const made = newForceRootBytes();
    await makeSecretFile(this.file(force), made);
    // Another process may have been first: what stands in the file is the root.
    return (await this.read(force)) ?? made;
  }

  private read(force: Force): Promise<Buffer | null> {
    return readSecretFile(this.file(force), `root key of force ${force.slug}`);
  }

  private file(force: Force): string {
    return path.join(path.dirname(this.config.pepperFile), `force-root-${force.slug}`);
  }
}
