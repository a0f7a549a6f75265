import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { appealPaths } from '../../../appeals';
import type { Force } from '../../../forces';
import { CLOCK, type Clock } from '../../../kernel';
import { CONFIG, Public, type Config } from '../../../platform';
import { SiteAppeals } from '../../data/site-appeals';
import { sitePaths } from '../../public-site.paths';
import { robotsFile, securityFile, sitemapFile } from '../../rules/site-files';

const TEXT = 'text/plain; charset=utf-8';
const AN_HOUR = 'public, max-age=3600';

/** What programs read: where pages are, what to leave alone, whom to tell of a weakness. */
@ApiExcludeController()
@Controller()
export class SiteFilesController {
  constructor(
    private readonly appeals: SiteAppeals,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(sitePaths.robots())
  @Header('content-type', TEXT)
  @Header('cache-control', AN_HOUR)
  @Public()
  async robots(@Req() { host }: FastifyRequest): Promise<string> {
    return robotsFile(this.origin(host, await this.appeals.forceAt(host)) + sitePaths.sitemap());
  }

  /** Appeals, and not the people in them: an appeal outlives a picture. */
  @Get(sitePaths.sitemap())
  @Header('content-type', 'application/xml; charset=utf-8')
  @Header('cache-control', 'no-store')
  @Public()
  async sitemap(@Req() { host }: FastifyRequest): Promise<string> {
    const { force, live } = await this.appeals.shownAt(host);
    const origin = this.origin(host, force);
    const lasting = [sitePaths.home(), sitePaths.verify(), sitePaths.privacy(), sitePaths.accessibility()];
    return sitemapFile([
      ...lasting.map((path) => ({ address: origin + path })),
      ...live.map(({ slug, updatedAt }) => ({
        address: origin + appealPaths.show(slug),
        changed: updatedAt,
      })),
    ]);
  }

  @Get(sitePaths.security())
  @Header('content-type', TEXT)
  @Header('cache-control', AN_HOUR)
  @Public()
  async security(@Req() { host }: FastifyRequest): Promise<string> {
    const force = await this.appeals.forceAt(host);
    const canonical = this.origin(host, force) + sitePaths.security();
    return securityFile(force?.pressEmail ?? this.config.mailFrom, canonical, this.clock.now());
  }

  /** Never what a stranger wrote into the host of a request: the force's own host, or the configured address. */
  private origin(host: string, force: Force | null): string {
    const { baseUrl } = this.config;
    const isOwn = force?.publicHost != null && force.publicHost === host.toLowerCase();
    return isOwn ? `${new URL(baseUrl).protocol}//${force.publicHost}` : baseUrl;
  }
}
