import { readCardJson } from '../card-json.ts';
import { cardText } from '../card-text.ts';
import { customerId, type Command } from '../command.ts';

export const showCommand: Command = {
  name: 'show',
  usage: 'ID',
  summary: { ko: '고객카드 한 장을 보여 줍니다', en: 'show one customer card' },
  options: {},
  positionals: [1, 1],
  async run({ invoke, positionals, language }) {
    const card = await readCardJson(invoke, customerId(positionals[0]));
    return { json: card, text: cardText(card, language) };
  },
};
