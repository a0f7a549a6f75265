import { t } from '../web';
import { NAMING_PARTS, type NamingLines } from './rules/naming-lines';

/** The lines that every force begins with. */
export function namingLinesToBeginWith(): NamingLines {
  return Object.fromEntries(
    NAMING_PARTS.map((part) => [part, t(`appeals.naming.${part}.lines`)]),
  ) as NamingLines;
}
