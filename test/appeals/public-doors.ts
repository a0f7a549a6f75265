import { ModulesContainer } from '@nestjs/core';
import { declaredRoutes } from '../../src/platform';
import type { StillRecord } from '../../src/stills';
import { renditionName } from '../../src/stills/rules/rendition-name';
import type { TestApp } from '../support/app';
import { RECOGNITION } from '../world';

/** Somebody in the street, with a receipt code they were given. */
export interface Walker {
  readonly house: TestApp;
  readonly receipt: string;
}

export interface Answer {
  readonly route: string;
  readonly status: number;
  readonly body: Buffer;
}

/** Every public door of the house, as nobody, with the names of an appeal and a still of it put in. */
export async function walkDoors(
  { house, receipt }: Walker,
  slug: string,
  still: StillRecord,
): Promise<Answer[]> {
  const names = still.renditions.map((file) => renditionName(file));
  const doors = declaredRoutes(house.app.get(ModulesContainer))
    .filter(({ access }) => access?.surface !== 'officer')
    .flatMap(({ method, path }) =>
      (path.includes(':name') ? names : ['']).map((name) => ({ method, path, name })),
    );
  const answers: Answer[] = [];
  for (const { method, path, name } of doors) {
    const address = path
      .replace(':slug', slug)
      .replace(':number', '1')
      .replace(':id', still.id)
      .replace(':name', name);
    expect(address).not.toContain(':');
    answers.push({ route: `${method} ${path} ${name}`, ...(await ask({ house, receipt }, method, address)) });
  }
  return answers;
}

async function ask(
  { house, receipt }: Walker,
  method: string,
  address: string,
): Promise<Omit<Answer, 'route'>> {
  // From minute to minute, so that what is limited by the minute answers each time.
  house.clock.advance({ minutes: 2 });
  const sent =
    method === 'GET'
      ? house.request().get(address).query({ person: '1' })
      : house
          .request()
          .post(address)
          .send({ ...RECOGNITION, person: 1, receipt, word: 'one two three' });
  const answer = await sent
    .redirects(0)
    .buffer(true)
    .parse((reply, done) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => done(null, Buffer.concat(parts)));
    })
    .ok(() => true);
  return { status: answer.status, body: answer.body as Buffer };
}
