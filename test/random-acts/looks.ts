import { when, type Stage } from './stage';

/** How many stills the public sees by their own address; throws where one is served that nothing permits. */
export async function lookAtStills(stage: Stage): Promise<number> {
  const { house, memory } = stage;
  const answers = await Promise.all(
    memory.stills.map(async ({ ref, id }) => {
      const { status, body } = await fetch(`${house.url}/stills/${id}/320.jpg`);
      await body?.cancel();
      return { ref, status };
    }),
  );
  const served = answers.filter(({ status }) => status === 200);
  for (const { ref } of served) {
    if (!memory.permitting(ref, when(stage))) throw new Error(`${ref} is served and nothing permits it.`);
  }
  return served.length;
}

/**
 * How many pages and documents the public has; throws where one says what no live edition says, or shows a still that
 * nothing permits.
 */
export async function lookAtPages(stage: Stage): Promise<number> {
  const { house, memory } = stage;
  const ofAppeal = memory.appeals.flatMap(({ slug }) => [
    `/appeals/${slug}`,
    `/api/v1/appeals/${slug}`,
    ...memory.persons.map(({ number }) => `/appeals/${slug}/persons/${number}`),
  ]);
  const paths = ['/', '/api/v1/appeals', '/sitemap.xml', ...ofAppeal];
  const said = new Set(memory.liveEditions(when(stage)).map(({ words }) => words));
  const permitted = new Set(
    memory.stills.filter(({ ref }) => memory.permitting(ref, when(stage))).map(({ id }) => id),
  );
  for (const path of paths) {
    const answer = await fetch(house.url + path);
    const text = await answer.text();
    if (answer.status >= 500) throw new Error(`${path} broke.`);
    for (const [words] of text.matchAll(/Words \d+ of an edition/g)) {
      if (!said.has(words)) throw new Error(`${path} says "${words}", which no live edition says.`);
    }
    for (const [, id] of text.matchAll(/\/stills\/([0-9a-f-]{36})\//g)) {
      if (!permitted.has(id!)) throw new Error(`${path} shows a still that nothing permits.`);
    }
  }
  return paths.length;
}
