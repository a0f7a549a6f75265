import type { DataSource } from '../../platform';
import {
  isPepperOf,
  newPepperBytes,
  nodeKeyFor,
  pepperCheckValue,
  pepperFrom,
  type NodeKey,
  type NodeKeyPurpose,
  type Pepper,
} from '../../vault';
import { NodeSecret } from './node-secret.entity';
import { OfficerPassword } from './officer-password.entity';
import { makeSecretFile, readSecretFile } from './secret-file';

/** The pepper of this node and the passwords of this database do not belong together: the process must not start. */
export class PepperRefused extends Error {
  constructor(reason: string) {
    super(`PEPPER_FILE ${reason}`);
    this.name = 'PepperRefused';
  }
}

/**
 * The node's one secret: in a file, in no database and in no backup, so that a stolen database cannot even be
 * guessed at (TIP-PROTOCOL section 3). Held in guarded memory for the life of the process.
 */
export class NodeSecrets {
  private readonly keys = new Map<NodeKeyPurpose, NodeKey>();

  private constructor(readonly pepper: Pepper) {}

  /** Reads the pepper, or makes one where no password depends on another; refuses everything else. */
  static async open(file: string, db: DataSource): Promise<NodeSecrets> {
    const pepper = await pepperIn(file, db);
    await recognise(pepper, db);
    return new NodeSecrets(pepper);
  }

  /** A key of its own for each purpose, the same on every node that has this pepper. */
  key(purpose: NodeKeyPurpose): NodeKey {
    const known = this.keys.get(purpose);
    if (known) return known;
    const made = nodeKeyFor(purpose, this.pepper);
    this.keys.set(purpose, made);
    return made;
  }
}

async function pepperIn(file: string, db: DataSource): Promise<Pepper> {
  const found = await readSecretFile(file, 'pepper (PEPPER_FILE)');
  if (found) return taken(found);
  if (await passwordsExist(db)) {
    throw new PepperRefused(
      'is not there, and officers exist: bring the offline copy back, a new one opens nothing',
    );
  }
  const made = newPepperBytes();
  await makeSecretFile(file, made);
  made.fill(0);
  const kept = await readSecretFile(file, 'pepper (PEPPER_FILE)');
  if (!kept) throw new PepperRefused('was made and is gone again');
  return taken(kept);
}

/** The database knows the pepper its passwords were made with. The first pepper, or one before any password, is noted. */
async function recognise(pepper: Pepper, db: DataSource): Promise<void> {
  const secrets = db.getRepository(NodeSecret);
  const pepperCheck = pepperCheckValue(pepper);
  await secrets.createQueryBuilder().insert().values({ onlyRow: true, pepperCheck }).orIgnore().execute();
  const { pepperCheck: stored } = await secrets.findOneByOrFail({ onlyRow: true });
  if (isPepperOf(pepper, stored)) return;
  if (await passwordsExist(db)) throw new PepperRefused('is another than the one the officers enrolled with');
  await secrets.update({ onlyRow: true }, { pepperCheck });
}

const passwordsExist = (db: DataSource): Promise<boolean> => db.getRepository(OfficerPassword).exists();

function taken(bytes: Buffer): Pepper {
  const pepper = pepperFrom(bytes);
  bytes.fill(0);
  return pepper;
}
