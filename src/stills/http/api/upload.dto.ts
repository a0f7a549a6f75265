import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Upload } from '../../actions/accept-upload';
import { ALTERNATIVE_TEXT_LIMIT, PLACE_LIMIT, SUPPLIED_BY_LIMIT } from '../../rules/still-words';
import { refuseStill } from '../../stills.errors';
import type { UploadedForm } from '../uploaded-form';
import { readMoment } from './moment';

/** The multipart form of an upload, for the document that describes the API; `readUploadedForm` reads it. */
export class UploadBody {
  @ApiProperty({ type: 'string', format: 'binary', description: 'JPEG, PNG or WebP, at most 20 MB.' })
  file: unknown;

  @ApiProperty({ description: 'Number of the person it is of.' })
  person: number;

  @ApiProperty({ format: 'date-time' })
  capturedAt: string;

  @ApiProperty({ maxLength: PLACE_LIMIT })
  place: string;

  @ApiProperty({ maxLength: ALTERNATIVE_TEXT_LIMIT })
  alt: string;

  @ApiPropertyOptional({ maxLength: SUPPLIED_BY_LIMIT })
  suppliedBy?: string;
}

/** The upload a form asks for. A person who is no number is nobody in the case. */
export function uploadOf(caseRef: string, { fields, received, refusal }: UploadedForm): Upload {
  if (refusal) throw refusal;
  if (!received) throw refuseStill('picture_missing', {}, [{ field: 'file', code: 'picture_missing' }]);
  const { person = '', capturedAt = '' } = fields;
  const line = (name: string) => (fields[name] ?? '').trim();
  return {
    caseRef,
    received,
    person: { number: /^\d{1,4}$/.test(person.trim()) ? Number(person) : 0 },
    capturedAt: readMoment(capturedAt),
    place: line('place'),
    alt: line('alt'),
    suppliedBy: line('suppliedBy'),
  };
}
