import { randomUUID } from 'node:crypto';

/** A fresh row id: UUID version 4, so that no id tells when its row was made. */
export const newId = (): string => randomUUID();
