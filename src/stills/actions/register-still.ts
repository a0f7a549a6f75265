import { Injectable } from '@nestjs/common';
import type { MyCase } from '../../cases';
import type { OfficerActor } from '../../kernel';
import type { PersonSought } from '../../persons-sought';
import { newId, type Tx } from '../../platform';
import type { ReceivedFile } from '../data/picture-files';
import type { Still } from '../data/still.entity';
import { Stills } from '../data/stills';
import type { InspectedPicture } from '../imaging';
import { PLAIN_RECIPE } from '../rules/recipe';
import { formatStillReference, MAX_PICTURE_NUMBER, nextPictureNumber } from '../rules/still-reference';
import { FIRST_STILL_STATE } from '../rules/still-state';
import type { Circumstances, Custody } from '../rules/still-particulars';
import type { StillWords } from '../rules/still-words';
import { refuseStill } from '../stills.errors';
import type { MadePictures } from './make-pictures';
import { PersonOfUpload, type PersonChoice } from './person-of-upload';
import { StillChanges } from './still-changes';

/** A still whose files are all in the store. */
export interface MadeStill {
  readonly inCase: MyCase;
  readonly person: PersonChoice;
  readonly received: ReceivedFile;
  readonly picture: InspectedPicture;
  readonly pictures: MadePictures;
  readonly words: StillWords;
  readonly particulars: Circumstances & Custody;
}

/** The rows of a new still, in one transaction: the person if new, the reference, the files. */
@Injectable()
export class RegisterStill {
  constructor(
    private readonly changes: StillChanges,
    private readonly stills: Stills,
    private readonly persons: PersonOfUpload,
  ) {}

  run(actor: OfficerActor, input: MadeStill): Promise<Still> {
    const { inCase, received, pictures } = input;
    return this.changes.within(async (tx) => {
      const person = await this.persons.held(tx, actor, inCase, input.person);
      const still = await this.still(tx, actor, person, input);
      const renditions = pictures.made.map((one) => ({ ...one, stillId: still.id }));
      await this.stills.add(tx, still, renditions);
      await this.stills.keepRevision(tx, { ...still, faces: [], renditions }, actor.id, still.uploadedAt);
      await this.changes.say(tx, actor, still, {
        act: 'still.uploaded',
        verb: 'collection',
        facts: { bytes: received.bytes, sha256: received.sha256 },
      });
      return still;
    });
  }

  private async still(
    tx: Tx,
    actor: OfficerActor,
    person: PersonSought,
    { inCase, received, picture, pictures, words, particulars }: MadeStill,
  ): Promise<Still> {
    const number = nextPictureNumber(await this.stills.picturesOf(tx, person.id));
    if (number > MAX_PICTURE_NUMBER) throw refuseStill('still_too_many_of_person');
    const publicName = (inCase.slug ?? '').toUpperCase();
    return {
      id: newId(),
      forceId: inCase.forceId,
      caseId: inCase.id,
      personId: person.id,
      picture: number,
      reference: formatStillReference({ publicName, person: person.number, picture: number }),
      state: FIRST_STILL_STATE,
      ...words,
      ...particulars,
      originalKey: received.key,
      originalSha256: received.sha256,
      originalBytes: received.bytes,
      originalFormat: picture.format,
      width: picture.width,
      height: picture.height,
      recipe: PLAIN_RECIPE,
      placeholder: pictures.placeholder,
      revision: 1,
      uploadedBy: actor.id,
      uploadedAt: this.changes.now(),
      approvedBy: null,
      approvedAt: null,
      releasedRound: null,
      releasedAt: null,
      withdrawnBy: null,
      withdrawnAt: null,
      withdrawalReason: null,
      withdrawnByItself: false,
      shownFrom: null,
      shownUntil: null,
    };
  }
}
