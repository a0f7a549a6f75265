import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, officerIdOf, type Actor, type Clock } from '../../kernel';
import { newId, type Tx } from '../../platform';
import { PlacesShown } from '../data/places-shown';
import type { PlaceShown } from '../data/place-shown.entity';
import type { Still } from '../data/still.entity';
import { OWN_KINDS, readRecipient, type PlaceKind } from '../rules/place-shown';
import { DIGITAL_MINUTES } from '../rules/takedown-clock';
import { refuseStill } from '../stills.errors';

export interface NewPlace {
  readonly still: Pick<Still, 'id' | 'forceId' | 'caseId' | 'reference' | 'revision'>;
  readonly kind: PlaceKind;
  /** Who was given it, or where it was put; at most `RECIPIENT_LIMIT` characters. */
  readonly recipient: string;
  /** Where it already stands in the file; absent: a new one. */
  readonly id?: string;
  /** The file as it was given. `objectKey` is null where no copy of ours is kept. */
  readonly file?: { readonly objectKey: string | null; readonly sha256: string; readonly bytes: number };
  /** What an officer who writes it down knows of it besides. */
  readonly told?: Pick<PlaceShown, 'minutesAllowed' | 'keeper' | 'address'> & { readonly isUp: boolean };
}

const NO_FILE = { objectKey: null, sha256: null, bytes: null };
const UNTOLD = { minutesAllowed: DIGITAL_MINUTES, keeper: null, address: null, isUp: false };

/** Writes down where a picture went, with its entry in the log: a disclosure, and to whom. */
@Injectable()
export class RegisterPlace {
  constructor(
    private readonly places: PlacesShown,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the transaction of a larger act, which has seen to it that the picture may be given away. */
  async within(tx: Tx, actor: Actor, place: NewPlace): Promise<PlaceShown> {
    const { still, kind, recipient, id = newId(), file = NO_FILE, told = UNTOLD } = place;
    const read = readRecipient(recipient);
    if (!read.ok) throw refuseStill(read.problem, {}, [{ field: 'recipient', code: read.problem }]);
    const madeBy = officerIdOf(actor);
    const now = this.clock.now();
    const row: PlaceShown = {
      id,
      forceId: still.forceId,
      caseId: still.caseId,
      stillId: still.id,
      revision: still.revision,
      kind,
      recipient: read.value,
      madeBy,
      madeAt: now,
      objectKey: file.objectKey,
      sha256: file.sha256,
      bytes: file.bytes,
      removedAt: null,
      removedBy: null,
      minutesAllowed: told.minutesAllowed,
      keeper: told.keeper,
      address: told.address,
      placedAt: told.isUp ? now : null,
      placedBy: told.isUp ? madeBy : null,
    };
    await this.places.add(tx, row);
    // What the house serves itself is disclosed by its release, which has an entry of its own.
    if (!OWN_KINDS.includes(kind)) await this.say(tx, actor, still, row);
    return row;
  }

  private say(tx: Tx, actor: Actor, still: NewPlace['still'], place: PlaceShown): Promise<void> {
    const { id, kind, recipient, revision, sha256 } = place;
    return this.audit.record(tx, {
      actor,
      forceId: still.forceId,
      caseId: still.caseId,
      act: 'still.given',
      verb: 'disclosure',
      recipient,
      subject: { kind: 'still', id: still.id },
      facts: { reference: still.reference, revision, kind, place: id, sha256 },
    });
  }
}
