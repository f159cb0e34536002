import { errorTemplates, findErrors } from '../../core/error-list.ts';
import type { Language } from '../../shared/primitives.ts';
import type { Fault } from '../../shared/faults.ts';
import { text, type Command, type CommandAnswer } from '../command.ts';

export const faultsCommand: Command = {
  name: 'faults',
  usage: '[--clear | --errors | --error WORDS]',
  summary: {
    ko: '프로그램의 문제 기록을 보이거나 비웁니다 (고객 자료는 들어 있지 않습니다)',
    en: 'show or empty the log of faults (it holds nobody’s data)',
  },
  options: {
    clear: { type: 'boolean', help: { ko: '기록을 비움', en: 'empty the log' } },
    errors: { type: 'boolean', help: { ko: '모든 안내문', en: 'every message there is' } },
    error: { type: 'string', help: { ko: '안내문 찾기', en: 'find messages by words' } },
  },
  positionals: [0, 0],
  async run({ invoke, values, language }) {
    const sought = text(values, 'error');
    if (values['errors'] === true || sought !== undefined) return errors(sought ?? '', language);
    if (values['clear'] === true) {
      await invoke('faults.clear');
      const cleared = language === 'ko' ? '문제 기록을 비웠습니다' : 'The fault log is empty';
      return { json: {}, text: cleared };
    }
    const log = await invoke('faults.list');
    const none = language === 'ko' ? '적힌 문제가 없습니다' : 'Nothing is written down';
    const lines = log.faults.length === 0 ? [none] : log.faults.flatMap(faultLines);
    return { json: log, text: [...lines, log.folder].join('\n') };
  },
};

function faultLines({ at, code, where, times, version, stack }: Fault): string[] {
  const often = times === 1 ? '' : ` ×${times}`;
  return [
    `${at}  ${code}  ${where}${often}  (${version})`,
    ...stack.map((place) => `    ${place}`),
  ];
}

function errors(sought: string, language: Language): CommandAnswer {
  const found = sought === '' ? errorTemplates : findErrors(sought);
  const lines = found.map((error) => `${error.code}\n    ${error[language]}`);
  return { json: found, text: lines.join('\n') };
}
