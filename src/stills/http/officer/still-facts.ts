import { consoleDateTime } from '../../../web';
import type { StillRecord } from '../../data/stills';
import { durationText } from './particulars.form';

interface Fact {
  readonly key: string;
  readonly value: string;
}

/** What is known of a picture: what the public may read first, then where it came from, then its file. */
export function stillFacts(still: StillRecord): Fact[] {
  const { width, height, originalBytes, originalFormat, originalSha256 } = still;
  return [
    { key: 'Place', value: still.place },
    { key: 'Taken', value: consoleDateTime(still.capturedAt) },
    { key: 'Described as', value: still.alternativeText },
    ...said('Burnt into it', still.overlay),
    ...(still.atVictimsHome ? [{ key: 'Taken at', value: homeSentence(still) }] : []),
    { key: 'Supplied by', value: still.suppliedBy || 'Not said' },
    ...said('Camera of', still.cameraOwner),
    ...said('Obtained', still.howObtained),
    ...said('Allowed by', still.permission),
    ...said('Exhibit', still.exhibitReference),
    ...said('Recorder’s clock', clockWords(still.clockOffsetSeconds)),
    { key: 'Came in', value: consoleDateTime(still.uploadedAt) },
    {
      key: 'Original',
      value: `${originalFormat.toUpperCase()}, ${width} × ${height}, ${kilobytes(originalBytes)}`,
    },
    { key: 'SHA-256', value: originalSha256.replace(/(.{8})(?=.)/g, '$1 ') },
  ];
}

const said = (key: string, value: string): Fact[] => (value === '' ? [] : [{ key, value }]);

const homeSentence = ({ surroundingsClear }: StillRecord): string =>
  surroundingsClear ? 'A victim’s home; its surroundings are clear' : 'A victim’s home';

function clockWords(offset: number | null): string {
  if (offset === null) return '';
  if (offset === 0) return 'Right';
  return `${durationText(Math.abs(offset))} ${offset > 0 ? 'fast' : 'slow'}`;
}

const kilobytes = (bytes: number): string =>
  `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} KB`;
