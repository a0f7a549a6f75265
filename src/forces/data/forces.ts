import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, Notifications, violates, type Tx } from '../../platform';
import { refuseForce } from '../forces.errors';
import { forceServedAt } from '../rules/force-registration';
import { Force } from './force.entity';

const CHANGED = 'forces_changed';
/** The last of them: two forces registered at the same moment, of which the second simply tries again. */
const TAKEN = ['forces_slug_key', 'forces_public_host_key', 'forces_position_key'];

/**
 * The forces of this node. They are few, change once in years, and every page names one: so they are kept in
 * memory, and a change tells every process to look again.
 */
@Injectable()
export class Forces implements OnModuleInit {
  private known: Promise<Force[]> | null = null;

  constructor(
    private readonly db: DataSource,
    private readonly notifications: Notifications,
  ) {}

  onModuleInit(): void {
    this.notifications.on(CHANGED, () => this.lookAgain());
  }

  /** In order of registration. */
  all(): Promise<Force[]> {
    this.known ??= this.load();
    return this.known;
  }

  byId(id: string): Promise<Force | null> {
    return this.find((force) => force.id === id);
  }

  bySlug(slug: string): Promise<Force | null> {
    return this.find((force) => force.slug === slug);
  }

  /** Whose public pages this host shows. */
  async servedAt(host: string): Promise<Force | null> {
    return forceServedAt(await this.all(), host);
  }

  /** Adds a force as the last one and tells every process. A slug or host that is taken is a conflict. */
  async add(tx: Tx, force: Omit<Force, 'position'>): Promise<void> {
    const position = (await tx.count(Force)) + 1;
    try {
      await tx.insert(Force, { ...force, position });
    } catch (error) {
      if (TAKEN.some((constraint) => violates(error, constraint)))
        throw refuseForce('force_already_registered');
      throw error;
    }
    await this.notifications.notify(tx, CHANGED, force.id);
  }

  /** A force registered a moment ago may not have been announced here yet: look once more before saying no. */
  private async find(wanted: (force: Force) => boolean): Promise<Force | null> {
    const found = (await this.all()).find(wanted);
    if (found) return found;
    this.lookAgain();
    return (await this.all()).find(wanted) ?? null;
  }

  /** Forgets what it knows: after a commit here, and after a word from another process. */
  lookAgain(): void {
    this.known = null;
  }

  private load(): Promise<Force[]> {
    const loading = this.db.getRepository(Force).find({ order: { position: 'ASC' } });
    // A failed look is not remembered; whoever asked for it hears of the failure.
    loading.catch(() => this.lookAgain());
    return loading;
  }
}
