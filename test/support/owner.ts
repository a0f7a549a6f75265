import { Client } from 'pg';

/** Work as the owner of a database: what no role of the application may do, done to see that it is noticed. */
export async function asOwner<T>(
  { ownerUrl }: { readonly ownerUrl: string },
  work: (owner: Client) => Promise<T>,
): Promise<T> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
