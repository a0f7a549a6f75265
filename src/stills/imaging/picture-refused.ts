import type { PictureRefusal } from '../rules/accepted-formats';

/** Comes about when what was sent cannot become a still. The code is all there is to say; the bytes are not quoted. */
export class PictureRefused extends Error {
  constructor(
    readonly code: PictureRefusal,
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = 'PictureRefused';
  }
}

/** Comes about when too many pictures already wait their turn. Nothing is wrong with this one: try again soon. */
export class ImagingUnavailable extends Error {
  readonly code = 'unavailable';

  constructor() {
    super('unavailable');
    this.name = 'ImagingUnavailable';
  }
}
