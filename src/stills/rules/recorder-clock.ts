/** The true time of what a recorder stamped, from how far its clock was ahead; null where nobody has compared them. */
export function trueTime(stamped: Date, secondsAhead: number | null): Date | null {
  return secondsAhead === null ? null : new Date(stamped.getTime() - secondsAhead * 1000);
}

/** `1 hour 2 minutes 5 seconds ahead`, as somebody who compared two clocks would write it down. */
export function clockOffsetWords(secondsAhead: number | null): string {
  if (secondsAhead === null) return 'Not compared with the true time';
  if (secondsAhead === 0) return 'Right to the second';
  const left = Math.abs(secondsAhead);
  const parts = [
    [Math.floor(left / 86_400), 'day'],
    [Math.floor(left / 3600) % 24, 'hour'],
    [Math.floor(left / 60) % 60, 'minute'],
    [left % 60, 'second'],
  ] as const;
  const said = parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}${count === 1 ? '' : 's'}`);
  return `${said.join(' ')} ${secondsAhead > 0 ? 'ahead' : 'behind'}`;
}
