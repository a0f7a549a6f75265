import { Injectable } from '@nestjs/common';
import { DomainError, type OfficerActor } from '../../kernel';
import { PictureFiles } from '../data/picture-files';
import { Stills, type StillRecord } from '../data/stills';
import { StillsOfTeam } from '../data/stills-of-team';
import type { Still } from '../data/still.entity';
import { faceProblems, type FaceBox } from '../rules/faces';
import { mayBePrepared } from '../rules/still-state';
import { readStillWords, type StillWords, type StillWordsTyped } from '../rules/still-words';
import { refuseStill } from '../stills.errors';
import { MakePictures, type MadePicture } from './make-pictures';
import { StillChanges } from './still-changes';

export interface Preparation {
  readonly ref: string;
  /** The revision the officer was looking at; absent: whichever it is. */
  readonly revision?: number;
  /** What is absent stays as it is. */
  readonly words?: Partial<StillWordsTyped>;
  /** Every face there is to mark; absent: the marks stay, and so do the crops. */
  readonly faces?: readonly FaceBox[];
}

/** Gives a still its words and marks the faces on it. Whatever had been approved of it must be approved again. */
@Injectable()
export class PrepareStill {
  constructor(
    private readonly ofTeam: StillsOfTeam,
    private readonly stills: Stills,
    private readonly files: PictureFiles,
    private readonly pictures: MakePictures,
    private readonly changes: StillChanges,
  ) {}

  async run(actor: OfficerActor, preparation: Preparation): Promise<Still> {
    const still = await this.ofTeam.still(actor, preparation.ref);
    const words = checked(still, preparation);
    const { faces } = preparation;
    const crops = faces && (await this.pictures.crops(still, faces));
    try {
      const prepared = await this.commit(actor, still, { words, faces, crops });
      if (faces) await this.files.discard(cropKeys(still));
      return prepared;
    } catch (error) {
      // Only a refusal is sure to have written no row. After anything else the sweep asks the rows.
      if (error instanceof DomainError)
        await this.files.discard((crops ?? []).map(({ objectKey }) => objectKey));
      throw error;
    }
  }

  private commit(
    actor: OfficerActor,
    { id, forceId, revision: seen }: StillRecord,
    made: { words?: StillWords; faces?: readonly FaceBox[]; crops?: readonly MadePicture[] },
  ): Promise<Still> {
    return this.changes.within(async (tx) => {
      const still = await this.stills.lock(tx, forceId, id);
      mustBeAsSeen(still, seen);
      const change = {
        ...made.words,
        state: 'prepared',
        revision: seen + 1,
        approvedBy: null,
        approvedAt: null,
        withdrawnBy: null,
        withdrawnAt: null,
        withdrawalReason: null,
      } as const;
      await this.stills.change(tx, still, change);
      if (made.faces && made.crops) {
        const crops = made.crops.map((crop) => ({ ...crop, stillId: id }));
        await this.stills.replaceFaces(tx, still, made.faces, crops);
      }
      const prepared = { ...still, ...change };
      await this.changes.say(tx, actor, prepared, {
        act: 'still.prepared',
        verb: 'alteration',
        facts: { faces: (made.faces ?? still.faces).length },
      });
      return prepared;
    });
  }
}

function checked(still: StillRecord, { revision, words, faces = [] }: Preparation): StillWords | undefined {
  mustBeAsSeen(still, revision ?? still.revision);
  const problems = faceProblems(faces, still);
  if (problems.length > 0) {
    const fields = problems.map(({ face, problem }) => ({ field: `faces.${face}`, code: problem }));
    throw refuseStill('still_faces_not_valid', {}, fields);
  }
  if (!words) return undefined;
  const read = readStillWords({ ...still, alt: still.alternativeText, ...words });
  if (!read.ok) throw refuseStill('still_words_not_valid', {}, read.problems);
  return read.value;
}

function mustBeAsSeen(still: StillRecord, revision: number): void {
  if (!mayBePrepared(still.standing)) throw refuseStill('still_is_public');
  if (still.revision !== revision) throw refuseStill('still_changed_meanwhile');
}

function cropKeys({ renditions }: StillRecord): string[] {
  return renditions.filter(({ framing }) => framing !== 'whole').map(({ objectKey }) => objectKey);
}
