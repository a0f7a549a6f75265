import type { Case } from '../data/case.entity';
import type { CaseDetails } from '../rules/case-details';

type DetailColumns = Pick<
  Case,
  | 'operationName'
  | 'offenceType'
  | 'publishedOffenceCount'
  | 'lossPence'
  | 'areas'
  | 'publicAreas'
  | 'arrestsCount'
  | 'arrestsAsAt'
>;

/** The details as they stand in the row: tidy, and each area once. */
export function columnsOf(details: CaseDetails): DetailColumns {
  return {
    operationName: details.operationName.trim(),
    offenceType: details.offenceType.trim(),
    publishedOffenceCount: details.publishedOffenceCount,
    lossPence: details.lossPence,
    areas: [...new Set(details.areas)],
    publicAreas: details.publicAreas.trim(),
    arrestsCount: details.arrests?.count ?? null,
    arrestsAsAt: details.arrests?.asAt ?? null,
  };
}
