import { Body, Controller, Get, HttpException, Post } from '@nestjs/common';
import { catalogue } from '../../src/kernel';
import { Officer, Public } from '../../src/platform';
import { ErrorSockets, view } from '../../src/web';
import { littleHouse } from './little-house';

const refuse = catalogue({
  too_many_requests: 'too_many',
  not_found: 'not_found',
  unavailable: 'unavailable',
});

@Controller()
class Breaking {
  @Get('/broken')
  @Public()
  broken(): never {
    throw new Error('the value "Ossian Threlkeld" does not fit');
  }

  @Get('/often')
  @Public()
  often(): never {
    throw refuse('too_many_requests', { retryAfterSeconds: 12.2 });
  }

  @Get('/quoting')
  @Public()
  quoting(): never {
    throw new HttpException('Unexpected token "Threlkeld"', 400);
  }

  @Get('/closed')
  @Public()
  closed(): never {
    throw refuse('unavailable');
  }

  @Get('/api/v1/fields')
  @Public()
  fields(): never {
    throw refuse('not_found', {}, [{ field: 'names', code: 'not_found' }]);
  }

  @Post('/taken')
  @Public()
  taken(@Body() body: unknown) {
    return view('web/errors/error.njk', { title: 'Taken', sentence: typeof body, next: '' });
  }

  @Get('/office/inside')
  @Officer('office.enter')
  inside() {
    return view('web/errors/office-error.njk', { title: 'Inside', sentence: '', next: '' });
  }

  @Get('/api/v1/inside')
  @Officer('office.enter')
  api() {
    return {};
  }
}

describe('something went wrong', () => {
  const house = littleHouse(Breaking);

  it('is a page with a next step and a reference, and repeats nothing that was typed', async () => {
    const answer = await house.request().get('/broken?name=Threlkeld').set('accept', 'text/html');
    expect(answer.status).toBe(500);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).toContain('Sorry, something went wrong');
    const reference = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(answer.text)?.[0];
    expect(answer.text).not.toContain('Threlkeld');
    const lines = house.log.filter((line) => line.includes(reference ?? 'no reference'));
    expect(lines.filter((line) => line.includes('"unexpected error"'))).toHaveLength(1);
    expect(lines.join()).not.toContain('Threlkeld');
  });

  it('is a problem document for a program', async () => {
    const answer = await house.request().get('/broken').set('accept', 'application/json');
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      code: 'unexpected',
      detail: 'Something went wrong on our side.',
      errors: [],
    });
  });

  it('names the fields it is about, in words of ours', async () => {
    const { body } = await house.request().get('/api/v1/fields');
    expect(body).toMatchObject({ status: 404, errors: [{ field: 'names', code: 'not_found' }] });
    expect(JSON.stringify(body)).toContain('There is nothing here');
  });

  it('says how long to wait', async () => {
    const often = await house.request().get('/often');
    expect([often.status, often.headers['retry-after']]).toEqual([429, '13']);
    const closed = await house.request().get('/closed');
    expect([closed.status, closed.headers['retry-after']]).toEqual([503, '30']);
  });

  it('never quotes the words of the framework', async () => {
    const { status, text } = await house.request().get('/quoting');
    expect(status).toBe(400);
    expect(text).not.toContain('Threlkeld');
  });

  it.each([
    ['application/xml', '<x/>', 415],
    ['application/json', '{"name": "Threlkeld', 400],
    ['application/json', JSON.stringify({ big: 'x'.repeat(300_000) }), 413],
  ])('answers a body of %s that cannot be taken', async (type, body, status) => {
    const answer = await house.request().post('/taken').set('content-type', type).send(body);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('Threlkeld');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
  });

  it('shows a page for an address nobody has', async () => {
    const { status, text } = await house.request().get('/no/such/page');
    expect(status).toBe(404);
    expect(text).toContain('We cannot find this page');
  });
});

describe('a stranger at the console', () => {
  const house = littleHouse(Breaking);

  it('sees the same page whether or not the thing exists', async () => {
    const there = await house.request().get('/office/inside');
    const notThere = await house.request().get('/office/no/such/thing');
    expect(there.status).toBe(401);
    expect(notThere.status).toBe(401);
    expect(notThere.text).toBe(there.text);
  });

  it('sees the sign-in page once there is one', async () => {
    house.app.get(ErrorSockets).signInPage = {
      show: ({ method, url }) => {
        const sentence = `${method} ${url}`;
        const model = { title: 'Who are you?', sentence, next: '' };
        return Promise.resolve(view('web/errors/error.njk', model, { status: 200 }));
      },
    };
    const there = await house.request().get('/office/inside');
    expect(there.status).toBe(200);
    expect(there.text).toContain('Who are you?');
    expect(there.text).toContain('GET /office/inside<');
    const sent = await house.request().post('/office/inside').type('form').send('a=b');
    expect(sent.text).toContain('POST /office/inside<');
  });

  it('is told 401 by the API', async () => {
    const { status, headers, body } = await house.request().get('/api/v1/inside');
    expect([status, headers['www-authenticate'], body.code]).toEqual([401, 'Bearer', 'sign_in_needed']);
  });
});
