/** What the screen says of a mark, on the picture and to those who do not see it. */

const TOOLS = {
  sought: 'person sought',
  bystander: 'other face',
  cover: 'cover',
  crop: 'crop',
  look: 'move',
};
const WHOSE = { sought: ', person sought', bystander: ', somebody else' };

export const toolName = (tool) => TOOLS[tool];

/** Faces are counted as one row, like in the form, whoever they are of. */
function placeAmong(editing, { id, kind }) {
  const alike = kind in WHOSE ? editing.ofKind('sought', 'bystander') : editing.ofKind(kind);
  return { number: alike.findIndex((mark) => mark.id === id) + 1, of: alike.length };
}

/** `Other 2`, as it stands on the picture. */
export function nameOf(editing, mark) {
  if (mark.kind === 'crop') return 'Crop';
  if (mark.kind === 'sought') return 'Sought';
  return `${mark.kind === 'cover' ? 'Cover' : 'Other'} ${placeAmong(editing, mark).number}`;
}

/** `Cover 2 of 3, 120 by 150 at 430, 370` */
export function sayMark(editing, mark) {
  const { number, of } = placeAmong(editing, mark);
  const what =
    mark.kind === 'crop' ? 'Crop' : `${mark.kind === 'cover' ? 'Cover' : 'Face'} ${number} of ${of}`;
  const bare = editing.uncovered.some(({ id }) => id === mark.id) ? ', not covered' : '';
  return `${what}${WHOSE[mark.kind] ?? ''}, ${mark.w} by ${mark.h} at ${mark.x}, ${mark.y}${bare}`;
}

const counted = (count, one, several) => `${count} ${count === 1 ? one : several}`;

/** `The person sought is marked, 3 other faces. 3 still to cover.` */
export function sayAll(editing) {
  const [sought, others, covers, crops] = ['sought', 'bystander', 'cover', 'crop'].map(
    (kind) => editing.ofKind(kind).length,
  );
  if (editing.now.marks.length === 0)
    return 'Nothing is marked yet. Draw the face of the person sought first.';
  const parts = [
    `The person sought is ${sought === 0 ? 'not ' : ''}marked`,
    others > 0 && counted(others, 'other face', 'other faces'),
    covers > 0 && counted(covers, 'cover', 'covers'),
    crops > 0 && 'cropped',
  ].filter(Boolean);
  const bare = editing.uncovered.length;
  return `${parts.join(', ')}.${bare > 0 ? ` ${bare} still to cover.` : ''}`;
}
