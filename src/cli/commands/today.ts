import { AppError } from '../../shared/errors.ts';
import { calendarDate } from '../../shared/primitives.ts';
import { counted, text, type Command } from '../command.ts';

export const todayCommand: Command = {
  name: 'today',
  usage: '[--date YYYY-MM-DD]',
  summary: { ko: '오늘 연락할 분과 그 까닭', en: 'whom to call today, and why' },
  options: {
    date: { type: 'string', help: { ko: '다른 날의 목록', en: 'the list of another day' } },
  },
  positionals: [0, 0],
  async run({ invoke, values, language }) {
    const date = text(values, 'date');
    if (date !== undefined && !calendarDate.safeParse(date).success) {
      throw new AppError('date-invalid', { value: date });
    }
    const today = await invoke('today.get', date === undefined ? {} : { date });
    const head =
      language === 'ko'
        ? `${today.date} 연락할 분 ${today.people.length}명`
        : `${today.date}: ${counted(today.people.length, 'person', 'people')} to reach`;
    const lines = today.people.map((person) => {
      const reasons = person.reasons.map((reason) => reason.text).join('; ');
      const line = `  ${person.done ? '✓' : ' '} ${person.name}  ${person.phone ?? ''}  ${reasons}`;
      const mind = person.mind.map(({ kind, text: words }) =>
        kind === 'deal-breaker' ? `! ${words}` : words,
      );
      return [line, ...mind.map((words) => `      ${words}`)].join('\n');
    });
    if (today.moreSilent > 0) {
      const { moreSilent: more } = today;
      lines.push(
        language === 'ko'
          ? `  연락 주기가 지난 분이 ${more}명 더 있습니다`
          : `  ${counted(more, 'more person', 'more people')} past their call cadence`,
      );
    }
    return { json: today, text: [head, ...lines].join('\n') };
  },
};
