/** How a queue treats what it is given. */
export interface QueuePolicy {
  /** How often a job that failed is tried again before it is given up for dead. */
  readonly retries: number;
  /** The first wait before that; each further one is about twice as long. */
  readonly retryAfterSeconds: number;
  /** A handler that needs longer counts as lost with its process, and the job is given to another. */
  readonly leaseSeconds: number;
  /** How many one process works on at the same time. */
  readonly atOnce: number;
}

/**
 * Every queue of the house, and every event with the queues that hear of it, on one page. A queue that is new here
 * exists in the database after the next `db:migrate`; until then the process that knows it is not ready.
 */
export const QUEUES = {
  /** Tells officers that something is waiting, without saying what. */
  'notify-officers': { retries: 8, retryAfterSeconds: 5, leaseSeconds: 60, atOnce: 4 },
  /** Tells somebody that they are invited, and whom to ask for the code. */
  'mail-invitations': { retries: 12, retryAfterSeconds: 10, leaseSeconds: 60, atOnce: 2 },
  /** Tells an officer by mail that something waits in a case. The waits add up to most of a day: a mail server may be away for a night. */
  'send-mail': { retries: 12, retryAfterSeconds: 10, leaseSeconds: 120, atOnce: 4 },
  /** Tells an officer that somebody pictured has waited too long in a case. */
  'mail-overdue': { retries: 12, retryAfterSeconds: 10, leaseSeconds: 120, atOnce: 2 },
  /** Tells the press office, or who decides, that something about an appeal is so. */
  'mail-appeals': { retries: 12, retryAfterSeconds: 10, leaseSeconds: 120, atOnce: 2 },
  /** Renders public pages again. */
  prerender: { retries: 6, retryAfterSeconds: 2, leaseSeconds: 60, atOnce: 1 },
} as const satisfies Readonly<Record<string, QueuePolicy>>;

export type QueueName = keyof typeof QUEUES;
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

/** What happened → who is told, in the transaction in which it happened. */
export const EVENTS = {
  // Pages are rendered anew for whoever asks, so nobody need hear of these yet.
  'appeal.published': [],
  'appeal.restored': [],
  'appeal.reviewed': [],
  'appeal.updated': [],
  'appeal.withdrawn': [],
  'tip.received': ['notify-officers'],
} as const satisfies Readonly<Record<string, readonly QueueName[]>>;

export type EventName = keyof typeof EVENTS;
