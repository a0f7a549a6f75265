import { serveTasks } from './serve-tasks';
import { TASKS } from './task-table';

const MIB = 1024 * 1024;

/** See the README for what was measured: a started worker, the worst picture that is taken, and the room above it. */
serveTasks(TASKS, { most: 768 * MIB, atRest: 256 * MIB });
