import { customerId, type Command } from '../command.ts';

export const mergeCommand: Command = {
  name: 'merge',
  usage: 'KEEP DROP',
  summary: {
    ko: '고객카드 둘을 합칩니다: KEEP이 남고 DROP은 휴지통으로 갑니다',
    en: 'make one card of two: KEEP stays, DROP goes to the trash',
  },
  options: {},
  positionals: [2, 2],
  async run({ invoke, positionals, language }) {
    const [keep, drop] = [customerId(positionals[0]), customerId(positionals[1])];
    const merged = await invoke('duplicates.merge', { keep, drop });
    const name = merged.customer.name || merged.customer.company || String(keep);
    const text =
      language === 'ko'
        ? `${drop}번 카드를 ${keep}번 ${name} 카드에 합쳤습니다. ${drop}번 카드는 휴지통에 있습니다`
        : `Merged card ${drop} into ${keep} ${name}; card ${drop} is in the trash`;
    return { json: merged, text };
  },
};
