import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Controller, Get, Header, Query, Req } from '@nestjs/common';
import { projectRoot, Public, type GuardedRequest } from '../../src/platform';
import type { OfficerActor } from '../../src/kernel';
import { barChart, errorAt, errorSummary, view } from '../../src/web';

const COMPONENTS = path.join(projectRoot, 'src/web/components');

/** Every component's examples, by component and name. */
export function examples(): Record<string, Record<string, object>> {
  const folders = readdirSync(COMPONENTS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(
    folders
      .filter(({ name }) => readdirSync(path.join(COMPONENTS, name)).includes('examples.json'))
      .map(({ name }) => [
        name,
        JSON.parse(readFileSync(path.join(COMPONENTS, name, 'examples.json'), 'utf8')),
      ]),
  );
}

const FACE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 400"><rect width="320" height="400" fill="#39465a"/><circle cx="160" cy="150" r="62" fill="#c9a68c"/><path d="M40 400c10-110 60-160 120-160s110 50 120 160z" fill="#24406b"/></svg>`;
const FRAME = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1080"><rect width="1920" height="1080" fill="#39465a"/><circle cx="970" cy="340" r="70" fill="#c9a68c"/><path d="M830 700c10-130 60-190 140-190s130 60 140 190z" fill="#24406b"/></svg>`;

const cora: OfficerActor = {
  kind: 'officer',
  id: 'cora',
  forceId: 'northmere',
  name: 'DC Cora Lane',
  email: 'cora@northmere.example',
  roles: ['case_officer'],
};

/** The gallery: both layouts with everything in them. */
@Controller()
export class GalleryController {
  @Get('/gallery')
  @Public()
  public(@Query('as') language?: string) {
    return view(
      'web/gallery/public.njk',
      { title: 'Gallery', ...this.model() },
      language ? { language } : {},
    );
  }

  @Get('/gallery/office')
  @Public()
  office(@Req() request: GuardedRequest, @Query('as') language?: string) {
    request.actor = cora;
    const place = {
      name: 'Larkfield',
      ref: 'NM/4471/25',
      href: '#case',
      links: [
        { text: 'Tips', href: '#tips', current: true },
        { text: 'Nominations', href: '#nominations' },
        { text: 'Appeal', href: '#appeal' },
        { text: 'Withdrawals', href: '#withdrawals' },
      ],
    };
    const purpose = {
      for: 'investigation',
      change: '#change',
      note: 'Each tip you open is written to the audit log.',
    };
    const model = { title: 'Gallery', place, purpose, ...this.model() };
    return view('web/gallery/office.njk', model, language ? { language } : {});
  }

  @Get('/gallery/embed')
  @Public()
  embed(@Query('theme') theme: string) {
    return view('web/gallery/embed.njk', { title: 'Police appeal LARKFIELD', theme, ...this.model() });
  }

  @Get('/pictures/3.jpg')
  @Public()
  @Header('content-type', 'image/svg+xml')
  face(): string {
    return FACE;
  }

  @Get('/pictures/whole-3.jpg')
  @Public()
  @Header('content-type', 'image/svg+xml')
  frame(): string {
    return FRAME;
  }

  private model() {
    const shown = examples();
    const tile = shown['person-tile']?.tile ?? {};
    return {
      examples: shown,
      people: [1, 2, 3, 4, 5, 6, 7].map((number) => ({ ...tile, reference: `LARKFIELD-${number}` })),
      errorsOfForm: errorSummary([
        errorAt('name', 'Tell us a name, or what you know'),
        errorAt('how', 'Choose how you know them'),
        errorAt('headline', 'Write a headline'),
      ]),
      choices: [
        { value: 'family', text: 'Family or partner' },
        { value: 'friend', text: 'Friend' },
        { value: 'work', text: 'Work or school', hint: { text: 'Also a place you used to work' } },
      ],
      drawn: barChart({
        bars: [2, 3, 1, 2, 4, 38, 61, 44, 29, 22, 17, 12, 9, 6, 4, 3, 3, 5, 11, 14, 9, 7].map(
          (value, hour) => ({
            value,
            partial: hour > 19,
          }),
        ),
        events: [{ at: 5.3, text: 'Broadcast 6.30pm' }],
        labels: [
          { at: 0, text: '1pm Wed' },
          { at: 11, text: 'midnight' },
          { at: 21, text: 'now' },
        ],
        said: 'Tips an hour from 1pm Wednesday to noon Thursday. 61 at the highest, the hour after the broadcast.',
      }),
    };
  }
}
