import type { z } from 'zod';
import { accessLogOperations } from './access-log.ts';
import { agreementOperations } from './agreements.ts';
import { backupOperations } from './backup.ts';
import { contactOperations } from './contacts.ts';
import { customFieldOperations } from './custom-fields.ts';
import { customerOperations } from './customers.ts';
import { depositOperations } from './deposits.ts';
import { duplicateOperations } from './duplicates.ts';
import type { ErrorData } from './errors.ts';
import type { EventName, EventPayload } from './events.ts';
import { exchangeOperations } from './exchange.ts';
import { faultOperations } from './faults.ts';
import { feedbackOperations } from './feedback.ts';
import { followUpOperations } from './follow-ups.ts';
import { greetingCardOperations } from './greeting-cards.ts';
import { helperOperations } from './helpers.ts';
import { insightOperations } from './insights.ts';
import { jobOperations } from './jobs.ts';
import { keyOperations } from './keys.ts';
import { mailingOperations } from './mailing.ts';
import { markOperations } from './marks.ts';
import { movingOperations } from './moving.ts';
import { paperOperations } from './paper.ts';
import { privacyOperations } from './privacy.ts';
import { problemOperations } from './problems.ts';
import { promiseOperations } from './promises.ts';
import { referralOperations } from './referrals.ts';
import { reminderOperations } from './reminders.ts';
import { savedListOperations } from './saved-lists.ts';
import { settingsOperations } from './settings.ts';
import { stickerOperations } from './stickers.ts';
import { templateOperations } from './templates.ts';
import { todayOperations } from './today.ts';

/** Every operation of the program; hosts carry them, `backend/dispatch.ts` runs them. */
export const contract = {
  ...customerOperations,
  ...customFieldOperations,
  ...savedListOperations,
  ...duplicateOperations,
  ...referralOperations,
  ...privacyOperations,
  ...contactOperations,
  ...helperOperations,
  ...feedbackOperations,
  ...promiseOperations,
  ...problemOperations,
  ...agreementOperations,
  ...depositOperations,
  ...followUpOperations,
  ...insightOperations,
  ...stickerOperations,
  ...templateOperations,
  ...greetingCardOperations,
  ...markOperations,
  ...paperOperations,
  ...mailingOperations,
  ...exchangeOperations,
  ...todayOperations,
  ...reminderOperations,
  ...settingsOperations,
  ...jobOperations,
  ...backupOperations,
  ...keyOperations,
  ...movingOperations,
  ...accessLogOperations,
  ...faultOperations,
};

export type Contract = typeof contract;
export type OperationName = keyof Contract;
/** What a caller writes (defaults may be left out). */
export type InputOf<N extends OperationName> = z.input<Contract[N]['input']>;
/** What a handler gets (defaults filled in). */
export type ParsedInputOf<N extends OperationName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends OperationName> = z.output<Contract[N]['output']>;

export type Answer<T> = { ok: true; value: T } | { ok: false; error: ErrorData };

/** The one object that the page gets from its host. */
export type DangolBridge = {
  invoke(name: string, input: unknown): Promise<Answer<unknown>>;
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
};
