import path from 'node:path';
import ts from 'typescript';
import { doorsOf, ENTRIES, FIRST_FEATURE_FLOOR, FLOORS, GUARDED_DOORS, ONE_PLACE, ROOMS } from './floors';
import { isSpec, type Source } from './sources';

interface Import {
  readonly from: string;
  /** Path inside the project without ending, or the name of a package. */
  readonly to: string;
  readonly own: boolean;
}

/** One sentence for every import that looks up, across, or through a wall. */
export function boundaryOffences(files: readonly Source[]): string[] {
  return files.flatMap((file) => importsOf(file).flatMap((found) => [...offencesOf(found)]));
}

function* offencesOf(found: Import): Generator<string> {
  if (!found.own) {
    yield* packageOffences(found);
    return;
  }
  const [here, there] = [folderOf(found.from), folderOf(found.to)];
  if (here === null || found.to.startsWith('..')) return;
  if (!(there in FLOORS)) {
    if (!ENTRIES.includes(here)) yield `${found.from} imports ${found.to}, which stands on no floor.`;
    return;
  }
  if (!ENTRIES.includes(here) && !(here in FLOORS)) {
    yield `${found.from}: the folder ${here} is not in the table of floors (test/walls/floors.ts).`;
  } else if (here === there) yield* roomOffences(found, here);
  else yield* floorOffences(found, here, there);
}

function* floorOffences({ from, to }: Import, here: string, there: string): Generator<string> {
  const height = ENTRIES.includes(here) ? Infinity : FLOORS[here];
  if (FLOORS[there] >= height) {
    const way = FLOORS[there] === height ? 'across' : 'up';
    yield `${from} (floor ${height}) looks ${way} to ${there} (floor ${FLOORS[there]}).`;
  }
  const door = doorsOf(there).find((each) => [`src/${each}`, `src/${each}/index`].includes(to));
  if (!door) {
    yield `${from} imports ${to}: ${there} is entered through ${doorsOf(there).join(' or ')} only.`;
  } else if (GUARDED_DOORS[door] && !GUARDED_DOORS[door].includes(here)) {
    yield `${from} uses the door ${door}, which is for ${GUARDED_DOORS[door].join(', ')} only.`;
  }
  if (roomOf(from) === 'rules' && there !== 'kernel' && !isSpec(from)) {
    yield `${from} is a rule and imports ${there}: rules know the kernel and other rules.`;
  }
}

function* roomOffences({ from, to }: Import, feature: string): Generator<string> {
  if (FLOORS[feature] < FIRST_FEATURE_FLOOR || isSpec(from)) return;
  const [room, target] = [roomOf(from), roomOf(to)];
  if (room === null) return;
  if (!(room in ROOMS)) {
    yield `${from}: ${room} is not one of the rooms (${Object.keys(ROOMS).join(', ')}).`;
  } else if (target === null) {
    if (room === 'rules') yield `${from} is a rule and imports ${to}: rules know the kernel and other rules.`;
    if (/\/index$|\.module$/.test(to) || to === `src/${feature}`) {
      yield `${from} imports ${to}: a room does not go round by its own front door.`;
    }
  } else if (!ROOMS[room].includes(target)) {
    yield `${from} imports ${to}: the room ${room} may use ${ROOMS[room].join(', ')}.`;
  }
}

function* packageOffences({ from, to }: Import): Generator<string> {
  for (const { what, name, place } of ONE_PLACE) {
    if (what.test(to) && !from.startsWith(place))
      yield `${from} imports ${to}: ${name} lives in ${place} only.`;
  }
  const folder = folderOf(from);
  if (folder === 'kernel' && !isSpec(from)) yield `${from} imports ${to}: the kernel knows no package.`;
  if (roomOf(from) !== 'rules' || folder === null) return;
  const barred = isSpec(from) ? /^(@nestjs\/|typeorm|pg($|-))/ : /./;
  if (barred.test(to)) yield `${from} is a rule and imports ${to}: rules know the kernel and other rules.`;
}

function importsOf({ path: from, text }: Source): Import[] {
  return ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => {
    const own = fileName.startsWith('.');
    return { from, own, to: own ? path.posix.join(path.posix.dirname(from), fileName) : fileName };
  });
}

/** `src/tips/rules/x.ts` → `tips`; `src/main.ts` → `main.ts`; outside `src` → null. */
function folderOf(file: string): string;
function folderOf(file: string): string | null {
  const [top, folder] = file.split('/');
  return top === 'src' ? folder : null;
}

/** `src/tips/rules/x.ts` → `rules`; a file beside the rooms → null. */
function roomOf(file: string): string | null {
  const parts = file.split('/');
  return parts.length > 3 ? parts[2] : null;
}
