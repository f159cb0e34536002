import {
  QueryClient,
  queryOptions,
  useMutation,
  useQuery,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { EventPayload } from '../shared/events.ts';
import type { InputOf, OperationName, OutputOf } from '../shared/contract.ts';
import { errorTexts, type ErrorCode } from '../shared/error-texts.ts';
import { errorSentence } from '../core/error-sentence.ts';
import { faultCode, faultPlaces } from '../shared/fault-places.ts';
import type { ErrorData, ErrorDetails } from '../shared/errors.ts';
import { currentLanguage, texts } from './i18n/index.ts';

type Topic = EventPayload<'data-changed'>['topics'][number];

/** Which topics an operation's answer is made of; when one of them changes it is asked again. */
const madeOf: Record<string, readonly Topic[]> = {
  customers: ['customers', 'contacts', 'greeting-cards', 'deposits'],
  backup: ['backups'],
  keys: ['keys'],
  moving: ['backups', 'settings'],
  customFields: ['custom-fields'],
  savedLists: ['saved-lists'],
  duplicates: ['duplicates', 'customers'],
  referrals: ['customers', 'contacts'],
  accessLog: ['access-log', 'customers'],
  privacy: ['customers', 'settings'],
  contacts: ['contacts', 'customers'],
  helpers: ['helpers', 'customers'],
  feedback: ['customers'],
  promises: ['customers', 'settings'],
  problems: ['customers'],
  agreements: ['customers', 'deposits', 'settings'],
  deposits: ['deposits', 'customers', 'contacts', 'settings'],
  followUps: ['customers', 'follow-up-plans', 'settings'],
  insights: ['customers', 'contacts', 'deposits', 'greeting-cards', 'settings'],
  greetingCards: [
    'greeting-cards',
    'customers',
    'settings',
    'templates',
    'marks',
    'saved-lists',
    'follow-up-plans',
    'today',
  ],
  templates: ['templates', 'customers', 'custom-fields', 'settings'],
  marks: ['marks'],
  paper: ['paper', 'settings'],
  mailing: ['customers', 'paper', 'settings'],
  exchange: ['exchange'],
  today: ['today', 'customers', 'contacts', 'deposits', 'settings'],
  settings: ['settings'],
};

/** A refusal that came over the bridge. `code` says which; the words are `describeError`'s. */
export class RequestError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly operation: string;

  constructor(error: ErrorData, operation: string) {
    super(error.message);
    this.name = 'RequestError';
    this.code = error.code;
    this.details = error.details;
    this.operation = operation;
  }
}

type OptionalInput<N extends OperationName> =
  undefined extends InputOf<N> ? [input?: InputOf<N>] : [input: InputOf<N>];

/** Runs one operation; refusals are thrown as `RequestError`. */
export async function invoke<N extends OperationName>(
  name: N,
  ...[input]: OptionalInput<N>
): Promise<OutputOf<N>> {
  const answer = await window.dangol.invoke(name, input);
  if (!answer.ok) throw new RequestError(answer.error, name);
  // The backend answers by the contract; in tests it parses its own output as well.
  return answer.value as OutputOf<N>;
}

/** Names a query's answer in the cache; the first part tells its feature. */
export function queryKey(name: OperationName, input?: unknown): readonly unknown[] {
  return [name, input ?? null];
}

/** Options for `useQuery`, `useQueries`, `prefetchQuery`, `getQueryData` of an operation that only reads. */
export function request<N extends OperationName>(name: N, ...args: OptionalInput<N>) {
  return queryOptions<OutputOf<N>>({
    queryKey: queryKey(name, args[0]),
    queryFn: () => invoke(name, ...args),
  });
}

/** Reads and keeps up to date: `const { data } = useRequest('customers.get', { id })`. */
export function useRequest<N extends OperationName>(
  name: N,
  ...args: OptionalInput<N>
): UseQueryResult<OutputOf<N>> {
  return useQuery(request(name, ...args));
}

/** Changes something: `const save = useSend('settings.update'); save.mutate({ patch })`. */
export function useSend<N extends OperationName>(name: N) {
  return useMutation({
    mutationFn: (input: InputOf<N>) => invoke(name, ...([input] as OptionalInput<N>)),
  });
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Data change only through the backend, which says so (`listenForChanges`).
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Does the answer under this key depend on one of the topics? */
export function dependsOn(key: readonly unknown[], topics: ReadonlySet<string>): boolean {
  const feature = String(key[0]).split('.')[0] ?? '';
  return (madeOf[feature] ?? []).some((topic) => topics.has(topic));
}

const pauseBetweenRefreshes = 400;

/**
 * Asks again for what is on screen whenever the backend says that the box changed. While an import
 * runs changes come in bursts, so the first is answered at once and the rest together.
 */
export function listenForChanges(): () => void {
  const waiting = new Set<string>();
  let timer = 0;
  function refresh() {
    const topics = new Set(waiting);
    waiting.clear();
    void queryClient.invalidateQueries({ predicate: (query) => dependsOn(query.queryKey, topics) });
    timer = window.setTimeout(() => {
      timer = 0;
      if (waiting.size > 0) refresh();
    }, pauseBetweenRefreshes);
  }
  const stop = window.dangol.on('data-changed', ({ topics }) => {
    for (const topic of topics) waiting.add(topic);
    if (timer === 0) refresh();
  });
  return () => {
    stop();
    window.clearTimeout(timer);
  };
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorTexts, code);
}

/** What happened, what it means for the data and what to do, in the user's language. */
export function describeError(error: unknown): string {
  if (isErrorData(error)) {
    return errorSentence(error.code, inWords(error.details), currentLanguage());
  }
  const reason = error instanceof Error ? error.message : String(error);
  return errorSentence('unexpected', { reason }, currentLanguage());
}

/** A field's own name (`notes`) in the words that the user sees. */
function inWords(details: ErrorDetails): ErrorDetails {
  const field = String(details['where']);
  const key = [`customers:fields.${field}`, `card-log:history.fields.${field}`].find((each) =>
    texts.exists(each),
  );
  return key ? { ...details, where: texts.t(key) } : details;
}

function isErrorData(value: unknown): value is ErrorData {
  if (typeof value !== 'object' || value === null) return false;
  if (!('code' in value) || !('details' in value)) return false;
  return typeof value.code === 'string' && isErrorCode(value.code);
}

/**
 * What somebody needs who has to find an error's cause, as text: kinds, places and numbers. Names and
 * texts are left out, because the details are sent to others.
 */
export function errorDetails(error: unknown): string {
  const facts = isErrorData(error)
    ? { ...refusalFacts(error), ...(error instanceof RequestError && { in: error.operation }) }
    : { code: faultCode(error), places: faultPlaces(error) };
  return JSON.stringify({ ...facts, at: new Date().toISOString() }, null, 2);
}

function refusalFacts({ code, details }: ErrorData) {
  const { kind, places, ...rest } = details;
  const numbers = Object.entries(rest).filter(([, value]) => typeof value === 'number');
  const own = Array.isArray(places) ? places : undefined;
  return {
    code,
    kind: typeof kind === 'string' ? kind : undefined,
    places: own,
    ...Object.fromEntries(numbers),
  };
}
