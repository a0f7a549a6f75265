import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OfficerActor } from '../../src/kernel';
import { RevokeOfficer, SignAsOfficer, signatureProblem, type OfficerSignature } from '../../src/officers';
import { forceRootFrom, forceRootPublicKey } from '../../src/vault/opening';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { type Cast, theWorld, World } from '../world';

const TEXT = Buffer.from('{"what":"was seen"}');

describe('an officer who signs a text', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  const sign = (actor: OfficerActor) => house.get(SignAsOfficer).run(actor, 'custody sheet', TEXT);
  const root = (force: string) => {
    const file = path.join(path.dirname(house.config.pepperFile), `force-root-${force}`);
    return forceRootPublicKey(forceRootFrom(readFileSync(file)));
  };
  const problem = (
    signed: OfficerSignature,
    bytes = TEXT,
    at = house.clock.now(),
    keys = [root('northmere')],
  ) => signatureProblem(signed, { kind: 'custody sheet', bytes, at }, keys);

  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  it('can be checked with nothing but the text and the force’s root key', async () => {
    const signed = JSON.parse(JSON.stringify(await sign(cast.ada.actor))) as OfficerSignature;
    expect(signed).toMatchObject({
      algorithm: 'Ed25519',
      officerId: cast.ada.id,
      forceId: cast.northmere.id,
    });
    expect(problem(signed)).toBeNull();
  });

  it('has signed that text and no other, in their own name, while their keys were vouched for', async () => {
    const signed = await sign(cast.ada.actor);
    expect(problem(signed, Buffer.from('{"what":"was not"}'))).toBe('bad_signature');
    expect(problem({ ...signed, officerId: cast.cora.id })).toBe('bad_signature');
    expect(problem({ ...signed, signature: signed.signature.replace(/^../, 'ff') })).toBe('bad_signature');
    expect(problem({ ...signed, signature: 'no hex' })).toBe('bad_signature');
    expect(problem(signed, TEXT, new Date('2099-01-01T00:00:00Z'))).toBe('expired');
    expect(problem(signed, TEXT, house.clock.now(), [root('eastholm')])).toBe('bad_signature');
    expect(problem(signed, TEXT, house.clock.now(), [])).toBe('bad_signature');
  });

  it('is one who is signed in here: an actor somebody put together has no keys', async () => {
    expect((await refusalOf(sign({ ...cast.ada.actor }))).code).toBe('keys_not_open');
  });

  it('is nobody whose account was taken away', async () => {
    await house.get(RevokeOfficer).run(cast.admin.actor, cast.cora.id);
    expect((await refusalOf(sign(cast.cora.actor))).code).toBe('officer_not_certified');
  });
});
