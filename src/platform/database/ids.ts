import { randomUUID } from 'node:crypto';

/** A fresh row id: UUID version 4, so that no id tells when its row was made. */
export const newId = (): string => randomUUID();

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for what could be a row's id: anything else in an address is not there, and Postgres need not be asked. */
export const isId = (text: string): boolean => ID.test(text);
