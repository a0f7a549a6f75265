export { Events, UnknownEvent } from './events';
export { JobHandlers, QueueTaken, type JobHandler } from './job-handlers';
export { Jobs, PayloadNotIds, UnknownQueue, type SendOptions } from './jobs';
export { JobsModule, JobsWorker } from './jobs.module';
export { prepareQueues } from './prepare-queues';
export { EVENTS, QUEUES, type EventName, type QueueName } from './queues';
export { QueueUpkeep } from './queue-upkeep';
export { Rounds, type Round } from './rounds';
export type { JobPayload } from './rules/payload';
