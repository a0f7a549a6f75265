import type { AtCase } from '../../../persons-sought';
import { consoleDateTime, errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import type { CustodySheetRow } from '../../data/custody-sheet.entity';
import type { StillRecord } from '../../data/stills';
import { stillPaths } from '../../stills.paths';
import type { RecipientValues } from './handout.form';

export function custodySheetsPage(
  at: AtCase,
  { still, sheets }: { still: StillRecord; sheets: readonly CustodySheetRow[] },
  said: object | null,
  values: RecipientValues = { recipient: '' },
  errors: FormErrors = [],
): ViewResult {
  const { reference } = still;
  const model = {
    title: `Custody sheets of ${reference}`,
    place: at.place,
    back: { text: reference, href: stillPaths.show(reference) },
    said,
    sheets: sheets.map((sheet) => ({
      made: consoleDateTime(sheet.madeAt),
      madeFor: sheet.madeFor,
      unchanged: sheet.unchanged,
      pdf: stillPaths.custodySheet(reference, sheet.id, 'pdf'),
      json: stillPaths.custodySheet(reference, sheet.id, 'json'),
    })),
    action: stillPaths.custodySheets(reference),
    values,
    errors: errorSummary(errors),
  };
  return view('stills/views/officer/custody-sheets.njk', model, { status: errors.length > 0 ? 422 : 200 });
}
