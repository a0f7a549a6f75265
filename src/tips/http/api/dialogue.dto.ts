import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Dialogue, SaidInDialogue } from '../../actions/tipster-dialogue';

export class DialogueMessageDto {
  @ApiProperty()
  seq: number;

  @ApiProperty({ enum: ['you', 'police'] })
  from: 'you' | 'police';

  @ApiProperty({ format: 'date-time' })
  at: string;

  @ApiProperty()
  text: string;

  @ApiPropertyOptional({ description: 'The rest of what you said: person, names, contact and so on.' })
  said?: Record<string, unknown>;
}

export class DialogueDto {
  @ApiProperty({ type: [DialogueMessageDto], description: 'Oldest first.' })
  items: DialogueMessageDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: the whole talk.' })
  next: string | null;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class AddedDto {
  @ApiProperty({ enum: ['added', 'said_before'] })
  outcome: 'added' | 'said_before';

  @ApiProperty({ description: 'Card or account numbers were taken out before it was sealed.' })
  struck: boolean;
}

export function dialogueDto({ messages, expiresAt }: Dialogue): DialogueDto {
  return { items: messages.map(messageDto), next: null, expiresAt: expiresAt.toISOString() };
}

function messageDto(message: SaidInDialogue): DialogueMessageDto {
  const { seq, at } = message;
  if (message.from === 'police') return { seq, at, from: 'police', text: message.text };
  const { v: _v, at: _at, text, tipsterKey: _key, files: _files, ...said } = message.said;
  return { seq, at, from: 'you', text, ...(Object.keys(said).length > 0 && { said }) };
}
