import type { Job } from './job';

/** Every job of the documents process, by name. A new paper is one function and one line here. */
export const jobs = {};

export type Jobs = typeof jobs;
export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Jobs[N] extends Job<infer I, infer _> ? I : never;
export type JobAnswer<N extends JobName> = Jobs[N] extends Job<infer _, infer A> ? A : never;
