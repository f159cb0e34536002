import type { Language } from '../shared/primitives.ts';
import type { Command } from './command.ts';
import { commands } from './commands/index.ts';

const texts = {
  ko: {
    head: '단골: 혼자 일하는 사람의 고객카드 상자',
    usage: '쓰는 법: dangol <명령> [--data 폴더] [--json] [--lang ko|en]',
    data: '폴더는 DANGOL_DATA로도 정할 수 있습니다. --json은 표준 출력에 JSON 하나만 냅니다.',
    more: '명령마다 --help가 있습니다.',
    exits: '끝값: 0 됨 · 1 거절(까닭은 표준 오류 한 줄) · 2 잘못된 명령',
  },
  en: {
    head: 'Dangol: the card box of an agent who works alone',
    usage: 'Usage: dangol <command> [--data DIR] [--json] [--lang ko|en]',
    data: 'DANGOL_DATA sets the folder, too. --json prints one JSON document on stdout and nothing else.',
    more: 'Every command has --help.',
    exits: 'Exit: 0 done · 1 refused (one line on stderr says why) · 2 wrong usage',
  },
};

export function overview(language: Language): string {
  const said = texts[language];
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(12)} ${summary[language]}`);
  return [said.head, '', said.usage, '', ...list, '', said.data, said.more, said.exits].join('\n');
}

export function commandHelp(command: Command, language: Language): string {
  const options = Object.entries(command.options).map(
    ([name, { help, type }]) =>
      `  --${(type === 'string' ? `${name} …` : name).padEnd(18)} ${help[language]}`,
  );
  return [
    `dangol ${command.name} ${command.usage}`.trim(),
    command.summary[language],
    ...options,
  ].join('\n');
}
