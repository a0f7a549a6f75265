/** Addresses of the pages that belong to no appeal. */
export const sitePaths = {
  home: () => '/',
  privacy: () => '/privacy',
  accessibility: () => '/accessibility',
  /** The page, or its answer about one name or reference. */
  verify: (asked?: string) =>
    asked === undefined ? '/verify' : `/verify?appeal=${encodeURIComponent(asked)}`,
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
  security: () => '/.well-known/security.txt',
};
