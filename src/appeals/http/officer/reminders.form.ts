import type { FieldError } from '../../../kernel';
import { bodyNumber, bodyText, errorAt, t, type FormError } from '../../../web';
import type { ReminderSettings } from '../../rules/authority-reminder';

/** When a force is reminded, as it was typed. */
export interface ReminderValues {
  readonly afterMinutes: string;
  readonly outFrom: string;
  readonly outUntil: string;
}

export const remindersKept = ({ afterMinutes, outFrom, outUntil }: ReminderSettings): ReminderValues => ({
  afterMinutes: String(afterMinutes),
  outFrom,
  outUntil,
});

export const remindersTyped = (body: unknown): ReminderValues => ({
  afterMinutes: bodyText(body, 'afterMinutes', 20),
  outFrom: bodyText(body, 'outFrom', 20),
  outUntil: bodyText(body, 'outUntil', 20),
});

/** What is no number of minutes is none that the rule takes. */
export function parseRemindersForm(body: unknown): ReminderSettings {
  const { outFrom, outUntil } = remindersTyped(body);
  return { afterMinutes: bodyNumber(body, 'afterMinutes') ?? Number.NaN, outFrom, outUntil };
}

export const reminderError = ({ field, code }: FieldError): FormError =>
  errorAt(field, t(`appeals.errors.${code}`));
