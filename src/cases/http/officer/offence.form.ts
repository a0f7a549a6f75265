import { isUtf8 } from 'node:buffer';
import type { FastifyRequest } from 'fastify';
import type { FieldError } from '../../../kernel';
import { accepted, bodyLines, bodyText, errorAt, overLimit, rejected, t } from '../../../web';
import type { FormError, FormErrors, Parsed } from '../../../web';
import { linesOf, linesOfFields, type CutLines } from '../../actions/offence-lines';

/** Everything typed into the forms of the offences page. */
export interface OffenceValues {
  readonly reference: string;
  readonly date: string;
  readonly area: string;
  readonly loss: string;
  readonly list: string;
}

export const NO_OFFENCE: OffenceValues = { reference: '', date: '', area: '', loss: '', list: '' };

export interface OffenceForm {
  readonly cut: CutLines;
  readonly values: OffenceValues;
}

export type ParsedOffences = Parsed<OffenceForm, OffenceValues>;

const LIST_MOST = 200_000;
const FILE_MOST_BYTES = 200 * 1024;

/** One offence, in fields of its own. */
export function parseOffenceForm(body: unknown): ParsedOffences {
  const field = (name: string) => bodyText(body, name);
  const [reference, date, area, loss] = ['reference', 'date', 'area', 'loss'].map(field);
  const values = { ...NO_OFFENCE, reference, date, area, loss };
  if (reference === '') return rejected(values, [at('reference', 'case_offence_reference_missing')]);
  return accepted({ cut: linesOfFields([[reference, date, area, loss]]), values });
}

/** A pasted list. */
export function parseListForm(body: unknown): ParsedOffences {
  const list = bodyLines(body, 'list');
  const values = { ...NO_OFFENCE, list };
  if (list === '') return rejected(values, [at('list', 'case_offence_none_given')]);
  if (overLimit(list, LIST_MOST) > 0) return rejected(values, [at('list', 'case_offence_list_too_long')]);
  return accepted({ cut: linesOf(list), values });
}

/**
 * A CSV file. What is in it is put into the box of the pasted list, so that a mistake is mended there and then, and
 * nobody has to go back to the spreadsheet.
 */
export async function readFileForm(request: FastifyRequest): Promise<ParsedOffences> {
  const sent = request.isMultipart()
    ? await request.file({ limits: { fileSize: FILE_MOST_BYTES } })
    : undefined;
  if (!sent || sent.filename === '') return rejected(NO_OFFENCE, [at('file', 'case_offence_file_missing')]);
  const chunks: Buffer[] = [];
  for await (const chunk of sent.file) chunks.push(chunk as Buffer);
  if (sent.file.truncated) return rejected(NO_OFFENCE, [at('file', 'case_offence_file_too_large')]);
  const list = textOf(Buffer.concat(chunks));
  if (list === null) return rejected(NO_OFFENCE, [at('file', 'case_offence_file_not_text')]);
  return parseListForm({ list });
}

/** Refusals by the action, at the one row's inputs. */
export const atField = ({ code }: FieldError): FormError => at(FIELD_OF[code] ?? 'reference', code);

/** Refusals by the action, at the list, each with its line as the person sees it. */
export const atLine = ({ field, code }: FieldError): FormError => {
  const line = /^lines\[(\d+)\]$/.exec(field)?.[1];
  const sentence = t(`cases.errors.${code}`);
  return errorAt(
    'list',
    line === undefined ? sentence : t('cases.offence_line', { line: Number(line), sentence }),
  );
};

const FIELD_OF: Readonly<Record<string, string>> = {
  case_offence_date_not_valid: 'date',
  case_offence_date_in_future: 'date',
  case_offence_area_too_long: 'area',
  case_offence_loss_not_valid: 'loss',
};

const at = (id: string, code: string): FormError => errorAt(id, t(`cases.errors.${code}`));

/** Spreadsheets save CSV as UTF-8, as UTF-16, or in the old Windows alphabet; a workbook is a zip and none of them. */
function textOf(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le').slice(1);
  if (bytes.includes(0)) return null;
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes);
}

/** The first few, and how many more: a summary of two thousand lines helps nobody. */
export function firstErrors(errors: FormErrors, most = 20): FormErrors {
  if (errors.length <= most) return errors;
  return [...errors.slice(0, most), errorAt('list', t('cases.more_errors', { count: errors.length - most }))];
}
