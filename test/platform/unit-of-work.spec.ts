import { Notifications, UnitOfWork } from '../../src/platform';
import { testApp } from '../support/app';

describe('a unit of work', () => {
  const house = testApp();

  it('serves as a role that owns nothing', async () => {
    const [row] = await house.database.dataSource.query<{ role: string; superuser: string }[]>(
      `SELECT current_user AS role, current_setting('is_superuser') AS superuser`,
    );
    expect(row).toEqual({ role: 'incident_room_app', superuser: 'off' });
    await expect(house.database.dataSource.query('CREATE TABLE public.mine (id int)')).rejects.toThrow(
      'permission denied',
    );
  });

  it('tells other processes when it commits, and only then', async () => {
    const heard: string[] = [];
    const notes = house.get(Notifications);
    const arrived = new Promise<void>((told) =>
      notes.on('unit_of_work_spec', (payload) => {
        heard.push(payload);
        if (payload === 'kept') told();
      }),
    );
    const work = house.get(UnitOfWork);
    await expect(
      work.run(async (tx) => {
        await notes.notify(tx, 'unit_of_work_spec', 'undone');
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await work.run((tx) => notes.notify(tx, 'unit_of_work_spec', 'kept'));
    await arrived;
    expect(heard).toEqual(['kept']);
  });
});
