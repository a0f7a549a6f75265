import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { permissionTable, type Role } from '../../../kernel';
import { Officer } from '../../../platform';

export class PermissionDto {
  @ApiProperty({ example: 'appeals.authorise' })
  permission: string;

  @ApiProperty({ type: [String] })
  roles: readonly Role[];
}

export class PermissionsDto {
  @ApiProperty({ type: [PermissionDto] })
  items: PermissionDto[];
}

@ApiTags('officers')
@ApiBearerAuth()
@Controller('api/v1/permissions')
export class PermissionsApiController {
  @Get()
  @Officer('office.enter')
  @ApiOperation({ summary: 'Who may do what' })
  @ApiOkResponse({ type: PermissionsDto })
  show(): PermissionsDto {
    return { items: permissionTable() };
  }
}
