import { isPracticeName, may, type OfficerActor } from '../../../kernel';
import { consoleDateTime } from '../../../web';
import { handoutStanding } from '../../actions/make-handout';
import type { PlaceShown } from '../../data/place-shown.entity';
import type { StillRecord } from '../../data/stills';
import { stillPaths } from '../../stills.paths';
import { PLACE_KIND_WORDS } from './place-words';

/** What the page of a still says of its copies and its custody: for the partials `_places` and `_custody`. */
export function whereItWent(
  still: StillRecord,
  places: readonly PlaceShown[],
  actor: OfficerActor,
): { places: object; custody: object } {
  const { reference } = still;
  const gives =
    !isPracticeName(still.reference) && may(actor.roles, 'stills.handout') && handoutStanding(still) === null;
  const fetches = may(actor.roles, 'stills.handout');
  return {
    places: {
      board: may(actor.roles, 'stills.places') ? stillPaths.takedown(reference) : null,
      give: gives ? stillPaths.handouts(reference) : null,
      rows: places.map((place) => ({
        recipient: place.recipient,
        kind: PLACE_KIND_WORDS[place.kind],
        when: consoleDateTime(place.madeAt),
        number: place.id,
        gone: place.removedAt && consoleDateTime(place.removedAt),
        file:
          fetches && place.kind === 'handout' && place.objectKey
            ? stillPaths.handout(reference, place.id)
            : null,
      })),
    },
    custody: may(actor.roles, 'stills.custody') ? { sheets: stillPaths.custodySheets(reference) } : {},
  };
}
