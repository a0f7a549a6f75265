import { Controller, Get, Module, Post } from '@nestjs/common';
import { createApplication, openLog, Public, readConfig } from '../../src/platform';
import { testApp } from '../support/app';

@Controller('forgotten')
class ForgottenController {
  @Get()
  open() {
    return 'anybody could read this';
  }

  @Post()
  @Public()
  declared() {
    return 'declared';
  }
}

@Module({ controllers: [ForgottenController] })
class ForgottenModule {}

describe('the door', () => {
  const house = testApp();

  it('does not open a house with an undeclared handler', async () => {
    const config = readConfig({ LOG_LEVEL: 'silent' });
    await expect(createApplication(ForgottenModule, config, openLog(config))).rejects.toThrow(
      'ForgottenController.open',
    );
  });

  it('answers the machines that watch it', async () => {
    await house.request().get('/-/health').expect(200, { status: 'ok' });
    const ready = await house.request().get('/-/ready').expect(200);
    expect(ready.body).toMatchObject({ checks: { database: 'ok', object_store: 'ok' } });
  });

  it('logs a request without query, address or agent', async () => {
    await house.request().get('/-/health?needle=haystack').set('User-Agent', 'needle-agent').expect(200);
    const line = house.log.find((entry) => entry.includes('/-/health'));
    expect(JSON.parse(line ?? '')).toMatchObject({ route: '/-/health', status: 200, msg: 'request' });
    expect(house.log.join()).not.toMatch(/needle|127\.0\.0\.1/);
  });

  it('sends strict headers', async () => {
    const { headers } = await house.request().get('/-/health');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
