import { grapevine } from '../../core/referrals.ts';
import type { ReferredPerson } from '../../shared/referrals.ts';
import { counted, type Command } from '../command.ts';

export const referralsCommand: Command = {
  name: 'referrals',
  usage: '',
  summary: { ko: '누가 누구를 소개했는지', en: 'who introduced whom' },
  options: {},
  positionals: [0, 0],
  async run({ invoke, language }) {
    const people = await invoke('referrals.list', {});
    const { roots, nodes } = grapevine(people);
    const byId = new Map(people.map((person) => [person.id, person]));
    const referrals = people.map((person) => {
      const { direct = 0, introduced = 0 } = nodes.get(person.id) ?? {};
      return { ...person, direct, introduced };
    });
    const lines: string[] = [];
    const waiting = roots.toReversed();
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const node = nodes.get(id);
      const person = byId.get(id);
      if (!node || !person) continue;
      lines.push('  '.repeat(node.depth + 1) + describe(person, node.introduced, language));
      waiting.push(...node.children.toReversed());
    }
    const count = people.filter(({ referredBy }) => referredBy !== null).length;
    const head = language === 'ko' ? `소개 ${count}건` : counted(count, 'referral');
    return { json: { referrals }, text: [head, ...lines].join('\n') };
  },
};

function describe(person: ReferredPerson, introduced: number, language: 'ko' | 'en'): string {
  const ko = language === 'ko';
  const isGuest = person.referredBy !== null;
  const facts = [
    person.on ?? '',
    isGuest && person.thankedOn === null ? (ko ? '감사 인사 전' : 'not yet thanked for') : '',
    introduced > 0 ? (ko ? `${introduced}명 소개` : `introduced ${introduced}`) : '',
    person.unsettledSince === null ? '' : ko ? '해결되지 않은 일' : 'open matter',
  ].filter(Boolean);
  return [`${person.name || person.company} (${person.id})`, ...facts].join(' · ');
}
