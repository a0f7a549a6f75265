import { Inject, Injectable } from '@nestjs/common';
import { Forces, publicOrigin } from '../../forces';
import { CONFIG, type Config } from '../../platform';

/** Whose an appeal is, as files and pictures say it that others copy. */
export interface Sender {
  readonly force: string;
  /** Of the force's public pages, without a slash at its end: never what a request named. */
  readonly origin: string;
}

/** Where the pages of a force are, for whoever meets a copy far from them. */
@Injectable()
export class SiteAddresses {
  constructor(
    private readonly forces: Forces,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(forceId: string): Promise<Sender> {
    const force = await this.forces.byId(forceId);
    return { force: force?.name ?? '', origin: publicOrigin(force, this.config.baseUrl) };
  }
}
