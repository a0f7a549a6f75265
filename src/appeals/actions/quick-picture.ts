import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { DescriptionTyped } from '../../persons-sought';
import {
  AcceptUpload,
  ApproveStill,
  PrepareStill,
  type FaceBox,
  type ReceivedFile,
  type StillRecord,
  type StillWordsTyped,
} from '../../stills';
import { faceAround, type FacePlace } from '../rules/face-place';
import { SamePicture } from './same-picture';

/** Where the face is: said by its place, or measured. */
export type FaceSaid = { readonly place: FacePlace } | { readonly box: Omit<FaceBox, 'who'> };

/** One picture of one person, in which nobody else's face can be seen. */
export interface QuickPictureGiven {
  readonly caseRef: string;
  readonly received: ReceivedFile;
  readonly person: DescriptionTyped;
  readonly words: StillWordsTyped;
  readonly face: FaceSaid;
}

type Taken = Pick<StillRecord, 'reference' | 'width' | 'height' | 'state'>;

/** Takes a picture from its bytes to approved, with the person it is of, as far as it has not come there already. */
@Injectable()
export class QuickPicture {
  constructor(
    private readonly same: SamePicture,
    private readonly acceptUpload: AcceptUpload,
    private readonly prepareStill: PrepareStill,
    private readonly approveStill: ApproveStill,
  ) {}

  /** Answers the still; `accepted` hears of it as soon as it is there, whatever comes after. */
  async run(
    actor: OfficerActor,
    given: QuickPictureGiven,
    accepted: (reference: string) => void,
  ): Promise<string> {
    const still = await this.taken(actor, given);
    const { reference: ref } = still;
    accepted(ref);
    if (still.state === 'public') return ref;
    await this.prepareStill.run(actor, { ref, words: given.words, faces: [faceOn(still, given.face)] });
    await this.approveStill.run(actor, { ref });
    return ref;
  }

  private async taken(
    actor: OfficerActor,
    { caseRef, received, person, words }: QuickPictureGiven,
  ): Promise<Taken> {
    const same = await this.same.of(actor, caseRef, received, person);
    if (same) return same;
    return this.acceptUpload.run(actor, { caseRef, received, person: { newcomer: person }, ...words });
  }
}

function faceOn(picture: Taken, said: FaceSaid): FaceBox {
  const box = 'place' in said ? faceAround(said.place, picture) : said.box;
  return { ...box, who: 'sought' };
}
