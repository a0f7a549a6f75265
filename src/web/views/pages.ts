import { Injectable } from '@nestjs/common';
import type { Environment } from 'nunjucks';
import { isPracticeName, type SignedInActor } from '../../kernel';
import {
  FIRST_LANGUAGE,
  language as describe,
  offeredLanguages,
  t,
  type Language,
  type Params,
} from '../i18n';
import { AssetNames } from './asset-names';
import { templates } from './environment';
import { LayoutSockets, type LayoutForce, type OfficeLink } from './layout-sockets';
import type { ViewResult } from './results';

/** Whom a page is rendered for. Nothing of a stranger is in it. */
export interface Reader {
  readonly actor: SignedInActor | null;
  /** Path of the page, without query: what decides which link of a menu is the current one. */
  readonly path: string;
  readonly language: string;
  /** The host that was asked for, port included: several forces may be served by one process. */
  readonly host?: string;
  /** The force the page itself says it belongs to; absent: the host decides. */
  readonly forceId?: string;
}

/** Names every template finds, whichever page it belongs to. A model may not use them. */
export interface LayoutContext {
  readonly force: LayoutForce;
  readonly actor: SignedInActor | null;
  readonly path: string;
  /** The address names something opened to learn by. */
  readonly isPractice: boolean;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly languages: readonly Language[];
  readonly officeLinks: readonly OfficeLink[];
}

/** A page's model uses a name that belongs to the layouts, and would hide it. */
export class HiddenLayoutName extends Error {
  constructor(template: string, name: string) {
    super(`The model of ${template} may not hold "${name}": the layouts use that name`);
    this.name = 'HiddenLayoutName';
  }
}

/** Turns views into HTML, and mails into text. Rendering itself does no I/O once a template is compiled. */
@Injectable()
export class Pages {
  private readonly html = templates(true);
  private readonly text = templates(false);
  private readonly assets = new AssetNames();
  /** Rendering is synchronous, so one field is enough; macros see no context, but they see globals. */
  private speaking = FIRST_LANGUAGE;

  constructor(private readonly sockets: LayoutSockets) {
    for (const environment of [this.html, this.text]) this.addGlobals(environment);
  }

  /** The page as HTML, for a reader. */
  async render({ template, model }: ViewResult, reader: Reader): Promise<string> {
    const layout = await this.layoutFor(reader);
    const hidden = Object.keys(layout).find((name) => Object.hasOwn(model, name));
    if (hidden) throw new HiddenLayoutName(template, hidden);
    return this.speakingIn(reader.language, () => this.html.render(template, { ...model, ...layout }));
  }

  /** A mail as text: the template extends `web/layouts/email.njk` and fills its blocks. */
  mail(template: string, model: object, language = FIRST_LANGUAGE): { subject: string; text: string } {
    const rendered = this.speakingIn(language, () => this.text.render(template, { ...model }));
    const [subject = '', ...body] = rendered.trim().split('\n');
    // Tags leave their lines behind: a paragraph is set off by one empty line.
    const text = body
      .join('\n')
      .replace(/\n\s*\n/g, '\n\n')
      .trim();
    return { subject: subject.trim(), text: `${text}\n` };
  }

  private async layoutFor(reader: Reader): Promise<LayoutContext> {
    const { actor, path, language } = reader;
    const { code, direction } = describe(language);
    return {
      force: await this.sockets.force(reader),
      actor,
      path,
      isPractice: path.split('/').some(isPracticeName),
      lang: code,
      dir: direction,
      languages: offeredLanguages().map(describe),
      officeLinks: this.sockets.officeLinks(actor),
    };
  }

  private addGlobals(environment: Environment): void {
    environment.addGlobal('t', (key: string, params?: Params) => t(key, params, this.speaking));
    environment.addGlobal('assets', (name: string) => this.assets.address(name));
    environment.addGlobal('link', (path: string) => inLanguage(path, this.speaking));
  }

  private speakingIn(language: string, render: () => string): string {
    this.speaking = language;
    try {
      return render();
    } finally {
      this.speaking = FIRST_LANGUAGE;
    }
  }
}

/** Keeps a reader's language from page to page without a cookie. */
function inLanguage(path: string, language: string): string {
  if (language === FIRST_LANGUAGE) return path;
  const [address = '', fragment] = path.split('#');
  const query = `${address.includes('?') ? '&' : '?'}lang=${language}`;
  return `${address}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
