/** What the log calls the acts that are looked for again. */
export const TIP_OPENED = 'tip.opened';
