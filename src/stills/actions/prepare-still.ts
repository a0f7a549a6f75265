import { Injectable } from '@nestjs/common';
import { DomainError, type OfficerActor } from '../../kernel';
import type { StillRendition } from '../data/still-rendition.entity';
import { Stills, type StillRecord } from '../data/stills';
import { StillsOfTeam } from '../data/stills-of-team';
import type { Still } from '../data/still.entity';
import { DiscardFiles } from './discard-files';
import { intended, mustBeAsSeen, type IntendedPreparation, type Preparation } from './intended-preparation';
import { MakePictures, type MadePictures } from './make-pictures';
import { StillChanges } from './still-changes';

/**
 * Gives a still its words, its recipe and the faces on it, and makes its files anew where they are others. Whatever
 * had been approved of it must be approved again; how it was prepared is kept for good.
 */
@Injectable()
export class PrepareStill {
  constructor(
    private readonly ofTeam: StillsOfTeam,
    private readonly stills: Stills,
    private readonly discard: DiscardFiles,
    private readonly pictures: MakePictures,
    private readonly changes: StillChanges,
  ) {}

  async run(actor: OfficerActor, preparation: Preparation): Promise<Still> {
    const still = await this.ofTeam.still(actor, preparation.ref);
    const plan = intended(still, preparation);
    const made = plan.remakes ? await this.made(still, plan) : null;
    try {
      const prepared = await this.commit(actor, still, plan, made);
      if (made) await this.discard.run(replacedBy(made, still).map(({ objectKey }) => objectKey));
      return prepared;
    } catch (error) {
      // Only a refusal is sure to have written no row. After anything else the sweep asks the rows.
      if (error instanceof DomainError) await this.discard.run(keysOf(made));
      throw error;
    }
  }

  private async made(still: StillRecord, { marks }: IntendedPreparation): Promise<MadePictures> {
    const pictures = await this.pictures.prepared(still, marks);
    if (still.renditions.some(({ framing }) => framing === 'source')) return pictures;
    return { ...pictures, made: [...pictures.made, await this.pictures.source(still)] };
  }

  private commit(
    actor: OfficerActor,
    { id, forceId, revision: seen }: StillRecord,
    { said, marks }: IntendedPreparation,
    pictures: MadePictures | null,
  ): Promise<Still> {
    return this.changes.within(async (tx) => {
      const still = await this.stills.lock(tx, forceId, id);
      mustBeAsSeen(still, seen);
      const change = {
        ...said,
        ...(pictures && { recipe: marks.recipe, placeholder: pictures.placeholder }),
        ...PREPARED_AGAIN,
        revision: seen + 1,
      };
      await this.stills.change(tx, still, change);
      const renditions = pictures ? renditionsOf(pictures, still) : still.renditions;
      if (pictures) await this.stills.replaceFiles(tx, still, marks.faces, renditions);
      const prepared = { ...still, ...change, faces: marks.faces, renditions };
      await this.stills.keepRevision(tx, prepared, actor.id, this.changes.now());
      await this.changes.say(tx, actor, prepared, {
        act: 'still.prepared',
        verb: 'alteration',
        facts: factsOf(marks),
      });
      return prepared;
    });
  }
}

const PREPARED_AGAIN = {
  state: 'prepared',
  approvedBy: null,
  approvedAt: null,
  withdrawnBy: null,
  withdrawnAt: null,
  withdrawalReason: null,
  withdrawnByItself: false,
} as const;

/** Those that were made, and those of the still that were not made anew: what officers mark on is made once. */
function renditionsOf({ made }: MadePictures, still: StillRecord): StillRendition[] {
  const replaced = new Set(replacedBy({ made }, still));
  return [
    ...still.renditions.filter((one) => !replaced.has(one)),
    ...made.map((one) => ({ ...one, stillId: still.id })),
  ];
}

function replacedBy({ made }: Pick<MadePictures, 'made'>, { renditions }: StillRecord): StillRendition[] {
  return renditions.filter(
    (one) => one.framing !== 'source' || made.some(({ framing }) => framing === 'source'),
  );
}

const keysOf = (pictures: MadePictures | null): string[] =>
  (pictures?.made ?? []).map(({ objectKey }) => objectKey);

/** What was done, in numbers; never a word of it. */
function factsOf({ recipe, faces }: IntendedPreparation['marks']) {
  return {
    faces: faces.length,
    covers: recipe.covers.length,
    cropped: recipe.crop !== null,
    turned: recipe.turn,
  };
}
