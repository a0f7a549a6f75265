/**
 * True unless a browser says that another site caused this request. A browser always sends one of the two
 * headers with a POST; what sends neither is not a browser and carries no ambient cookie. (The algorithm of
 * OWASP's cross-site request forgery sheet, "Fetch Metadata", falling back to Origin.)
 */
export function causedByThisSite(headers: {
  readonly 'sec-fetch-site'?: string | string[];
  readonly origin?: string | string[];
  readonly host?: string;
}): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined) return true;
  return typeof origin === 'string' && URL.canParse(origin) && new URL(origin).host === headers.host;
}
