import { isStepClosed } from '../../core/follow-up-days.ts';
import { daysLate, nextStep } from '../../core/follow-ups.ts';
import type { InputOf } from '../../shared/contract.ts';
import { AppError } from '../../shared/errors.ts';
import type { FollowUp, FollowUpPlan } from '../../shared/follow-ups.ts';
import { calendarDate, type Language } from '../../shared/primitives.ts';
import {
  counted,
  customerId,
  oneOf,
  text,
  UsageError,
  type Command,
  type CommandContext,
  type Values,
} from '../command.ts';
import { type Act, type Acts, pageOf, pageOptions, runAct } from '../acts.ts';
import { dayOf } from '../../backend/local-time.ts';

const shows = ['running', 'late', 'paused', 'ended', 'all'] as const;
const help = (ko: string, en: string) => ({ type: 'string', help: { ko, en } }) as const;

export const followupCommand: Command = {
  name: 'followup',
  usage:
    'list | plans | start ID PLAN | done|skip|reopen|told ID UID [STEP] | move ID UID [STEP] --to DATE | pause|resume|end|remove ID UID',
  summary: {
    ko: '사후관리를 시작하고, 단계를 마치고, 옮기고, 쉽니다',
    en: 'starts follow-ups, closes, moves and pauses their steps',
  },
  options: {
    show: help(`무엇을 볼지: ${shows.join(', ')}`, `which: ${shows.join(', ')}`),
    plan: help('이 계획만', 'of this plan alone'),
    event: help('기준일 (기본: 오늘)', 'day to count from (default: today)'),
    about: help('무엇에 대한 것인지', 'what it is about'),
    on: help('마친 날 (기본: 오늘)', 'day on which it was done (default: today)'),
    to: help('새 날짜 (YYYY-MM-DD)', 'new day (YYYY-MM-DD)'),
    following: {
      type: 'boolean',
      help: { ko: '뒤의 단계도 함께 옮김', en: 'moves the steps after it along' },
    },
    ...pageOptions,
  },
  positionals: [1, 4],
  run: (context) => runAct(followupCommand, acts, context),
};

const acts: Acts = {
  async list({ invoke, values, language }) {
    const found = await invoke('followUps.list', {
      show: oneOf(values, 'show', shows) ?? 'running',
      plan: text(values, 'plan'),
      ...pageOf(values),
    });
    const head =
      language === 'ko' ? `사후관리 ${found.total}건` : counted(found.total, 'follow-up');
    const lines = found.followUps.map(
      (row) => `${row.customerName} · ${describe(row, language)} · ${row.uid}`,
    );
    return { json: found, text: [head, ...lines].join('\n') };
  },
  async plans({ invoke, language }) {
    const plans = await invoke('followUps.plans', {});
    return { json: { plans }, text: plans.map((plan) => planText(plan, language)).join('\n') };
  },
  async start({ invoke, values, language }, [id, plan]) {
    if (plan === undefined) throw new UsageError('start ID PLAN');
    const started = await invoke('followUps.start', {
      customerId: customerId(id),
      plan,
      event: day(values, 'event') ?? dayOf(new Date()),
      about: text(values, 'about') ?? '',
    });
    return { json: started, text: wholeText(started.followUp, language) };
  },
  done: step('done'),
  skip: step('skip'),
  reopen: step('reopen'),
  told: step('told-late'),
  move: step('move'),
  pause: state('paused'),
  resume: state('running'),
  end: state('ended'),
  async remove({ invoke, language }, [id, uid = '']) {
    const removed = await invoke('followUps.remove', { customerId: customerId(id), uid });
    return { json: removed, text: language === 'ko' ? '지웠습니다' : 'removed' };
  },
};

type StepAct = InputOf<'followUps.step'>['act'];

/** Acts on the step that is named, else on the one that comes next; to open one again it must be named. */
function step(act: StepAct): Act {
  return async ({ invoke, values, language }, [id, uid = '', named]) => {
    const key = { customerId: customerId(id), uid };
    const to = day(values, 'to');
    if (act === 'move' && to === undefined) throw new UsageError('--to DATE');
    if (act === 'reopen' && named === undefined) throw new UsageError('reopen ID UID STEP');
    const chosen = named ?? (await nextOf({ invoke }, key));
    const changed = await invoke('followUps.step', {
      ...{ ...key, step: chosen, act, to },
      on: day(values, 'on'),
      withFollowing: values['following'] === true,
    });
    return { json: changed, text: wholeText(changed.followUp, language) };
  };
}

async function nextOf(
  { invoke }: Pick<CommandContext, 'invoke'>,
  { customerId: id, uid }: { customerId: number; uid: string },
): Promise<string> {
  const { followUps } = await invoke('customers.get', { id });
  const found = followUps.find((followUp) => followUp.uid === uid);
  const next = found ? nextStep(found) : null;
  if (!next) throw new AppError('not-found', { what: 'follow-up-step', id: uid });
  return next.uid;
}

function state(wanted: FollowUp['state']): Act {
  return async ({ invoke, language }, [id, uid = '']) => {
    const key = { customerId: customerId(id), uid };
    const changed = await invoke('followUps.state', { ...key, state: wanted });
    return { json: changed, text: wholeText(changed.followUp, language) };
  };
}

/** Errors: `date-invalid`. */
function day(values: Values, name: string): string | undefined {
  const value = text(values, name);
  if (value === undefined || calendarDate.safeParse(value).success) return value;
  throw new AppError('date-invalid', { value });
}

const states = {
  ko: { running: '', paused: '쉼', ended: '끝' },
  en: { running: '', paused: 'resting', ended: 'ended' },
} as const;

/** One line: what comes next and when, of which plan, and whether it runs late. */
function describe(followUp: FollowUp, language: Language): string {
  const ko = language === 'ko';
  const { name, about, state: stands, steps } = followUp;
  const next = stands === 'running' ? nextStep(followUp) : null;
  const late = next ? daysLate(next, dayOf(new Date())) : 0;
  const closed = steps.filter(isStepClosed).length;
  return [
    next ? `${next.due} ${next.title}` : states[language][stands],
    late > 0 ? (ko ? `${late}일 늦음` : `${counted(late, 'day')} late`) : '',
    late > 0 && next?.toldLateOn === null ? (ko ? '먼저 알려 주세요' : 'tell them first') : '',
    name,
    about,
    `${closed}/${steps.length}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The follow-up with all its steps and their uids. */
function wholeText(followUp: FollowUp, language: Language): string {
  const lines = followUp.steps.map((each) => {
    const mark = each.doneOn !== null ? '✓' : each.skippedOn !== null ? '–' : ' ';
    return `  ${mark} ${each.due}  ${each.title}  (${each.uid})`;
  });
  return [`${describe(followUp, language)} · ${followUp.uid}`, ...lines].join('\n');
}

function planText({ uid, name, steps, repeatMonths }: FollowUpPlan, language: Language): string {
  const days = steps.map(({ offset }) => (offset > 0 ? `+${offset}` : String(offset))).join(' ');
  const again = language === 'ko' ? `${repeatMonths}개월마다` : `every ${repeatMonths} months`;
  return [uid, name, days, repeatMonths === null ? '' : again].filter(Boolean).join(' · ');
}
