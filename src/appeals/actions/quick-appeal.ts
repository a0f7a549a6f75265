import { Injectable } from '@nestjs/common';
import { OpenCase, type CaseOpening } from '../../cases';
import { DomainError, type OfficerActor } from '../../kernel';
import { ReceivePicture } from '../../stills';
import type { EditionContent } from '../rules/edition-content';
import { QuickDraft } from './quick-draft';
import { QuickPicture, type QuickPictureGiven } from './quick-picture';
import { SubmitAppeal } from './submit-appeal';

/** One crime, one person, one picture, from one form. */
export interface QuickAppealGiven {
  /** A case of the officer's by its address, or one to be opened. */
  readonly inCase: { readonly ref: string } | { readonly opening: CaseOpening };
  readonly picture: Omit<QuickPictureGiven, 'caseRef'>;
  /** What it says; the picture is added to it. */
  readonly content: Omit<EditionContent, 'stills'>;
}

/** What is there already, for whoever has to send the form again. */
export interface QuickMade {
  readonly caseRef: string | null;
  readonly still: string | null;
  readonly slug: string | null;
}

export type QuickOutcome =
  | { readonly ok: true; readonly slug: string }
  | { readonly ok: false; readonly refusal: DomainError; readonly made: QuickMade };

/**
 * The acts of an appeal in their order: case, person and picture, approval, draft, submission. Each is the act it
 * always is, with its own transaction and its own entry in the log. One that is refused stops the rest and leaves
 * what was done; sent again, the form finds that and makes nothing twice.
 */
@Injectable()
export class QuickAppeal {
  constructor(
    private readonly openCase: OpenCase,
    private readonly picture: QuickPicture,
    private readonly draft: QuickDraft,
    private readonly submitAppeal: SubmitAppeal,
    private readonly receivePicture: ReceivePicture,
  ) {}

  async run(actor: OfficerActor, given: QuickAppealGiven): Promise<QuickOutcome> {
    let made: QuickMade = { caseRef: null, still: null, slug: null };
    try {
      const caseRef = await this.caseOf(actor, given.inCase);
      if ('opening' in given.inCase) made = { ...made, caseRef };
      const still = await this.picture.run(actor, { ...given.picture, caseRef }, (reference) => {
        made = { ...made, still: reference };
      });
      const content = { ...given.content, stills: [still] };
      const { slug, edition, submitted } = await this.draft.run(actor, caseRef, content);
      made = { ...made, slug };
      if (!submitted) await this.submitAppeal.run(actor, { slug, edition });
      return { ok: true, slug };
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
      // Refused before it became a still, the file belongs to nobody.
      if (!made.still) await this.receivePicture.takeBack(given.picture.received);
      return { ok: false, refusal, made };
    }
  }

  private async caseOf(actor: OfficerActor, inCase: QuickAppealGiven['inCase']): Promise<string> {
    return 'ref' in inCase ? inCase.ref : (await this.openCase.run(actor, inCase.opening)).ref;
  }
}
