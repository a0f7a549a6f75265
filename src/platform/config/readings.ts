/** Lists every problem at once; names variables and reasons, never a value. */
export class ConfigProblems extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'ConfigProblems';
  }
}

/**
 * Reads variables one by one and collects what is wrong with each, so that a person mends the whole
 * configuration in one go. A problem names the variable and the reason, never the value.
 */
export class Readings {
  readonly problems: string[] = [];

  constructor(private readonly env: Readonly<Record<string, string | undefined>>) {}

  refuseIf(wrong: boolean, name: string, reason: string): void {
    if (wrong) this.problems.push(`${name} ${reason}`);
  }

  /** Throws `ConfigProblems` when anything read so far was wrong. */
  refuseProblems(): void {
    if (this.problems.length > 0) throw new ConfigProblems(this.problems);
  }

  text(name: string, otherwise: string): string {
    return this.env[name]?.trim() || otherwise;
  }

  required(name: string, because: string): string {
    const value = this.env[name]?.trim() ?? '';
    this.refuseIf(value === '', name, `is needed when ${because}`);
    return value;
  }

  integer(name: string, otherwise: number, least: number, most: number): number {
    const raw = this.env[name]?.trim();
    if (!raw) return otherwise;
    const value = Number(raw);
    const good = /^\d+$/.test(raw) && value >= least && value <= most;
    this.refuseIf(!good, name, `must be a whole number from ${least} to ${most}`);
    return good ? value : otherwise;
  }

  flag(name: string, otherwise: boolean): boolean {
    const raw = this.env[name]?.trim().toLowerCase();
    if (!raw) return otherwise;
    const good = ['1', 'true', 'on', 'yes', '0', 'false', 'off', 'no'].includes(raw);
    this.refuseIf(!good, name, 'must be on or off');
    return ['1', 'true', 'on', 'yes'].includes(raw);
  }

  oneOf<const T extends string>(name: string, allowed: readonly T[], otherwise: T): T {
    const raw = this.env[name]?.trim();
    if (!raw) return otherwise;
    const found = allowed.find((choice) => choice === raw);
    this.refuseIf(found === undefined, name, `must be one of ${allowed.join(', ')}`);
    return found ?? otherwise;
  }

  /** A comma-separated choice; absent means all of them. */
  subset<const T extends string>(name: string, allowed: readonly T[]): ReadonlySet<T> {
    const raw = this.env[name]?.trim();
    if (!raw) return new Set(allowed);
    const asked = raw.split(',').map((part) => part.trim());
    const unknown = asked.filter((part) => !allowed.some((choice) => choice === part));
    this.refuseIf(unknown.length > 0, name, `may only hold ${allowed.join(', ')}`);
    return new Set(allowed.filter((choice) => asked.includes(choice)));
  }

  url(name: string, protocols: readonly string[]): string | null {
    const raw = this.env[name]?.trim();
    if (!raw) return null;
    const good = URL.canParse(raw) && protocols.includes(new URL(raw).protocol);
    this.refuseIf(!good, name, `must be an address that starts with ${protocols.join('// or ')}//`);
    return raw;
  }

  /** `key=value,key=value` */
  pairs(name: string, key: RegExp, value: RegExp): ReadonlyMap<string, string> {
    const raw = this.env[name]?.trim();
    if (!raw) return new Map();
    const found = new Map<string, string>();
    for (const part of raw.split(',')) {
      const [left = '', right = ''] = part.split('=').map((side) => side.trim());
      const good = key.test(left) && value.test(right) && !found.has(left);
      this.refuseIf(!good, name, 'must be a list of name=key, each name once');
      if (good) found.set(left, right);
    }
    return found;
  }
}
