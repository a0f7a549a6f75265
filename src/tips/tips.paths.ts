/** Addresses of tips. A receipt code, a token or a word of a tip is never in one. */
export const tipPaths = {
  /** The form, for one person of the appeal or for something else. */
  form: (slug: string, person?: number) =>
    person === undefined ? `/appeals/${slug}/tip` : `/appeals/${slug}/tip?person=${person}`,
  thatIsMe: (slug: string, person?: number) =>
    person === undefined ? `/appeals/${slug}/that-is-me` : `/appeals/${slug}/that-is-me?person=${person}`,
  /** Where a tipster comes back with their code. */
  back: '/tips',
  dialogue: '/tips/dialogue',
  closing: '/tips/dialogue/closing',
};
