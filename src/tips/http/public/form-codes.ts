import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel';
import { NodeSecrets } from '../../../officers';
import { checkFormToken, signFormToken } from '../../../vault';
import { newReceiptCode } from '../../../vault/receipts';
import { bodyText } from '../../../web';

/** Long enough to write, to be called away and to come back; short enough that a copied form soon plants nothing. */
const VALID_FOR_MS = 4 * 60 * 60 * 1000;
const PURPOSE = 'tip';

/** The receipt code a form was rendered with, and the word of the node that it made it. */
export interface FormCode {
  readonly code: string;
  readonly groups: readonly string[];
  readonly token: string;
}

/** Receipt codes in forms (TIP-PROTOCOL section 4): nobody can plant a code they know in somebody else's form. */
@Injectable()
export class FormCodes {
  constructor(
    private readonly secrets: NodeSecrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A form's code: the one it was shown with before, or a new one. */
  forForm(slug: string, held: string | null = null): FormCode {
    const code = held ?? newReceiptCode();
    const until = new Date(this.clock.now().getTime() + VALID_FOR_MS);
    const token = signFormToken(this.secrets.key('form_tokens'), [PURPOSE, slug, code], until);
    return { code, groups: code.split('-'), token };
  }

  /** The code a sent form holds, if we made it for this form a short while ago. Anything else is as good as none. */
  heldBy(slug: string, body: unknown): string | null {
    const [code, token] = [bodyText(body, 'code'), bodyText(body, 'token')];
    const key = this.secrets.key('form_tokens');
    const verdict = checkFormToken(key, token, [PURPOSE, slug, code], this.clock.now());
    return verdict === 'valid' ? code : null;
  }
}
