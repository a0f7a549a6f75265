import { permissionTable, ROLES } from '../../../kernel';
import { t, view, type ViewResult } from '../../../web';

/** Who may do what, as a table with a column a role. */
export function permissionsPage(): ViewResult {
  const head = ROLES.map((role) => t(`officers.role.${role}`));
  const rows = permissionTable().map(({ permission, roles }) => ({
    permission,
    words: t(`officers.permission.${permission}`),
    cells: ROLES.map((role) => roles.includes(role)),
    holders: roles.map((role) => t(`officers.role.${role}`)).join(', '),
  }));
  return view('officers/views/officer/permissions.njk', { title: 'Who may do what', head, rows });
}
