import { system } from '../../src/kernel';
import {
  CertifyOfficer,
  OfficerDirectory,
  RequestCertificate,
  signCertificateRequest,
} from '../../src/officers';
import { forceRootFrom, forceRootPublicKey } from '../../src/vault/opening';
import { lastEntryAbout } from '../support/audit';
import { testApp } from '../support/app';
import { World, type Cast } from '../world';

const ROOT = Buffer.alloc(32, 9);
const PUBLIC = forceRootPublicKey(forceRootFrom(ROOT)).toString('hex');

/** As in production: the node knows the public half of the root, and the secret half is elsewhere. */
describe('a force whose root key is offline', () => {
  const house = testApp({ env: { FORCE_ROOT_KEYS: `northmere=${PUBLIC}` } });
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  const certified = async (id: string) => (await house.get(OfficerDirectory).certified([id])).get(id);
  const certify = (request: string, signature: string) =>
    house.get(CertifyOfficer).run(system('custodians'), request, signature);
  const refused = { code: 'certificate_not_valid' };

  it('has officers who can sign in, and whose keys nobody trusts yet', async () => {
    expect(await certified(cast.cora.id)).toBeUndefined();
    const { text } = await house
      .request()
      .get(`/office/officers/${cast.cora.id}`)
      .set('cookie', cast.admin.cookie);
    expect(text).toContain('Keys not certified');
  });

  it('certifies them by a line that is carried to the root and a signature that comes back', async () => {
    const request = await house.get(RequestCertificate).run(cast.cora.email);
    expect(request).toMatch(
      /^[0-9a-f-]{36} [0-9a-f-]{36} [0-9a-f]{64} [0-9a-f]{64} 2027-12-01T09:00:00.000Z$/,
    );
    await certify(request, signCertificateRequest(ROOT, request));
    expect(await certified(cast.cora.id)).toMatchObject({ name: 'Cora Whitfield' });
    expect(await lastEntryAbout(house.database.dataSource, cast.cora.id)).toMatchObject({
      act: 'officer.certified',
    });
  });

  it('takes no signature of another key, for another officer, or for other keys', async () => {
    const request = await house.get(RequestCertificate).run(cast.sol.email);
    const others = await house.get(RequestCertificate).run(cast.rosa.email);
    await expect(
      certify(request, signCertificateRequest(Buffer.alloc(32, 8), request)),
    ).rejects.toMatchObject(refused);
    await expect(certify(request, signCertificateRequest(ROOT, others))).rejects.toMatchObject(refused);
    const [force, officer, , , until] = request.split(' ');
    const swapped = [force, officer, ...others.split(' ').slice(2, 4), until].join(' ');
    await expect(certify(swapped, signCertificateRequest(ROOT, swapped))).rejects.toMatchObject(refused);
    await expect(certify('nothing', 'nothing')).rejects.toMatchObject(refused);
    expect(await certified(cast.sol.id)).toBeUndefined();
  });

  it('knows no request for somebody who is not there', async () => {
    await expect(house.get(RequestCertificate).run('nobody@northmere.example')).rejects.toMatchObject({
      code: 'officer_not_found',
    });
  });
});
