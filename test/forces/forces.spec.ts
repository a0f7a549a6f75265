import { Forces, RegisterForce, type ForceRegistration } from '../../src/forces';
import { system } from '../../src/kernel';
import { LayoutSockets } from '../../src/web';
import { lastEntryAbout } from '../support/audit';
import { openTestApp, testApp } from '../support/app';
import { eventually } from '../support/eventually';
import { World } from '../world';

const westbrook: ForceRegistration = {
  slug: 'westbrook',
  name: 'Westbrook Police',
  shortName: 'WB',
  publicHost: 'appeals.westbrook.example',
  pressPhone: '01632 960200',
  pressEmail: 'press@westbrook.example',
};

describe('the forces of a node', () => {
  const house = testApp();
  const register = (force: ForceRegistration) => house.get(RegisterForce).run(system('command line'), force);

  it('are registered, in order, and the log says so', async () => {
    const { northmere, eastholm } = await new World(house).officers();
    const added = await register(westbrook);
    expect((await house.get(Forces).all()).map(({ slug }) => slug)).toEqual([
      'northmere',
      'eastholm',
      'westbrook',
    ]);
    expect(await house.get(Forces).byId(eastholm.id)).toMatchObject({
      shortName: 'EH',
      pressPhone: '01632 960100',
    });
    expect(await lastEntryAbout(house.database.dataSource, added.id)).toMatchObject({
      act: 'force.registered',
      force_id: added.id,
    });
    expect(await house.get(Forces).servedAt('APPEALS.westbrook.example')).toMatchObject({
      slug: 'westbrook',
    });
    expect(await house.get(Forces).servedAt('localhost:3000')).toMatchObject({ id: northmere.id });
  });

  it('have a slug and a host of their own: the second registration is a conflict', async () => {
    const again = { ...westbrook, publicHost: null };
    await expect(register(again)).rejects.toMatchObject({
      code: 'force_already_registered',
      kind: 'conflict',
    });
    const sameHost = { ...westbrook, slug: 'southbrook' };
    await expect(register(sameHost)).rejects.toMatchObject({ code: 'force_already_registered' });
  });

  it('are refused as they stand when something is missing, field by field', async () => {
    const wrong = { ...westbrook, slug: 'West', pressPhone: '' };
    await expect(register(wrong)).rejects.toMatchObject({
      code: 'force_not_valid',
      fields: [
        { field: 'slug', code: 'force_slug_not_valid' },
        { field: 'press_phone', code: 'force_press_phone_not_valid' },
      ],
    });
    expect(await house.get(Forces).bySlug('West')).toBeNull();
  });

  it('are known to every process within a second', async () => {
    const beside = await openTestApp({ beside: house });
    expect(await beside.get(Forces).all()).toHaveLength(3);
    await register({ ...westbrook, slug: 'late', shortName: 'LT', publicHost: null });
    const all = await eventually(
      () => beside.get(Forces).all(),
      (forces) => forces.length === 4,
      1_000,
    );
    expect(all.at(-1)?.slug).toBe('late');
    await beside.close();
  });

  it('name the pages: an officer’s own force, the one a page says, or the one of the host', async () => {
    const sockets = house.get(LayoutSockets);
    const reader = { actor: null, path: '/', language: 'en' };
    expect(await sockets.force(reader)).toMatchObject({ name: 'Northmere Police' });
    const eastholm = await house.get(Forces).bySlug('eastholm');
    const egan = {
      kind: 'officer',
      id: 'x',
      forceId: eastholm!.id,
      name: 'Egan',
      email: 'e',
      roles: [],
    } as const;
    expect(await sockets.force({ ...reader, actor: egan })).toMatchObject({ name: 'Eastholm Police' });
    const saying = { ...reader, host: westbrook.publicHost!, forceId: eastholm!.id };
    expect(await sockets.force(saying)).toMatchObject({ name: 'Eastholm Police' });
    expect(await sockets.force({ ...reader, host: westbrook.publicHost! })).toMatchObject({
      name: 'Westbrook Police',
    });
  });
});
