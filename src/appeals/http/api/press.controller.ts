import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { CHANGES, type ChangeKind } from '../../data/changes-since';
import { Overnight } from '../../data/overnight';
import { PressBoards, type PressBoard } from '../../data/press-boards';
import { BOARD_LISTS, type BoardList } from '../../rules/press-board';
import { boardLists } from '../officer/press.page';

const LISTS = [...BOARD_LISTS, 'takedown'] as const;

class BoardItem {
  @ApiProperty({ enum: LISTS, description: 'What is live and has a successor on its way stands on two.' })
  list: BoardList | 'takedown';

  @ApiProperty({
    description: 'The address of an appeal, or the reference of a picture.',
    example: 'larkfield',
  })
  ref: string;

  @ApiProperty({ type: Number, nullable: true })
  edition: number | null;

  @ApiProperty()
  title: string;

  @ApiProperty({ description: 'What the page says of it in a line.' })
  line: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What you do next; null where it is the turn of others.',
  })
  next: string | null;
}

class BoardChange {
  @ApiProperty({ example: 'larkfield' })
  ref: string;

  @ApiProperty()
  edition: number;

  @ApiProperty({ enum: CHANGES })
  what: ChangeKind;

  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class BoardAnswer {
  @ApiProperty({ type: [BoardItem], description: 'List by list, in the order in which they need a hand.' })
  items: BoardItem[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: there are few.' })
  next: string | null;

  @ApiProperty({ format: 'date-time', description: 'The last end of a working day of your force.' })
  changedSince: string;

  @ApiProperty({ type: [BoardChange], description: 'What changed since then, the latest first.' })
  changed: BoardChange[];
}

/** The press office's board, for programs. */
@ApiTags('appeals')
@Controller('api/v1/press')
export class PressApiController {
  constructor(
    private readonly boards: PressBoards,
    private readonly overnight: Overnight,
  ) {}

  @Get()
  @Officer('appeals.read')
  @ApiOperation({ summary: 'Every appeal you may know of, by where it stands, and what changed overnight' })
  @ApiOkResponse({ type: BoardAnswer })
  async list(@CurrentActor() actor: OfficerActor): Promise<BoardAnswer> {
    return boardAnswer(await this.boards.of(actor, await this.overnight.of(actor)), actor);
  }
}

function boardAnswer(board: PressBoard, actor: OfficerActor): BoardAnswer {
  const slugs = new Map(board.appeals.map(({ appeal }) => [appeal.id, appeal.slug]));
  return {
    items: boardLists(board, actor).flatMap(({ id, items }) =>
      items.map(({ known, title, line, act }) => ({
        list: id,
        ref: known?.appeal.slug ?? title,
        edition: known ? editionOn(id, known).number : null,
        title,
        line,
        next: act?.text ?? null,
      })),
    ),
    next: null,
    changedSince: board.since.toISOString(),
    changed: board.changes.map(({ appealId, number, what, at }) => ({
      ref: slugs.get(appealId) ?? '',
      edition: number,
      what,
      at: at.toISOString(),
    })),
  };
}

/** On these lists it is about what is live, elsewhere about what is worked on. */
function editionOn(list: BoardList | 'takedown', { live, latest }: PressBoard['appeals'][number]) {
  return (list === 'live' || list === 'review' ? live : null) ?? latest;
}
