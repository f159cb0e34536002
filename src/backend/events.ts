import { events, type BackendEvent, type EventPayload } from '../shared/events.ts';

export type EventListener = (event: BackendEvent) => void;
export type Topic = EventPayload<'data-changed'>['topics'][number];

/** For when nothing of what was shown may hold any more. */
export const everyTopic: readonly Topic[] = events['data-changed'].shape.topics.element.options;

/** The one way from the backend to the page without being asked. */
export class EventHub {
  readonly #listeners = new Set<EventListener>();

  /** Listens until the returned function is called. */
  on(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: BackendEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  changed(...topics: Topic[]): void {
    this.emit({ name: 'data-changed', payload: { topics } });
  }
}
