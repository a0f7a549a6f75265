import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Actor, type Clock } from '../../kernel';
import { newId, type Tx } from '../../platform';
import { PlacesShown } from '../data/places-shown';
import type { PlaceShown } from '../data/place-shown.entity';
import type { Still } from '../data/still.entity';
import { readRecipient, type PlaceKind } from '../rules/place-shown';
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
}

/** Writes down where a picture went, with its entry in the log: a disclosure, and to whom. */
@Injectable()
export class RegisterPlace {
  constructor(
    private readonly places: PlacesShown,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the transaction of a larger act, which has seen to it that the picture may be given away. */
  async within(tx: Tx, actor: Actor, { still, kind, recipient, id, file }: NewPlace): Promise<PlaceShown> {
    const read = readRecipient(recipient);
    if (!read.ok) throw refuseStill(read.problem, {}, [{ field: 'recipient', code: read.problem }]);
    const place: PlaceShown = {
      id: id ?? newId(),
      forceId: still.forceId,
      caseId: still.caseId,
      stillId: still.id,
      revision: still.revision,
      kind,
      recipient: read.value,
      madeBy: actor.kind === 'officer' ? actor.id : null,
      madeAt: this.clock.now(),
      objectKey: file?.objectKey ?? null,
      sha256: file?.sha256 ?? null,
      bytes: file?.bytes ?? null,
      removedAt: null,
    };
    await this.places.add(tx, place);
    await this.say(tx, actor, still, place);
    return place;
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
