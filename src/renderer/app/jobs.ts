import { useEffect, useSyncExternalStore } from 'react';
import { selfMadeJobs, type Job } from '../../shared/jobs.ts';
import { invoke } from '../api.ts';

/** Every job heard of since the page opened, by id. */
let jobs: ReadonlyMap<string, Job> = new Map();
const listeners = new Set<() => void>();

function take(job: Job) {
  const known = jobs.get(job.id);
  // An answer to `jobs.get` may arrive after a later event.
  if (known && known.status !== 'running' && job.status === 'running') return;
  jobs = new Map(jobs).set(job.id, job);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Starts listening; called once. Takes in what already runs. */
export function listenForJobs(): () => void {
  const stop = window.dangol.on('job', take);
  void invoke('jobs.list').then(
    (running) => running.forEach(take),
    () => undefined,
  );
  return stop;
}

/** How far a job is and what came of it; null until the first word of it. */
export function useJob(id: string | null): Job | null {
  const known = useSyncExternalStore(subscribe, () => jobs);
  useEffect(() => {
    if (id && !jobs.has(id)) void invoke('jobs.get', { id }).then(take, () => undefined);
  }, [id]);
  return id ? (known.get(id) ?? null) : null;
}

/** All jobs that are running and that somebody asked for, oldest first; backups make themselves. */
export function useRunningJobs(): readonly Job[] {
  const known = useSyncExternalStore(subscribe, () => jobs);
  return [...known.values()].filter(
    (job) => job.status === 'running' && !(selfMadeJobs.includes(job.kind) && job.label !== 'hand'),
  );
}

/** Waits for a job's end, outside components. */
export function jobEnded(id: string): Promise<Job> {
  return new Promise((resolve) => {
    function look() {
      const job = jobs.get(id);
      if (!job || job.status === 'running') return;
      listeners.delete(look);
      resolve(job);
    }
    listeners.add(look);
    look();
    if (!jobs.has(id)) void invoke('jobs.get', { id }).then(take, () => undefined);
  });
}
