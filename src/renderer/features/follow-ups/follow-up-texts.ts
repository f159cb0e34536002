import type { TFunction } from 'i18next';
import { isStepClosed } from '../../../core/follow-up-days.ts';
import { daysLate, isToBeTold, nextStep } from '../../../core/follow-ups.ts';
import type { FollowUp, FollowUpStep } from '../../../shared/follow-ups.ts';
import { daysBetween, formatDate, formatNumber, today } from '../../i18n/format.ts';
import type { Tint } from '../../ui/chip.tsx';

type Texts = TFunction<'follow-ups'>;
export type Mark = { tint: Tint; text: string };

/** A step's day: 오늘, 내일, 3일 뒤; far or over, the day itself. */
export function dueText(t: Texts, { due }: Pick<FollowUpStep, 'due'>): string {
  const days = daysBetween(today(), due);
  if (days === 0) return t('today');
  if (days === 1) return t('tomorrow');
  return days > 1 && days <= 14 ? t('inDays', { count: days }) : formatDate(due);
}

/** "3일 늦음 · 늦는다고 먼저 알려 주세요", or that they know; empty for what is in time. */
export function lateText(t: Texts, step: FollowUpStep): string {
  const days = daysLate(step, today());
  if (days === 0) return '';
  const told =
    step.toldLateOn === null ? t('tellFirst') : t('told', { date: formatDate(step.toldLateOn) });
  return `${lateDays(t, days)} · ${told}`;
}

const lateDays = (t: Texts, days: number) => t('late', { count: days, number: formatNumber(days) });

/** What became of a step, or how it stands: done, skipped, late, moved. */
export function stepState(t: Texts, step: FollowUpStep): string {
  if (step.doneOn !== null) return t('doneOn', { date: formatDate(step.doneOn) });
  if (step.skippedOn !== null) return t('skippedOn', { date: formatDate(step.skippedOn) });
  const moved = step.movedFrom === null ? '' : t('movedFrom', { date: formatDate(step.movedFrom) });
  return [lateText(t, step), moved].filter(Boolean).join(' · ');
}

/** The word on a tint beside a follow-up: late, today, resting, ended; null where nothing is to be said. */
export function markOf(t: Texts, followUp: FollowUp): Mark | null {
  const { state, stateOn } = followUp;
  const date = stateOn === null ? '' : formatDate(stateOn);
  if (state === 'paused') return { tint: 'plain', text: t('paused', { date }) };
  const step = nextStep(followUp);
  if (step === null) return { tint: 'celadon', text: t('finished', { date }) };
  if (state === 'ended') return { tint: 'plain', text: t('ended', { date }) };
  const late = daysLate(step, today());
  if (late > 0) {
    const tint = isToBeTold(step, today()) ? 'seal' : 'gold';
    return { tint, text: lateDays(t, late) };
  }
  return step.due === today() ? { tint: 'blue', text: t('today') } : null;
}

/** "정수기 · 계약한 날 3월 2일 · 2/7단계" */
export function asideOf(t: Texts, followUp: FollowUp): string {
  const { about, steps, event, repeatMonths } = followUp;
  const done = steps.filter(isStepClosed).length;
  return [
    about,
    t('from', { event: formatDate(event) }),
    t('progress', { done, all: steps.length }),
    repeatMonths === null ? '' : t('repeats', { count: repeatMonths }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** "7일 뒤", "30일 전", "당일" of a plan's step. */
export function offsetText(t: Texts, offset: number): string {
  if (offset === 0) return t('offset.on');
  return t(offset > 0 ? 'offset.after' : 'offset.before', { count: Math.abs(offset) });
}
