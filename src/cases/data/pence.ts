/** Postgres gives a bigint as text; the money of one case fits a number a thousand times over. */
export const pence = {
  to: (value: number | null) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
