import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { load } from 'cheerio';
import { Public } from '../../src/platform';
import { LayoutSockets, Pages, redirectTo, view } from '../../src/web';
import { littleHouse } from './little-house';

@Controller()
class Showing {
  @Get('/')
  @Public()
  home() {
    return view('web/errors/error.njk', { title: 'Live appeals', sentence: '<b>7</b>', next: '' });
  }

  @Get('/kept')
  @Public()
  kept() {
    const headers = { 'cache-control': 'public, max-age=60', 'x-robots-tag': 'none' };
    return view('web/errors/error.njk', { title: 'Kept' }, { status: 410, headers });
  }

  @Post('/form')
  @Public()
  form(@Body() body: { name?: string }) {
    return body.name
      ? redirectTo('/done')
      : view('web/errors/error.njk', { title: 'Again' }, { status: 422 });
  }

  @Get('/hidden')
  @Public()
  hidden() {
    return view('web/errors/error.njk', { path: '/elsewhere' });
  }

  @Get('/data')
  @Public()
  @HttpCode(202)
  data() {
    return { plain: true };
  }
}

describe('a page handler', () => {
  const house = littleHouse(Showing);

  it('shows its view in the layout, escaped, and nothing stores it', async () => {
    const answer = await house.request().get('/?q=1');
    const $ = load(answer.text);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
    expect($('title').text()).toBe('Live appeals - Police appeals');
    expect($('.lead').text()).toBe('<b>7</b>');
    expect($('header nav [aria-current=page]').text()).toBe('Live appeals');
    expect($('html').attr()).toEqual({ lang: 'en-GB', dir: 'ltr' });
  });

  it('decides status and headers itself', async () => {
    const { status, headers } = await house.request().get('/kept');
    expect(status).toBe(410);
    expect(headers).toMatchObject({ 'cache-control': 'public, max-age=60', 'x-robots-tag': 'none' });
  });

  it('sends on after a form with 303, and shows a refused one with 422', async () => {
    const taken = await house.request().post('/form').type('form').send('name=x').redirects(0);
    expect([taken.status, taken.headers.location]).toEqual([303, '/done']);
    expect((await house.request().post('/form').type('form').send('name=')).status).toBe(422);
  });

  it('leaves alone what is no page', async () => {
    const { status, body } = await house.request().get('/data');
    expect([status, body]).toEqual([202, { plain: true }]);
  });

  it('may not hide a name of the layouts', async () => {
    expect((await house.request().get('/hidden')).status).toBe(500);
  });

  it('wears the name and the colours of the force', async () => {
    house.app.get(LayoutSockets).force = (reader) =>
      Promise.resolve({
        name: 'Northmere Police',
        slug: 'northmere',
        night: '#123456',
        stylesheet: reader.path === '/' ? '/forces/northmere.css' : null,
      });
    const $ = load((await house.request().get('/')).text);
    expect($('.brand').text()).toContain('Northmere Police');
    expect($('meta[name=theme-color]').attr('content')).toBe('#123456');
    expect($('link[href="/forces/northmere.css"]').length).toBe(1);
    expect($('[style], script').length).toBe(0);
  });

  it('finds everything it fetches, for good and compressed', async () => {
    const $ = load((await house.request().get('/')).text);
    const addresses = $('link[href^="/assets/"]')
      .map((_, link) => $(link).attr('href'))
      .get();
    expect(addresses).toHaveLength(3);
    for (const address of addresses) {
      const { status, headers } = await house.request().get(address).set('accept-encoding', 'br, gzip');
      expect({ address, status }).toEqual({ address, status: 200 });
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(headers['content-encoding']).toBe(address.endsWith('.woff2') ? undefined : 'br');
    }
    expect((await house.request().get('/assets/manifest.json.br')).status).toBe(404);
    expect((await house.request().get('/assets/no-such.css')).status).toBe(404);
  });

  it('renders in about a millisecond', async () => {
    const pages = house.app.get(Pages);
    const page = view('web/errors/error.njk', { title: 'Live appeals', sentence: '', next: '' });
    const reader = { actor: null, path: '/', language: 'en' };
    for (let warm = 0; warm < 50; warm += 1) await pages.render(page, reader);
    const started = performance.now();
    for (let run = 0; run < 200; run += 1) await pages.render(page, reader);
    // Far above what it takes on an idle machine: a template compiled at every request takes longer still.
    expect((performance.now() - started) / 200).toBeLessThan(5);
  });
});

describe('the bar of the console', () => {
  const house = littleHouse(Showing);

  it('leads an officer to the places that are open to them', async () => {
    const sockets = house.app.get(LayoutSockets);
    sockets.addOfficeLink({ text: 'Cases', href: '/office', permission: 'cases.list' });
    sockets.addOfficeLink({ text: 'Audit', href: '/office/audit', permission: 'audit.read' });
    const actor = {
      kind: 'officer',
      id: '1',
      forceId: 'f',
      name: 'Cora',
      email: 'c@x',
      roles: ['case_officer'],
    } as const;
    const page = view('web/errors/office-error.njk', { title: 'Cases' });
    const html = await house.app.get(Pages).render(page, { actor, path: '/office', language: 'en' });
    const $ = load(html);
    expect($('.bar nav a').text()).toBe('Cases');
    expect($('.bar .me span').text()).toBe('Cora, case officer');
    expect($('form[action="/office/sign-out"][method=post] button').text()).toBe('Sign out');
  });
});

describe('a mail', () => {
  const house = littleHouse(Showing);

  it('is plain text: a subject and a body, nothing escaped', () => {
    const mail = house.app.get(Pages).mail('web/gallery/mail.njk', { who: 'Ada & Bello', link: 'a<b' });
    expect(mail.subject).toBe('For Ada & Bello');
    expect(mail.text).toBe(
      'Dear Ada & Bello,\n\nOpen a<b.\n\nSent by Incident Room. Nothing you were told in confidence is in this mail.\n',
    );
  });
});
