import { ApiProperty } from '@nestjs/swagger';
import type { BoardOfStill } from '../../data/places-of-still';
import {
  inOrderOfNeed,
  ofThisClock,
  TAKEDOWN_CAUSES,
  takedownStanding,
  timeLeft,
} from '../../rules/takedown-clock';
import { placeAnswer, PlaceAnswer } from './place.dto';

export class TakedownPlaceAnswer extends PlaceAnswer {
  @ApiProperty({ type: String, format: 'date-time', description: 'When it must be gone from there.' })
  dueAt: string;

  @ApiProperty({ description: 'It is there still, and the time is over.' })
  late: boolean;
}

export class TakedownAnswer {
  @ApiProperty({ example: 'LARKFIELD-6' })
  ref: string;

  @ApiProperty({ enum: TAKEDOWN_CAUSES })
  cause: string;

  @ApiProperty({ format: 'date-time' })
  startedAt: string;

  @ApiProperty()
  startedBy: string;

  @ApiProperty({ format: 'date-time', description: 'The hour for everything digital.' })
  digitalDueAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null while one is open.' })
  doneAt: string | null;

  @ApiProperty({ description: 'Places that have the picture still.' })
  open: number;

  @ApiProperty()
  late: number;

  @ApiProperty({ type: [TakedownPlaceAnswer], description: 'What is open first, the soonest due on top.' })
  places: TakedownPlaceAnswer[];
}

/** The clock of a still as a program is told of it; null where none runs. */
export function takedownAnswer(board: BoardOfStill, now: Date): TakedownAnswer | null {
  const { still, takedown } = board;
  if (!takedown) return null;
  const { cause, startedAt, startedBy } = takedown;
  const places = ofThisClock(board.places, startedAt);
  const { digitalDue, doneAt, open, late } = takedownStanding(places, startedAt, now);
  return {
    ref: still.reference,
    cause,
    startedAt: startedAt.toISOString(),
    startedBy,
    digitalDueAt: digitalDue.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    open,
    late,
    places: inOrderOfNeed(places, startedAt).map((place) => ({
      ...placeAnswer(still.reference, place),
      dueAt: place.due.toISOString(),
      late: place.removedAt === null && timeLeft(place.due, now).late,
    })),
  };
}
