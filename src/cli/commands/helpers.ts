import type { OutputOf } from '../../shared/contract.ts';
import { helperRoles, type Handoff } from '../../shared/helpers.ts';
import type { Language } from '../../shared/primitives.ts';
import { customerId, text, UsageError, type Command, type CommandContext } from '../command.ts';
import { type Acts, ofCustomer, runAct } from '../acts.ts';

const help = (ko: string, en: string) => ({ type: 'string', help: { ko, en } }) as const;

export const helpersCommand: Command = {
  name: 'helpers',
  usage:
    'list | add NAME | edit UID | remove|restore UID | open | hand ID TEXT (--uid UID | --to NAME) | arrived ID UID',
  summary: {
    ko: '일을 넘길 수 있는 분들과, 넘긴 일',
    en: 'people to hand matters on to, and what was handed on',
  },
  options: {
    customer: help('이 고객의 지역과 맞는 분을 먼저', 'those of this customer’s area first'),
    trash: { type: 'boolean', help: { ko: '뺀 분들', en: 'those taken out' } },
    name: help('이름', 'name'),
    role: help(`역할: ${helperRoles.join(', ')} 또는 다른 말`, `role: ${helperRoles.join(', ')}`),
    company: help('회사', 'company'),
    phone: help('전화', 'phone'),
    area: help('지역 ("서울 강남·서초")', 'where they work'),
    hours: help('시간 ("평일 9–18시")', 'when they can be reached'),
    note: help('메모', 'a note'),
    uid: help('누구에게 넘기는지: 목록의 uid', 'to whom: a uid of the list'),
    to: help('누구에게 넘기는지: 이름', 'to whom: a name'),
    check: help(
      '도착을 확인할 날 (기본: 다음 근무일)',
      'day to make sure (default: next working day)',
    ),
    on: help('도착한 날 (기본: 오늘)', 'day on which it arrived (default: today)'),
  },
  positionals: [1, 200],
  run: (context) => runAct(helpersCommand, acts, context),
};

const acts: Acts = {
  async list({ invoke, values, language }) {
    const helpers = await invoke('helpers.list', {
      trash: values['trash'] === true,
      ...ofCustomer(values),
    });
    return { json: { helpers }, text: helpers.map((each) => describe(each, language)).join('\n') };
  },
  async add({ invoke, values }, rest) {
    const name = rest.join(' ');
    const helper = await invoke('helpers.save', { helper: { ...fieldsOf(values), name } });
    return { json: { helper }, text: `${helper.uid}  ${helper.name}` };
  },
  async edit({ invoke, values }, [uid = '']) {
    const known = (await invoke('helpers.list')).find((helper) => helper.uid === uid);
    if (!known) throw new UsageError(`UID: ${uid}`);
    const { openHandoffs: _, fitsArea: __, ...stored } = known;
    const name = text(values, 'name') ?? stored.name;
    const helper = await invoke('helpers.save', {
      helper: { ...stored, ...fieldsOf(values), name },
    });
    return { json: { helper }, text: `${helper.uid}  ${helper.name}` };
  },
  async remove({ invoke }, [uid = '']) {
    await invoke('helpers.remove', { uid });
    return { json: { uid }, text: uid };
  },
  async restore({ invoke }, [uid = '']) {
    const helper = await invoke('helpers.restore', { uid });
    return { json: { helper }, text: `${helper.uid}  ${helper.name}` };
  },
  async open({ invoke, language }) {
    const handoffs = await invoke('helpers.open');
    const lines = handoffs.map((row) => `${row.customerName} · ${handoffLine(row, language)}`);
    return { json: { handoffs }, text: lines.join('\n') };
  },
  async hand({ invoke, values, language }, [id, ...rest]) {
    const helper = text(values, 'uid') ?? '';
    const helperName = text(values, 'to') ?? '';
    if (helper === '' && helperName === '') throw new UsageError('--uid UID | --to NAME');
    const checkOn = text(values, 'check');
    const written = await invoke('helpers.handOn', {
      customerId: customerId(id),
      handoff: {
        ...{ helper, helperName, what: rest.join(' '), note: text(values, 'note') ?? '' },
        ...(checkOn === undefined ? {} : { checkOn }),
      },
    });
    return { json: written, text: handoffLine(written.handoff, language) };
  },
  async arrived({ invoke, values, language }, [id, uid = '']) {
    const on = text(values, 'on');
    const written = await invoke('helpers.arrived', {
      customerId: customerId(id),
      uid,
      ...(on === undefined ? {} : { on }),
    });
    return { json: written, text: handoffLine(written.handoff, language) };
  },
};

function fieldsOf(values: CommandContext['values']): Record<string, string> {
  const names = ['role', 'company', 'phone', 'area', 'hours', 'note'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = text(values, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function describe(helper: OutputOf<'helpers.list'>[number], language: Language): string {
  const { uid, name, role, company, phone, area, hours, openHandoffs } = helper;
  const open = language === 'ko' ? `확인할 일 ${openHandoffs}` : `${openHandoffs} to confirm`;
  const facts = [role, company, phone, area, hours, openHandoffs > 0 ? open : ''];
  return `${uid}  ${[name, ...facts].filter(Boolean).join(' · ')}`;
}

function handoffLine(handoff: Handoff, language: Language): string {
  const { uid, what, helperName, checkOn, arrivedOn } = handoff;
  const ko = arrivedOn ? `${arrivedOn} 도착` : `${checkOn} 확인`;
  const en = arrivedOn ? `arrived ${arrivedOn}` : `check on ${checkOn}`;
  return `${[what, helperName, language === 'ko' ? ko : en].filter(Boolean).join(' · ')}  ${uid}`;
}
