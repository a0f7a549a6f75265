import { Injectable } from '@nestjs/common';
import { VouchedSignatures } from '../../officers';
import { CarriedOrigins } from '../data/carried-origins';
import type { EditionRecord } from '../data/edition-records';
import { Reviews } from '../data/reviews';
import type { SignedDecision } from '../data/signed-decision.entity';
import { SignedDecisions } from '../data/signed-decisions';
import { signatureStanding, type DecisionRecord, type SignatureStanding } from '../rules/decision-record';
import { authorityRecord, readDocument, renewalRecord, type DecisionDocument } from './decision-document';
import { canonicalText } from './snapshot-document';

/** A decision on an edition, and what may be believed of it. */
export interface CheckedDecision {
  readonly editionNumber: number;
  readonly decision: DecisionRecord['decision'];
  readonly by: string;
  readonly at: Date;
  readonly standing: SignatureStanding;
}

/** Checks on reading, every time: whether decisions are still what was signed, and by whom. */
@Injectable()
export class CheckDecisions {
  constructor(
    private readonly decisions: SignedDecisions,
    private readonly reviews: Reviews,
    private readonly signatures: VouchedSignatures,
    private readonly origins: CarriedOrigins,
  ) {}

  /** On these editions and those whose authority they go by, oldest first. */
  async of(asked: readonly EditionRecord[]): Promise<CheckedDecision[]> {
    const editions = [...asked, ...(await this.origins.of(asked))];
    const ids = editions.map(({ id }) => id);
    const kept = new Map((await this.decisions.ofEditions(ids)).map((one) => [one.id, one]));
    const renewals = await this.reviews.renewalsOf(ids);
    const checked: CheckedDecision[] = [];
    for (const edition of editions) {
      const { authority, forceId } = edition;
      const made = renewals.filter(({ editionId }) => editionId === edition.id);
      const read = (id: string) => keptIn(kept.get(id));
      // What was carried over was decided on another edition, and is checked there.
      if (authority && !authority.carriedFrom) {
        const one = read(authority.id);
        const record = authorityRecord(edition, authority, one.document?.record.content.fields);
        checked.push(await this.check(forceId, one, record));
      }
      for (const renewal of made) {
        const one = read(renewal.id);
        const record = renewalRecord(edition, renewal, one.document?.record.content.fields);
        checked.push(await this.check(forceId, one, record));
      }
    }
    return checked.sort((one, other) => one.at.getTime() - other.at.getTime());
  }

  private async check(
    forceId: string,
    { document, text }: KeptDecision,
    found: DecisionRecord,
  ): Promise<CheckedDecision> {
    const signature = document?.signature ?? null;
    const bytes = Buffer.from(canonicalText(document?.record ?? found), 'utf8');
    const at = new Date(found.at);
    const about = { kind: found.kind, bytes, at };
    const standing = signatureStanding({
      kept: document ? canonicalText(document.record) : text,
      found: canonicalText(found),
      by: found.by,
      signedBy: signature?.officerId ?? null,
      vouched: signature !== null && (await this.signatures.hold(forceId, signature, about)),
    });
    return { editionNumber: found.edition.number, decision: found.decision, by: found.by, at, standing };
  }
}

/** What a row keeps of a decision, and what can be read of that. */
interface KeptDecision {
  /** null where there is no row. */
  readonly text: string | null;
  /** null too where the row is damaged: then it is not what was signed, whatever it was. */
  readonly document: DecisionDocument | null;
}

const keptIn = (row: SignedDecision | undefined): KeptDecision => ({
  text: row?.document ?? null,
  document: row ? readDocument(row.document) : null,
});
