import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { BASES, TIP_KINDS, type Basis, type TipKind } from '../../rules/kinds';
import { languageTag, TIP_LIMITS, type TipBody } from '../../rules/tip-body';

/** A field that may be left out, be null or be a line of text. */
const MayBeText = (limit: number): PropertyDecorator => {
  return (target, property) => {
    for (const decorate of [
      ApiPropertyOptional({ type: String, nullable: true, maxLength: limit }),
      IsOptional(),
      IsString(),
      MaxLength(limit),
    ]) {
      decorate(target, property);
    }
  };
};

const MayBeYes = (): PropertyDecorator => {
  return (target, property) => {
    for (const decorate of [
      ApiPropertyOptional({ type: Boolean, nullable: true }),
      IsOptional(),
      IsBoolean(),
    ]) {
      decorate(target, property);
    }
  };
};

export class NamedPersonDto {
  @ApiProperty({ example: 'Kit Marlowe', maxLength: TIP_LIMITS.name })
  @IsString()
  @MaxLength(TIP_LIMITS.name)
  name: string;

  @MayBeText(TIP_LIMITS.alias)
  alias?: string | null;

  @MayBeText(TIP_LIMITS.where)
  where?: string | null;

  @MayBeText(TIP_LIMITS.social)
  social?: string | null;

  @MayBeText(TIP_LIMITS.howKnown)
  howKnown?: string | null;

  @MayBeText(TIP_LIMITS.lastSeen)
  lastSeen?: string | null;

  @MayBeYes()
  nameSuggestedByOthers?: boolean | null;
}

export class TipsterContactDto {
  @MayBeText(TIP_LIMITS.contactName)
  name?: string | null;

  @MayBeText(TIP_LIMITS.phone)
  phone?: string | null;

  @MayBeText(TIP_LIMITS.email)
  email?: string | null;

  @MayBeText(TIP_LIMITS.safeTimes)
  safeTimes?: string | null;
}

export class VictimReportDto {
  @MayBeText(TIP_LIMITS.onBehalfOf)
  onBehalfOf?: string | null;

  @MayBeText(TIP_LIMITS.when)
  when?: string | null;

  @MayBeText(TIP_LIMITS.area)
  area?: string | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(TIP_LIMITS.lossPence)
  lossPence?: number | null;

  @MayBeYes()
  bankTold?: boolean | null;

  @MayBeYes()
  safeToCall?: boolean | null;
}

/** The tip body: what the public sends, and what an operator keys. */
export class TipDto {
  @ApiPropertyOptional({ type: Number, nullable: true, description: 'The number of the person sought.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(100_000)
  person?: number | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: 'LARKFIELD-3B' })
  @IsOptional()
  @IsString()
  @MaxLength(80)
  still?: string | null;

  @ApiProperty({ enum: TIP_KINDS })
  @IsIn(TIP_KINDS)
  kind: TipKind;

  @MayBeText(35)
  language?: string | null;

  @MayBeText(TIP_LIMITS.via)
  via?: string | null;

  @ApiPropertyOptional({ type: [NamedPersonDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(TIP_LIMITS.names)
  @ValidateNested({ each: true })
  @Type(() => NamedPersonDto)
  names?: NamedPersonDto[] | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  text?: string | null;

  @ApiPropertyOptional({ enum: BASES, nullable: true })
  @IsOptional()
  @IsIn(BASES)
  basis?: Basis | null;

  @MayBeYes()
  threatToLife?: boolean | null;

  @ApiPropertyOptional({ type: TipsterContactDto, nullable: true })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => TipsterContactDto)
  contact?: TipsterContactDto | null;

  @ApiPropertyOptional({ type: VictimReportDto, nullable: true })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => VictimReportDto)
  victim?: VictimReportDto | null;
}

/** The tip of a document, with what is null, absent or blank left out. */
export function tipBodyOf(dto: TipDto): TipBody {
  const { person, still, kind, language, via, names, text, basis, threatToLife, contact, victim } = dto;
  const reached = contact ? said(contact) : {};
  const reported = victim ? said(victim) : {};
  return {
    person: person ?? null,
    kind,
    language: languageTag(language),
    names: (names ?? []).map((each) => ({ ...said(each), name: each.name.trim() })),
    text: (text ?? '').trim(),
    threatToLife: threatToLife ?? false,
    contact: Object.keys(reached).length > 0 ? reached : null,
    ...said({ still, via }),
    ...(basis && { basis }),
    ...(Object.keys(reported).length > 0 && { victim: reported }),
  };
}

/** Without what says nothing. */
function said<T extends object>(answers: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const spoken = Object.entries(answers).filter(
    ([, answer]) => answer !== null && answer !== undefined && String(answer).trim() !== '',
  );
  return Object.fromEntries(spoken) as { [K in keyof T]?: NonNullable<T[K]> };
}
