import { mayBeChild } from './review-date';

/** What a newsroom has to know before it shows anything of an appeal. */
export interface NewsroomFlags {
  /** Proceedings are active against somebody of the case: Contempt of Court Act 1981. */
  readonly proceedingsActive: boolean;
  /** Somebody shown may be under 18, or nobody can say. */
  readonly mayShowChild: boolean;
}

/**
 * The flags beside a live appeal (DOMAIN rules 4 and 6; Contempt of Court Act 1981, sections 1 and 2; Children and Young
 * Persons Act 1933, section 49; IPSO Editors' Code, clauses 6 and 9). An arrest begins proceedings, so whoever counts
 * arrests says that they are active.
 */
export function newsroomFlags(appeal: {
  readonly arrests: number;
  /** Of anybody of the case, shown or not. */
  readonly hasActiveProceedings: boolean;
  /** Only those who are shown: nobody else can be recognised. */
  readonly shown: readonly { readonly ageFrom: number | null }[];
}): NewsroomFlags {
  return {
    proceedingsActive: appeal.hasActiveProceedings || appeal.arrests > 0,
    mayShowChild: appeal.shown.some(({ ageFrom }) => mayBeChild(ageFrom)),
  };
}
