import canonicalize from 'canonicalize';
import { signatureProblem, type OfficerSignature } from '../../officers';
import { CUSTODY_SHEET_FORMAT, type CustodySheet } from '../rules/custody-sheet';

/** A custody sheet and the signature under it: the file that is handed over. */
export interface CustodyDocument {
  readonly sheet: CustodySheet;
  readonly signature: OfficerSignature;
}

/** The one text that stands for a value (RFC 8785): what is signed, and what a changed letter changes. */
export function canonicalText(value: CustodySheet | CustodyDocument): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('A custody sheet holds plain values only.');
  return text;
}

export type CustodyFault = 'not_a_custody_sheet' | 'signed_by_somebody_else' | 'not_vouched_for'; // no root key that was given certifies the signer's keys at the time, or the text was changed

/**
 * Checks a custody sheet as it was handed over, with nothing but the root keys of the forces it may come from. Answers
 * the sheet, or why it proves nothing.
 */
export function verifiedCustodySheet(
  text: string,
  rootKeys: readonly Buffer[],
):
  { readonly ok: true; readonly sheet: CustodySheet } | { readonly ok: false; readonly fault: CustodyFault } {
  const document = documentIn(text);
  if (!document) return { ok: false, fault: 'not_a_custody_sheet' };
  const { sheet, signature } = document;
  if (sheet.madeBy.id !== signature.officerId) return { ok: false, fault: 'signed_by_somebody_else' };
  const bytes = Buffer.from(canonicalText(sheet), 'utf8');
  const about = { kind: 'custody sheet', bytes, at: new Date(sheet.madeAt) } as const;
  return signatureProblem(signature, about, rootKeys)
    ? { ok: false, fault: 'not_vouched_for' }
    : { ok: true, sheet };
}

function documentIn(text: string): CustodyDocument | null {
  try {
    const read = JSON.parse(text) as Partial<CustodyDocument> | null;
    const { sheet, signature } = read ?? {};
    const complete =
      sheet?.format === CUSTODY_SHEET_FORMAT && sheet.madeBy && !Number.isNaN(Date.parse(sheet.madeAt));
    const strings = signature && Object.values(signature).every((value) => typeof value === 'string');
    return complete && strings && signature.signature ? { sheet, signature } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
