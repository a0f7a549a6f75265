import { permissionTable } from '../../../kernel';
import { t, view, type ViewResult } from '../../../web';

/** Who may do what, as a table. */
export function permissionsPage(): ViewResult {
  const rows = permissionTable().map(({ permission, roles }) => ({
    permission,
    words: t(`officers.permission.${permission}`),
    holders: roles.map((role) => t(`officers.role.${role}`)).join(', '),
  }));
  return view('officers/views/officer/permissions.njk', { title: 'Who may do what', rows });
}
