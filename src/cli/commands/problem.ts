import type { Language } from '../../shared/primitives.ts';
import {
  problemFilter,
  problemStage,
  type Problem,
  type ProblemRow,
  type ProblemStage,
} from '../../shared/problems.ts';
import { problemStage as stageOf } from '../../core/problems.ts';
import {
  counted,
  customerId,
  oneOf,
  text,
  type Command,
  type CommandAnswer,
  type Values,
} from '../command.ts';
import { type Act, type Acts, ofCustomer, pageOf, pageOptions, runAct } from '../acts.ts';

const shows = problemFilter.shape.show.unwrap().options;
const help = (ko: string, en: string) => ({ type: 'string', help: { ko, en } }) as const;

export const problemCommand: Command = {
  name: 'problem',
  usage: 'list [TEXT] | add ID TEXT | change|settle|yes|no|reopen|remove ID UID',
  summary: {
    ko: '불편을 적고, 고객이 만족하실 때까지 챙깁니다',
    en: 'writes down problems and follows them to the customer’s full yes',
  },
  options: {
    show: help(`무엇을 볼지: ${shows.join(', ')}`, `which: ${shows.join(', ')}`),
    stage: help(
      `단계: ${problemStage.options.join(', ')}`,
      `stage: ${problemStage.options.join(', ')}`,
    ),
    customer: help('고객 번호', 'number of a customer'),
    wish: help('고객이 바라는 해결', 'how the customer would like it settled'),
    proposal: help('드린 제안', 'what was proposed'),
    consent: help('제안에 대한 동의: open | yes | no', 'their consent: open | yes | no'),
    settlement: help('어떻게 해결했는지', 'how it was settled'),
    lesson: help('다시 생기지 않게 할 일', 'what keeps it from happening again'),
    why: help('왜 아직인지, 왜 다시인지', 'why not yet, why again'),
    ...pageOptions,
  },
  positionals: [1, 100],
  run: (context) => runAct(problemCommand, acts, context),
};

const acts: Acts = {
  async list({ invoke, values, language }, rest) {
    const found = await invoke('problems.list', {
      filter: {
        show: oneOf(values, 'show', shows) ?? 'open',
        stage: oneOf(values, 'stage', problemStage.options),
        ...ofCustomer(values),
        text: rest.join(' '),
      },
      ...pageOf(values),
    });
    const head = language === 'ko' ? `불편 ${found.total}건` : counted(found.total, 'problem');
    const lines = found.problems.map((row) => `${row.customerName} · ${describe(row, language)}`);
    return { json: found, text: [head, ...lines].join('\n') };
  },
  async add({ invoke, values, language }, [id, ...rest]) {
    const problem = { ...wordsOf(values), what: rest.join(' ') };
    const written = await invoke('problems.add', { customerId: customerId(id), problem });
    return answer(written, language);
  },
  async change({ invoke, values, language }, [id, uid = '']) {
    const patch = wordsOf(values);
    const written = await invoke('problems.change', { customerId: customerId(id), uid, patch });
    return answer(written, language);
  },
  async settle({ invoke, values, language }, [id, uid = '']) {
    const patch = { ...wordsOf(values), settledAt: new Date().toISOString() };
    const written = await invoke('problems.change', { customerId: customerId(id), uid, patch });
    return answer(written, language);
  },
  yes: satisfied('yes'),
  no: satisfied('no'),
  async reopen({ invoke, values, language }, [id, uid = '']) {
    const why = text(values, 'why') ?? '';
    const written = await invoke('problems.reopen', { customerId: customerId(id), uid, why });
    return answer(written, language);
  },
  async remove({ invoke, language }, [id, uid = '']) {
    const removed = await invoke('problems.remove', { customerId: customerId(id), uid });
    return { json: removed, text: language === 'ko' ? '지웠습니다' : 'removed' };
  },
};

function satisfied(said: 'yes' | 'no'): Act {
  return async ({ invoke, values, language }, [id, uid = '']) => {
    const why = text(values, 'why') ?? '';
    const key = { customerId: customerId(id), uid };
    return answer(await invoke('problems.answer', { ...key, satisfied: said, why }), language);
  };
}

const names = ['wish', 'proposal', 'settlement', 'lesson'] as const;

function wordsOf(values: Values): Partial<Problem> {
  const said = names.flatMap((name) => {
    const value = text(values, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const consent = oneOf(values, 'consent', ['open', 'yes', 'no']);
  return { ...Object.fromEntries(said), ...(consent === undefined ? {} : { consent }) };
}

const answer = (written: { problem: Problem }, language: Language): CommandAnswer => ({
  json: written,
  text: describe(written.problem, language),
});

const stages: Readonly<Record<Language, Readonly<Record<ProblemStage, string>>>> = {
  ko: {
    told: '제안 전',
    proposed: '동의 기다림',
    agreed: '해결하는 중',
    settled: '만족 확인 전',
    closed: '만족하심',
  },
  en: {
    told: 'to be proposed',
    proposed: 'waiting for consent',
    agreed: 'being settled',
    settled: 'satisfaction to be asked',
    closed: 'satisfied',
  },
};

function describe(problem: Problem | ProblemRow, language: Language): string {
  const ko = language === 'ko';
  const hours = 'hoursOpen' in problem ? problem.hoursOpen : null;
  return [
    problem.what,
    stages[language][stageOf(problem)],
    hours === null ? '' : ko ? `${hours}시간` : counted(hours, 'hour'),
    problem.rounds.length === 0
      ? ''
      : ko
        ? `다시 열림 ${problem.rounds.length}번`
        : `opened again ${problem.rounds.length}×`,
    problem.uid,
  ]
    .filter(Boolean)
    .join(' · ');
}
