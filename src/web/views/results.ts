/** How a page is answered, where that differs from "200, never stored". */
export interface ViewOptions {
  /** 422 for a form shown again; 410 for what was withdrawn. */
  readonly status?: number;
  /** Sent as given; a `cache-control` here replaces `no-store`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Speaks this language whatever the request asked for. */
  readonly language?: string;
  /** The force whose page this is, whatever host was asked for: an appeal names the force that makes it. */
  readonly forceId?: string;
}

/** A page to be rendered: what a page handler returns. */
export class ViewResult {
  constructor(
    readonly template: string,
    readonly model: object,
    readonly options: ViewOptions,
  ) {}
}

/** A step to another page of ours. */
export class RedirectResult {
  constructor(readonly url: string) {}
}

/** Somebody tried to send a person to another site through one of our redirects. */
export class ForeignRedirect extends Error {
  constructor() {
    super('A redirect may only lead to a path of this site');
    this.name = 'ForeignRedirect';
  }
}

/** The page `template` (its path under `src`) showing `model`. */
export function view(template: string, model: object, options: ViewOptions = {}): ViewResult {
  return new ViewResult(template, model, options);
}

/** After a form was taken: 303, so that going back or reloading does not send it again. */
export function redirectTo(url: string): RedirectResult {
  if (!isLocalPath(url)) throw new ForeignRedirect();
  return new RedirectResult(url);
}

/** True for a path of this site. `//host` and `/\host` are addresses of others to a browser. */
export function isLocalPath(url: string): boolean {
  return /^\/(?![/\\])[^\s\p{Cc}\\]*$/u.test(url);
}
